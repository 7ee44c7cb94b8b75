# The library of circulars, directives and price lists (Annex 1 article 3).
documents-title = بخشنامه‌ها و دستورالعمل‌ها
documents-lead = مجموعه‌ای که هر دفتر، به موجب { $cite }، باید کامل در دسترس داشته باشد.
documents-kind = نوع
documents-kind-circular = بخشنامه
documents-kind-directive = دستورالعمل
documents-kind-priceList = نرخ‌نامه
documents-state-inForce = معتبر
documents-state-coming = از { $day }
documents-state-repealed = لغوشده
documents-validity = اعتبار
documents-filter-inForce = معتبر
documents-filter-coming = در راه
documents-filter-repealed = لغوشده
documents-search = جست‌وجو در عنوان، شماره و متن
documents-agency = دستگاه
documents-agency-all = همه دستگاه‌ها
documents-number = شماره
documents-first-day = لازم‌الاجرا از
documents-none = سندی پیدا نشد
documents-none-detail = واژه دیگری را جست‌وجو کنید یا پالایه‌ها را بردارید.
documents-empty = کتابخانه هنوز خالی است
documents-empty-detail = دبیرخانه بخشنامه‌ها و دستورالعمل‌ها را همین‌جا می‌گذارد.
documents-more = سندهای بعدی
documents-new = تازه

documents-version = نسخه { $version }
documents-versions = نسخه‌ها
documents-version-now = نسخه معتبر
documents-version-next = از { $day } نسخه دیگری جای آن را می‌گیرد.
documents-changes = چه تغییر کرده است
documents-first-version = نخستین نسخه
documents-entered = ثبت در { $at }
documents-text = متن
documents-open = باز کردن فایل
documents-open-version = فایل نسخه { $version }
documents-repealed = از { $day } لغو شده است: { $by }
documents-repeal-coming = از { $day } لغو می‌شود: { $by }

documents-add = افزودن سند
documents-add-title = سند تازه
documents-title-field = عنوان
documents-number-field = شماره سند دستگاه
documents-file-field = فایل (PDF یا عکس)
documents-text-field = متن
documents-text-hint = آنچه این‌جا نوشته شود در جست‌وجو پیدا می‌شود و بدون باز کردن فایل خوانده می‌شود.
documents-changes-field = چه تغییر کرده است؟
documents-save = ثبت سند
documents-saved = سند ثبت شد و به مجموعه دفترها افزوده می‌شود.
documents-revise = نسخه تازه
documents-revise-title = نسخه تازه «{ $title }»
documents-revise-save = ثبت نسخه تازه
documents-revised = نسخه تازه ثبت شد.
documents-repeal = لغو سند
documents-repeal-title = «{ $title }» لغو می‌شود
documents-repeal-detail = سند در کتابخانه می‌ماند و لغوشده نشان داده می‌شود. از همان روز جزو مجموعه‌ای نیست که دفترها باید داشته باشند.
documents-repeal-on = از روز
documents-repeal-by = به موجب
documents-repeal-by-hint = شماره نامه یا مصوبه
documents-repeal-save = ثبت لغو
documents-repealed-done = لغو سند ثبت شد.

documents-file-or-text = فایل یا متن سند را بگذارید.
documents-file-gone = فایل پیدا نشد. آن را دوباره بفرستید.
documents-before-last = روز آغاز نمی‌تواند پیش از روز آغاز نسخه پیشین باشد.
documents-repealed-already = این سند لغو شده است.
documents-revised-meanwhile = هم‌زمان نسخه دیگری ثبت شده است. صفحه را تازه کنید و دوباره ببینید.

documents-copy = نسخه روی همین گوشی یا رایانه
documents-copy-whole = نسخه کامل روی همین گوشی یا رایانه: { $done } از { $all }، به‌روز در { $at }
documents-copy-part = نسخه ناقص روی همین گوشی یا رایانه: { $done } از { $all }
documents-copy-none = هنوز نسخه‌ای روی همین گوشی یا رایانه نیست. با نخستین اتصال به اینترنت گرفته می‌شود.
documents-copy-going = در حال گرفتن نسخه
documents-copy-offline = شبکه نیست. آنچه می‌بینید نسخه همین گوشی یا رایانه است.
documents-copy-failed = { $count } فایل گرفته نشد. با اتصال پایدارتر دوباره گرفته می‌شود.
documents-copy-full = این گوشی یا رایانه جای خالی کافی ندارد. جا باز کنید و دوباره بگیرید.
documents-copy-unkept = این مرورگر چیزی نگه نمی‌دارد. برای نسخه بدون شبکه، برنامه را نصب کنید.
documents-copy-again = گرفتن دوباره
documents-copy-news = { $count } سند از بار پیش تازه است
documents-copy-wipe = با خروج از حساب، این نسخه از گوشی یا رایانه پاک می‌شود.

documents-offices = وضع نسخه دفترها
documents-offices-lead = هر گوشی یا رایانه‌ای که دفتر با آن وارد برنامه می‌شود، نسخه خود را گزارش می‌کند. مجموعه کامل اکنون { $needed } سند است.
documents-offices-none = دفتری با این وضع نیست
documents-offices-none-detail = وضع دیگری را انتخاب کنید.
documents-offices-more = { $count } دفتر دیگر در فایل خروجی است.
documents-offices-export = خروجی اکسل
documents-set-current = کامل
documents-set-lagging = عقب‌مانده
documents-set-partial = ناقص
documents-set-never = بدون نسخه
documents-sheet-office = دفتر
documents-sheet-license = پروانه
documents-sheet-county = شهرستان
documents-sheet-holder = دارنده پروانه
documents-sheet-state = وضع نسخه
documents-sheet-since = از
documents-sheet-count = شمار سندها
documents-sheet-heard = آخرین گزارش

documents-carried = سندهای کتابخانه همراه نامه
documents-pick = افزودن از کتابخانه
documents-pick-title = انتخاب از کتابخانه
documents-pick-remove = برداشتن { $title }
documents-pick-most = حداکثر { $most } سند همراه یک نامه می‌رود.

documents-bot-lead = { $count } سند معتبر. تازه‌ترین‌ها نخست آمده‌اند.
documents-bot-search = جست‌وجو
documents-bot-ask = بخشی از عنوان، شماره یا متن را بنویسید.
documents-bot-agencies = به تفکیک دستگاه
documents-bot-newest = تازه‌ترین‌ها
documents-bot-found = { $count ->
    [0] سندی با «{ $typed }» پیدا نشد.
   *[other] { $count } سند با «{ $typed }» پیدا شد.
}
documents-bot-gone = این سند دیگر در دسترس نیست.
