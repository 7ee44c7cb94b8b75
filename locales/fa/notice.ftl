# Letters: writing, signing, sending, receiving, acknowledging.
notice-kind-notice = ابلاغیه
notice-kind-circular = بخشنامه
notice-kind-warning = اخطاریه
notice-kind-invitation = دعوت‌نامه
notice-kind-announcement = اطلاعیه
notice-kind-letter = نامه

notice-sender = دبیرخانه کارگروه دفاتر پیشخوان خدمات دولت و بخش عمومی غیردولتی استان { $province }
notice-to-holder = { $holder }، دارنده محترم پروانه { $license }، دفتر { $office }
notice-to-office-holder = { $holder }، دارنده محترم پروانه دفتر { $office }
notice-to-applicant = { $holder }، متقاضی محترم دفتر { $office }
notice-to-party = { $holder }، { $body }
notice-parties = نهادها و دستگاه‌ها
notice-to-all = گیرندگان محترم ({ $count } گیرنده)
notice-refers = عطف به نامه شماره { $number }
notice-follows = پیرو نامه شماره { $number }
notice-to-recipients = { $count } گیرنده
notice-recipient = گیرنده
notice-recipients = گیرندگان
notice-recipients-more = گیرندگان بعدی
notice-outside = { $name } (کاغذی)
notice-writer-engine = سامانه
notice-writer = تهیه‌کننده
notice-signer = امضاکننده

# The card in a chat, and its preview.
notice-card-sender = فرستنده
notice-card-number = شماره
notice-card-date = تاریخ
notice-card-office = برای دفتر
notice-card-party = گیرنده
notice-card-follows = پیرو
notice-card-refers = عطف به
notice-card-answer-by = مهلت پاسخ
notice-card-files = پیوست
notice-card-unread = متن نامه را ببینید و در پایان آن، دریافت را تأیید کنید.
notice-card-open = پس از خواندن، «تأیید دریافت» را بزنید. این کار به معنی پذیرش محتوای نامه نیست.
notice-view = مشاهده متن نامه
notice-card-class = طبقه‌بندی
notice-card-gate = مصوبه کارگروه
notice-card-in-app = این نامه محرمانه است و متن آن در پیام‌رسان نمی‌آید. آن را در برنامه بخوانید و همان‌جا دریافت را تأیید کنید.
notice-open-in-app = باز کردن در برنامه
notice-class-ordinary = عادی
notice-class-confidential = محرمانه
notice-class-secret = خیلی محرمانه
notice-subject-secret = نامه خیلی محرمانه
notice-urgency = فوریت
notice-urgent = فوری
notice-going = زمان ارسال
notice-goes-at = { $at } فرستاده می‌شود.
notice-cancel = لغو ارسال نامه
notice-cancel-ask = ارسال این نامه لغو شود؟
notice-cancel-detail = نامه برای هیچ‌کس فرستاده نمی‌شود. شماره آن در دفتر نامه‌ها می‌ماند و در آن‌جا نوشته می‌شود که لغو شده است.
notice-cancelled = نامه لغو شد.
notice-cancelled-state = لغوشده
notice-cancelled-by = { $name } این نامه را { $at } لغو کرد؛ برای کسی فرستاده نشده است.
notice-cancel-outward = نامه‌ای که استعلام یا مدارک یک درخواست را به مرجع بیرونی می‌برد، یا مهلت پاسخ دارنده پروانه از آن حساب می‌شود، لغو نمی‌شود، چون درخواست به آن بسته است.
notice-cancel-result = نامه نتیجه درخواست لغو نمی‌شود، چون تصمیم آن اجرا شده است.
notice-signed-for = از طرف { $name }، { $role }
notice-by-gate = بر پایه مصوبه { $resolution } کمیته اجرایی یا کارگروه استانی، به موجب { $cite }
notice-by-gate-of = به پیشنهاد { $writer } و بر پایه مصوبه { $resolution } کمیته اجرایی یا کارگروه استانی، به موجب { $cite }
notice-warning-uncounted = این اخطاریه «اخطار کتبی» موضوع { $cite } نیست و در شمار اخطارهایی که به لغو پروانه می‌انجامد به حساب نمی‌آید.
notice-locked = این نامه خیلی محرمانه است. برای دیدن متن آن رمز خود را وارد کنید.
notice-unlock = وارد کردن رمز و دیدن نامه

