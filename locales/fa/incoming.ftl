# Letters that come in: to the secretariat, from offices and bodies, and on paper.
incoming-title = نامه‌های رسیده
incoming-to = نامه به دبیرخانه
incoming-letter = نامه رسیده
incoming-write = نوشتن نامه
incoming-paper = ثبت نامه کاغذی

incoming-from-holder = دفتر
incoming-from-association = انجمن صنفی
incoming-from-kanoon = کانون
incoming-from-agency = دستگاه
incoming-from-paper = کاغذی

incoming-state-new = در انتظار رسیدگی
incoming-state-done = رسیدگی‌شده
incoming-tab-new = در انتظار
incoming-tab-done = رسیدگی‌شده

incoming-none-new = نامه‌ای در انتظار نیست
incoming-none-new-detail = نامه‌ای که دفترها و نهادها بنویسند همین‌جا می‌آید. نامه کاغذی را خودتان ثبت کنید.
incoming-none-done = هنوز به نامه‌ای رسیدگی نشده است
incoming-none-done-detail = نامه‌ای که به آن پاسخ داده شود یا با یادداشت بسته شود، این‌جا می‌ماند.
incoming-none-own = نامه‌ای ننوشته‌اید
incoming-none-own-detail = نامه شما همان لحظه در دفتر دبیرخانه ثبت می‌شود و شماره می‌گیرد.

# Writing.
incoming-lead = نامه همان لحظه در دفتر دبیرخانه ثبت می‌شود و شماره می‌گیرد.
incoming-field-subject = موضوع
incoming-field-body = متن نامه
incoming-field-files = پیوست‌ها
incoming-field-confidential = محرمانه
incoming-confidential-hint = تنها دبیر و رئیس کارگروه آن را می‌بینند.
incoming-send = ارسال نامه
incoming-answer = پاسخ به این نامه
incoming-answer-title = پاسخ به نامه
incoming-answers = پاسخ به نامه شماره { $number }
incoming-answer-by = مهلت پاسخ: { $day }
incoming-answered-before = به این نامه پیش‌تر پاسخ داده‌اید. این نامه هم به دنبال آن ثبت می‌شود.
incoming-answered-at = پاسخ داده شد: { $at }
incoming-answer-state-wanted = پاسخ تا { $day }
incoming-answer-state-late = مهلت پاسخ { $day } بود و گذشته است
incoming-answer-state-answered = پاسخ داده شد
incoming-answer-state-answered-late = پاسخ داده شد، پس از مهلت
incoming-draft-hint = نوشته شما نگه داشته می‌شود و در ربات هم می‌توانید آن را ادامه دهید.
incoming-draft-body-hint = نوشته شما نگه داشته می‌شود تا بفرستید یا کنار بگذارید.
incoming-draft-discard = پاک کردن پیش‌نویس
incoming-draft-discarded = پیش‌نویس پاک شد.
incoming-draft-sent = این پیش‌نویس از دستگاه یا پیام‌رسان دیگری فرستاده و با شماره { $number } ثبت شده است؛ بار دیگر ثبت نشد.
incoming-draft-edited-meanwhile = این پیش‌نویس در جای دیگری تغییر کرده یا فرستاده شده است.

# The acknowledgment that the sender gets at once.
incoming-registered = نامه ثبت شد
incoming-registered-text = نامه شما در { $at } به شماره { $number } در دفتر دبیرخانه ثبت شد.
incoming-registered-hint = این شماره رسید شماست. پاسخ دبیرخانه هم به دنبال همین نامه می‌آید.
incoming-registered-paper = نامه به شماره { $number } ثبت شد.
incoming-registered-paper-hint = این شماره را روی نامه بنویسید.
incoming-see = دیدن نامه
incoming-another = ثبت نامه‌ای دیگر

