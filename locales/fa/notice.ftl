# Letters: writing, signing, sending, receiving, acknowledging.
notice-kind-notice = ابلاغیه
notice-kind-circular = بخشنامه
notice-kind-warning = اخطاریه
notice-kind-invitation = دعوت‌نامه
notice-kind-announcement = اطلاعیه

notice-sender = دبیرخانه کارگروه استانی دفترهای پیشخوان خدمات دولت، استان { $province }
notice-to-holder = { $holder }، دارنده محترم پروانه { $license }، دفتر { $office }
notice-to-office-holder = { $holder }، دارنده محترم پروانه دفتر { $office }
notice-to-all = دارندگان محترم پروانه دفترهای پیشخوان ({ $count } دفتر)
notice-refers = عطف به نامه شماره { $number }
notice-to-offices = { $count } دفتر
notice-recipients = گیرندگان
notice-writer = تهیه‌کننده
notice-signer = امضاکننده

# The card in a chat, and its preview.
notice-card-number = شماره
notice-card-date = تاریخ
notice-card-office = برای دفتر
notice-card-refers = عطف به
notice-card-answer-by = مهلت پاسخ
notice-card-files = پیوست
notice-view = مشاهده متن نامه

# Doors and ways.
notice-via-app = برنامه
notice-via-public = صفحه عمومی
notice-via-telegram = تلگرام
notice-via-bale = بله
notice-via-clock = ساعت سامانه
notice-via-command = خط فرمان
notice-way-hand = تحویل حضوری
notice-way-post = پست
notice-way-fax = نمابر

# The holder.
notice-inbox-none = نامه‌ای نرسیده است
notice-inbox-empty-detail = هر نامه‌ای که دبیرخانه برای دفتر شما بفرستد، همین‌جا و در پیام‌رسان دیده می‌شود.
notice-inbox-waiting = در انتظار تأیید شما
notice-inbox-read = دریافت‌شده
notice-waits = تأیید نشده
notice-waits-opened = خوانده شده، تأیید نشده
notice-done = دریافت تأیید شد
notice-done-paper = تحویل داده شد
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
notice-receipt-by = تأییدکننده
notice-receipt-at = زمان تأیید
notice-receipt-via = از راه
notice-opened-at = نخستین مشاهده
notice-hash = اثر انگشت نامه
notice-hash-detail = اثر انگشت از متن امضاشده و پیوست‌ها ساخته می‌شود؛ اگر حتی یک نویسه تغییر کند، با این رشته یکی نیست.

# Writing.
notice-write-title = نامه تازه
notice-edit-title = ویرایش نامه
notice-edit = ویرایش نامه
notice-discard = پاک کردن پیش‌نویس
notice-discard-title = این پیش‌نویس پاک شود؟
notice-discard-detail = متن و پیوست‌ها پاک می‌شوند و بازگرداندنی نیستند.
notice-discarded = پیش‌نویس پاک شد.
notice-field-kind = نوع نامه
notice-field-submitted = ارسال برای امضا
notice-field-subject = موضوع
notice-field-body = متن
notice-field-files = پیوست‌ها
notice-field-answer-by = مهلت پاسخ
notice-recipients-all = همه دفترهای استان
notice-recipients-filter = با شرط
notice-recipients-picked = دفترهای دلخواه
notice-recipients-how = نامه برای چه کسانی است؟
notice-filter-counties = شهرستان
notice-filter-counties-hint = اگر هیچ شهرستانی انتخاب نشود، همه شهرستان‌ها.
notice-filter-kinds = نوع دفتر
notice-filter-standings = وضعیت پروانه
notice-filter-expires = پایان اعتبار تا
notice-filter-expires-any = هر زمان
notice-filter-expires-days = { $days } روز آینده
notice-office-urban = شهری
notice-office-rural = روستایی
notice-office-mobile = سیار
notice-standing-active = فعال
notice-standing-expired = منقضی
notice-standing-suspended = تعلیق
notice-standing-closed = تعطیل
notice-standing-revoked = لغوشده
notice-pick-search = نام دفتر، دارنده یا شماره پروانه
notice-pick-add = افزودن
notice-pick-remove = برداشتن دفتر { $name }
notice-pick-none = دفتری با این نشانی پیدا نشد.
notice-pick-empty = هنوز دفتری انتخاب نشده است. نام آن را در بالا بنویسید.
notice-count = { $count ->
    [0] هیچ دفتری در این گزینش نیست
   *[other] { $count } دفتر این نامه را دریافت می‌کنند
}
notice-count-unreachable = { $count ->
    [0] همه حساب پیام‌رسان دارند.
   *[other] { $count } دفتر هنوز حساب پیام‌رسان ندارند؛ نامه را در برنامه می‌بینند و تحویل حضوری یا پستی لازم است.
}
notice-count-list = فهرست گیرندگان
notice-list-first = { $count } دفتر نخست نشان داده شده است.
notice-unreached = بدون پیام‌رسان
notice-preview = پیش‌نمایش
notice-preview-bot = در پیام‌رسان
notice-preview-opened = پس از «مشاهده متن نامه»
notice-preview-letter = نامه
notice-preview-number = پس از امضا
notice-submit = ارسال برای امضا
notice-submitted = نامه برای امضا فرستاده شد.
notice-saving = در حال ذخیره
notice-saved = ذخیره شد
notice-kept-here = ارتباط برقرار نیست؛ نوشته شما روی همین دستگاه نگه داشته شد.
notice-save-failed = ذخیره نشد: { $why }
notice-conflict = این نامه در این فاصله در جای دیگری تغییر کرده است. نوشته شما همین‌جا مانده است؛ یکی را انتخاب کنید.
notice-conflict-theirs = نسخه ذخیره‌شده
notice-conflict-at = آخرین ذخیره: { $at }
notice-conflict-mine = نگه داشتن نوشته من
notice-conflict-take = برداشتن نسخه ذخیره‌شده
notice-not-draft = این نامه دیگر پیش‌نویس نیست.
notice-see = دیدن نامه