# Doors and ways.
notice-via-app = برنامه
notice-via-public = صفحه عمومی
notice-via-telegram = تلگرام
notice-via-bale = بله
notice-via-push = اعلان برنامه
notice-via-safir = بله با شماره همراه (سفیر)
notice-via-sms = پیامک
notice-via-clock = ساعت سامانه
notice-via-command = خط فرمان
notice-via-api = سامانه دستگاه
notice-way-hand = تحویل حضوری
notice-way-post = پست
notice-way-fax = نمابر

# The holder.
notice-inbox-none = نامه‌ای نرسیده است
notice-inbox-empty-detail = هر نامه‌ای که دبیرخانه برای دفتر شما بفرستد، همین‌جا و در پیام‌رسان دیده می‌شود.
notice-inbox-empty-party = هر نامه‌ای که دبیرخانه برای شما بفرستد، همین‌جا و در پیام‌رسان دیده می‌شود.
notice-inbox-waiting = در انتظار شما
notice-inbox-read = دریافت‌شده
notice-waits = تأیید نشده
notice-waits-opened = خوانده شده، تأیید نشده
notice-done = دریافت تأیید شد
notice-done-paper = تحویل داده شد
notice-own = نامه‌های من به دفترها
notice-letter-title = متن نامه
notice-print = چاپ نامه
notice-acknowledge = تأیید دریافت
notice-acknowledge-hint = نامه با تأیید شما رسمی می‌شود. تأیید دریافت به معنی پذیرش محتوای نامه نیست.
notice-acknowledged = دریافت تأیید شد.
notice-acknowledged-before = دریافت این نامه پیش‌تر تأیید شده است.
notice-acknowledged-at = دریافت تأیید شد: { $at }، از راه { $via }
notice-delivered-on = تحویل داده شد: { $day }، { $way }
notice-not-yours = تأیید دریافت با دارنده پروانه یا نماینده دوره مرخصی است.
notice-receipt = رسید دریافت
notice-receipt-print = چاپ رسید
notice-receipt-by = تأییدکننده
notice-receipt-at = زمان تأیید
notice-receipt-via = از راه
notice-opened-at = نخستین مشاهده
notice-hash = شناسه اصالت متن
notice-hash-detail = این شناسه از متن امضاشده و پیوست‌ها ساخته می‌شود؛ اگر حتی یک نویسه تغییر کند، شناسه دیگری به دست می‌آید.

# Writing.
notice-edit = ویرایش نامه
notice-field-kind = نوع نامه
notice-field-submitted = ارسال برای امضا
notice-office-search = نام دفتر، دارنده یا شماره پروانه
notice-count-list = فهرست گیرندگان
notice-list-first = { $count } دفتر نخست نشان داده شده است.

# Signing.
notice-signed-by = { $name }، { $at }
notice-sent-back-yes = بازگردانده‌شده برای اصلاح
notice-sent-back-no = هنوز برای امضا نرفته
notice-returned = بازگردانده شد
notice-word-of = نظر { $name }:

# The secretariat's lists.
notice-new = نامه تازه
notice-is-draft = پیش‌نویس
notice-tab-draft = پیش‌نویس‌ها
notice-tab-awaiting = در انتظار امضا
notice-tab-gate = در انتظار کارگروه
notice-none-gate = دستورالعملی در انتظار کارگروه نیست
notice-none-gate-detail = دستورالعمل‌هایی که دستگاه‌ها می‌سپارند، تا ثبت مصوبه کارگروه این‌جا می‌مانند.
notice-tab-signed = ارسال‌شده‌ها
notice-tab-cancelled = لغوشده‌ها
notice-none-draft = پیش‌نویسی نیست
notice-none-draft-detail = نامه تازه‌ای بنویسید؛ هنگام نوشتن خودبه‌خود ذخیره می‌شود.
notice-none-sent-back = نامه‌ای بازگردانده نشده است
notice-none-sent-back-detail = نامه‌ای که امضاکننده با توضیح بازگرداند، این‌جا دیده می‌شود.
notice-none-awaiting = نامه‌ای در انتظار امضا نیست
notice-none-awaiting-detail = نامه‌ها پس از «ارسال برای امضا» این‌جا دیده می‌شوند.
notice-none-signed = هنوز نامه‌ای ارسال نشده است
notice-none-signed-detail = هر نامه پس از امضا شماره می‌گیرد و این‌جا ثبت می‌شود.
notice-none-cancelled = نامه‌ای لغو نشده است
notice-none-cancelled-detail = نامه‌ای که پیش از ساعت ارسالش لغو شود این‌جا دیده می‌شود.
notice-search = جست‌وجوی شماره، موضوع یا متن
notice-none-search = نامه‌ای با این نوشته پیدا نشد
notice-none-search-detail = واژه کوتاه‌تر یا شماره نامه را بنویسید.
notice-none-needs = پیگیری لازم نیست
notice-none-needs-detail = همه گیرندگان این نامه‌ها در مهلت تأیید کرده‌اند.
notice-none-unsigned = نامه‌ای از مهلت امضا نگذشته است
notice-none-unsigned-detail = هر نامه‌ای که بیش از مهلت، بی‌امضا بماند این‌جا می‌آید.
notice-needs-late = گذشته از مهلت
notice-needs-owing = در انتظار پاسخ
notice-needs-unsigned = گذشته از مهلت امضا
notice-needs-stranded = نیازمند تحویل حضوری یا پستی
notice-no-subject = بدون موضوع
notice-col-letter = نامه
notice-col-number = شماره
notice-col-date = تاریخ امضا
notice-col-recipients = گیرنده
notice-col-official = تأیید شده
notice-remind-letters = یادآوری به مانده‌های { $count } نامه
notice-col-missing = مانده
notice-saved-at = ذخیره: { $at }
notice-submitted-at = ارسال برای امضا: { $at }