# What is missing.
incoming-subject-needed = موضوع نامه را بنویسید.
incoming-body-needed = متن نامه را بنویسید.
incoming-body-or-scan = متن نامه را بنویسید یا تصویر آن را بیفزایید.
incoming-too-long = بیش از { $most } نویسه پذیرفته نمی‌شود.
incoming-too-many = در یک ساعت گذشته نامه‌های زیادی فرستاده‌اید. نوشته شما نگه داشته شده است؛ ساعتی دیگر دوباره بفرستید.
incoming-too-many-files = بیش از { $most } پیوست پذیرفته نمی‌شود.
incoming-files-gone = یکی از پیوست‌ها دیگر در دسترس نیست. پیوست‌ها را بردارید و دوباره بیفزایید.
incoming-not-paper = این نامه کاغذی نیست و تصویری به آن افزوده نمی‌شود.
incoming-scan-needed = تصویر نامه را بیفزایید.
incoming-sender-needed = فرستنده را بنویسید.
incoming-date-ahead = تاریخ نامه نمی‌تواند پس از امروز باشد.
incoming-arrived-ahead = روز رسیدن نامه نمی‌تواند پس از امروز باشد.
incoming-arrived-before-written = روز رسیدن نامه نمی‌تواند پیش از تاریخ آن ({ $written }) باشد.
incoming-arrived-long-ago = روز رسیدن نامه نمی‌تواند پیش از { $first } باشد.
incoming-known = نامه‌ای با همین شماره و تاریخ در { $day } با شماره { $number } ثبت شده است. اگر این نامه همان نیست، پایین‌تر تأیید کنید.
incoming-still-another = نامه‌ای دیگر است و جداگانه ثبت می‌شود
incoming-refers-unknown = نامه‌ای با این شماره در دفتر نامه‌ها نیست.
incoming-word-needed = بنویسید چه شد؛ فرستنده آن را می‌خواند.
incoming-done-already = به این نامه پیش‌تر رسیدگی شده است.

# Paper.
incoming-paper-lead = نامه‌ای که دستی یا با پست رسیده است، با تصویر آن.
incoming-field-sender = فرستنده
incoming-field-office = دفتر
incoming-office-hint = اگر نامه از دفتری است، آن را انتخاب کنید.
incoming-office-choose = جست‌وجوی دفتر با نام یا شماره پروانه
incoming-office-none = دفتری با این مشخصات یافت نشد.
incoming-office-remove = نامه از این دفتر نیست
incoming-field-sender-number = شماره نامه فرستنده
incoming-field-sender-date = تاریخ نامه فرستنده
incoming-one-needed = متن یا تصویر: یکی لازم است
incoming-field-arrived = روز رسیدن
incoming-arrived-hint = مهلت‌ها از این روز حساب می‌شود. روز ثبت جداگانه می‌ماند.
incoming-field-note = متن یا چکیده نامه
incoming-field-scans = تصویر نامه
incoming-field-refers = عطف به شماره
incoming-refers-hint = شماره نامه‌ای از دفتر نامه‌ها که این نامه درباره آن است.
incoming-field-class = طبقه‌بندی
incoming-register = ثبت نامه

# One letter.
incoming-number = شماره ثبت
incoming-received = تاریخ ثبت
incoming-sender = فرستنده
incoming-writer = نویسنده
incoming-registrar = ثبت‌کننده
incoming-refers = عطف به
incoming-done-at = زمان رسیدگی
incoming-done-by = رسیدگی‌کننده
incoming-done-word = نتیجه
incoming-replied = پاسخ داده شد
incoming-reply = نوشتن پاسخ
incoming-write-down = ثبت درخواست از این نامه
incoming-answerable = درخواست‌های در جریان این دفتر
incoming-answerable-lead = اگر این نامه رضایت، تعهد، پاسخ یا انصراف درباره یکی از این درخواست‌هاست، آن درخواست را باز کنید و از روی نامه ثبت کنید.
incoming-scans-add = افزودن تصویر به نامه
incoming-scans-added = تصویر به نامه افزوده شد.
incoming-reply-subject = پاسخ: { $subject }
incoming-finish = پایان رسیدگی
incoming-finish-title = پایان رسیدگی
incoming-finish-word = چه شد؟
incoming-finish-hint = فرستنده این نوشته را می‌خواند.
incoming-finish-several = پایان رسیدگی { $count } نامه
incoming-finished-several = پایان رسیدگی { $count } نامه ثبت شد.
incoming-finish-hint-several = فرستنده هر نامه این نوشته را می‌خواند. پایان رسیدگی برگشت ندارد.
incoming-finish-yes = ثبت پایان رسیدگی
incoming-finished = پایان رسیدگی ثبت شد.
incoming-secret-lead = این نامه خیلی محرمانه است. برای دیدن آن رمز خود را وارد کنید.
incoming-secret-open = وارد کردن رمز و دیدن نامه
incoming-subject-secret = نامه خیلی محرمانه
incoming-to-secretariat = نامه به دبیرخانه
incoming-head-letter = نامه
incoming-head-sender = فرستنده
incoming-head-number = شماره
incoming-head-received = تاریخ ثبت
incoming-head-state = وضعیت