notice-wants-answer = این نامه پاسخ می‌خواهد
notice-answer-by-choose = روز مهلت پاسخ را انتخاب کنید.
notice-refers-remove = برداشتن ارجاع
notice-filter-standings-hint = اگر هیچ‌کدام انتخاب نشود، همه به جز پروانه‌های لغوشده.
notice-preview-recipient = نام دارنده، دارنده محترم پروانه، دفتر
notice-preview-office = نام دفتر
notice-preview-signature = نام و سمت امضاکننده

# Signing.
notice-sign-title = نامه‌های در انتظار امضا
notice-sign-empty = نامه‌ای در انتظار امضا نیست.
notice-sign-empty-detail = هر نامه‌ای که دبیرخانه آماده کند، پیش از ارسال این‌جا می‌آید.
notice-sign-only-seats = امضا با صاحبان کرسی‌های دارای حق امضا است. شما متن نامه‌ها را می‌بینید.
notice-sign = امضا
notice-sign-one = امضا و ارسال
notice-sign-count = امضای { $count } نامه
notice-sign-select = انتخاب «{ $subject }»
notice-sign-select-all = انتخاب همه
notice-sign-select-none = لغو انتخاب
notice-sign-detail = با وارد کردن رمز، { $count } نامه به نام شما امضا و برای گیرندگان فرستاده می‌شود. نامه امضاشده دیگر تغییر نمی‌کند.
notice-signing = در حال امضا
notice-signed = امضا شد
notice-signed-count = { $count } نامه امضا شد
notice-signed-by = { $name }، { $at }
notice-sign-refused = امضا نشد: «{ $subject }»
notice-send-back = بازگرداندن
notice-send-back-detail = بنویسید چه چیزی باید درست شود. نامه با این توضیح به تهیه‌کننده برمی‌گردد.
notice-send-back-word = توضیح
notice-returned = بازگردانده شد
notice-word-of = نظر { $name }:

# The secretariat's lists.
notice-new = نامه تازه
notice-tab-draft = پیش‌نویس‌ها
notice-tab-awaiting = در انتظار امضا
notice-tab-signed = ارسال‌شده‌ها
notice-none-draft = پیش‌نویسی نیست
notice-none-draft-detail = نامه تازه‌ای بنویسید؛ هنگام نوشتن خودبه‌خود ذخیره می‌شود.
notice-none-awaiting = نامه‌ای در انتظار امضا نیست
notice-none-awaiting-detail = نامه‌ها پس از «ارسال برای امضا» این‌جا دیده می‌شوند.
notice-none-signed = هنوز نامه‌ای ارسال نشده است
notice-none-signed-detail = هر نامه پس از امضا شماره می‌گیرد و این‌جا ثبت می‌شود.
notice-search = جست‌وجوی شماره، موضوع یا متن
notice-none-search = نامه‌ای با این نوشته پیدا نشد
notice-none-search-detail = واژه کوتاه‌تر یا شماره نامه را بنویسید.
notice-none-needs = پیگیری لازم نیست
notice-none-needs-detail = همه گیرندگان این نامه‌ها در مهلت تأیید کرده‌اند.
notice-needs-late = با دیرکرد
notice-needs-stranded = نیازمند تحویل حضوری یا پستی
notice-more = نامه‌های پیشین
notice-no-subject = بدون موضوع
notice-col-letter = نامه
notice-col-number = شماره
notice-col-date = تاریخ امضا
notice-col-recipients = گیرنده
notice-col-official = تأیید شده
notice-col-missing = مانده
notice-saved-at = ذخیره: { $at }
notice-submitted-at = ارسال برای امضا: { $at }