# A letter that was sent: the wall.
notice-print-many = { $count } نسخه در یک نوبت چاپ نمی‌شود (حداکثر { $most }). شهرستانی را انتخاب کنید یا گیرندگان را علامت بزنید.
notice-owing = { $count } بی‌پاسخ
notice-complete = کامل
notice-show = کدام گیرندگان

# Refusals.
notice-edited-meanwhile = این نامه را در این فاصله کس دیگری تغییر داده است. نوشته شما نگه داشته شد؛ نسخه تازه را ببینید.
notice-not-awaiting = این نامه دیگر در انتظار امضا نیست.
notice-subject-needed = موضوع نامه را بنویسید.
notice-body-needed = متن نامه را بنویسید.
notice-answer-by-past = مهلت پاسخ باید پس از امروز باشد.
notice-answer-by-over = مهلت پاسخ این نامه گذشته است. آن را بازگردانید تا مهلت تازه‌ای نوشته شود.
notice-no-recipients = هیچ دفتری در این فهرست گیرندگان نیست. گیرندگان را بازبینی کنید.
notice-word-needed = بنویسید چه چیزی باید درست شود.
notice-evidence-needed = بنویسید چه کسی تحویل گرفت، یا شماره مرسوله پستی را بنویسید.
notice-post-number-needed = شماره مرسوله پستی را بنویسید؛ دست‌کم ۸ رقم یا حرف لاتین.
notice-delivery-ahead = زمان ارسال این نامه هنوز نرسیده است؛ پیش از آن به کسی تحویل نمی‌شود.
notice-delivery-future = روز تحویل نمی‌تواند پس از امروز باشد.
notice-delivery-before-signature = روز تحویل نمی‌تواند پیش از امضای نامه باشد.
notice-already-acknowledged = گیرنده خود دریافت این نامه را تأیید کرده است.

## Copies
notice-copies = رونوشت
notice-copy-of = رونوشت نامه
notice-copy-hint = این رونوشت تنها برای آگاهی است و تأیید دریافت نمی‌خواهد.
notice-copies-title = رونوشت‌ها
notice-copies-field = رونوشت به
notice-copies-choose = انتخاب از نهادها
notice-copies-others = رونوشت به دیگران
notice-copies-others-hint = هر گیرنده در یک سطر؛ تنها روی نامه می‌آید و از این سامانه چیزی نمی‌گیرد.
notice-templates = الگوهای نامه
notice-col-writer = نویسنده
notice-col-saved = آخرین ذخیره
notice-col-submitted = ارسال برای امضا
notice-col-state = وضعیت

## The sheet of a letter, as it is read and printed
notice-sheet-invocation = بسمه تعالی
notice-sheet-number = شماره
notice-sheet-date = تاریخ
notice-sheet-attachment = پیوست
notice-sheet-has-files = دارد
notice-sheet-no-files = ندارد
notice-sheet-subject = موضوع: { $subject }
notice-sheet-answer-by = مهلت پاسخ:
notice-sheet-unsigned = هنوز امضا نشده است
