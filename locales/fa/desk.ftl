# The secretariat's desk.
desk-title = میز کار
desk-new-letter = نامه تازه
desk-letters = نامه‌ها
desk-sent-back = بازگردانده‌شده برای اصلاح
desk-drafts = پیش‌نویس‌ها
desk-awaiting = در انتظار امضا
desk-late = گیرندگان خاموش پس از مهلت پیگیری
desk-unanswered = پاسخ‌نداده
desk-blocked = بات را بسته‌اند
desk-stranded = گیرندگان نیازمند تحویل حضوری یا پستی
desk-cases = شکایت‌ها، انتقادها و پیشنهادها
desk-to-register = تازه‌رسیده، برای ثبت و ارجاع
desk-to-close = پاسخ‌گرفته، برای اعلام نتیجه
desk-overdue = گذشته از مهلت
desk-licenses = پروانه‌ها
desk-expiring = رو به پایان اعتبار، در مهلت تمدید
desk-expired = منقضی