# A letter that was sent: the wall.
notice-progress-sent = ارسال
notice-progress-opened = مشاهده
notice-progress-official = تأیید دریافت یا تحویل
notice-progress-stranded = { $count } دفتر در پیام‌رسان دست‌یافتنی نیست.
notice-progress-late = { $count } دفتر بیش از مهلت پیگیری خاموش مانده است.
notice-wall = تأییدها به تفکیک شهرستان
notice-wall-row = { $official } از { $recipients }
notice-wall-full = کامل
notice-show-letter = متن نامه
notice-correct = نامه اصلاحی
notice-show = کدام گیرندگان
notice-show-missing = مانده
notice-show-unopened = ندیده
notice-show-late = دیرکرد
notice-show-stranded = دست‌نیافتنی
notice-show-official = دریافت‌شده
notice-show-all = همه
notice-remind = یادآوری به همه مانده‌ها
notice-reminded = { $count ->
    [0] امروز به همه یادآوری شده است.
   *[other] یادآوری برای { $count } دفتر فرستاده می‌شود.
}
notice-reminders = { $count } یادآوری
notice-state-queued = در صف ارسال
notice-state-sent = ارسال شد
notice-state-failed = نرسید
notice-state-unreachable = دست‌نیافتنی
notice-state-opened = مشاهده شد
notice-state-acknowledged = تأیید شد
notice-state-delivered = تحویل شد
notice-failure-blocked = گیرنده ربات را بسته است
notice-failure-refused = پیام‌رسان نپذیرفت
notice-failure-gaveUp = پس از تلاش‌های پیاپی نرسید
notice-deliver = ثبت تحویل
notice-deliver-title = ثبت تحویل به دفتر { $name }
notice-deliver-detail = برای کسی که در پیام‌رسان تأیید نکرده است. تاریخ و مدرک تحویل در پرونده می‌ماند.
notice-deliver-way = چگونه تحویل شد؟
notice-deliver-on = روز تحویل
notice-deliver-evidence = مدرک
notice-deliver-evidence-hint = نام تحویل‌گیرنده یا شماره مرسوله پستی
notice-deliver-scan = تصویر رسید
notice-delivered = تحویل ثبت شد.
notice-evidence = مدرک: { $evidence }
notice-scan = تصویر رسید

notice-tab-wall = پیگیری
notice-none-recipients = گیرنده‌ای با این شرط نیست
notice-none-missing = همه گیرندگان دریافت را تأیید کرده‌اند
notice-col-office = دفتر
notice-col-county = شهرستان
notice-col-holder = دارنده
notice-col-state = وضعیت
notice-deliver-again = اصلاح تحویل

# Refusals.
notice-edited-meanwhile = این نامه را در این فاصله کس دیگری تغییر داده است. نوشته شما نگه داشته شد؛ نسخه تازه را ببینید.
notice-not-awaiting = این نامه دیگر در انتظار امضا نیست.
notice-subject-needed = موضوع نامه را بنویسید.
notice-body-needed = متن نامه را بنویسید.
notice-answer-by-past = مهلت پاسخ باید پس از امروز باشد.
notice-answer-by-over = مهلت پاسخ این نامه گذشته است. آن را بازگردانید تا مهلت تازه‌ای نوشته شود.
notice-no-recipients = هیچ دفتری در این گزینش نیست. گیرندگان را بازبینی کنید.
notice-word-needed = بنویسید چه چیزی باید درست شود.
notice-evidence-needed = بنویسید چه کسی تحویل گرفت، یا شماره مرسوله پستی را بنویسید.
notice-delivery-future = روز تحویل نمی‌تواند پس از امروز باشد.
notice-delivery-before-signature = روز تحویل نمی‌تواند پیش از امضای نامه باشد.
notice-already-acknowledged = گیرنده خود دریافت این نامه را تأیید کرده است.
