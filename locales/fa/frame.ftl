# The frame of the desk: groups of places, the one search, what can be begun.
frame-group-work = کار امروز
frame-group-letters = نامه‌ها
frame-group-group = کارگروه
frame-group-citizens = مردم
frame-group-offices = دفترها
frame-group-system = سامانه

frame-place-notices-own = نامه‌های من
frame-place-ladder = پیگیری نامه‌ها
frame-place-import = ورود از فایل
frame-place-documents = کتابخانه
frame-place-bodies = نهادها و دستگاه‌ها
frame-place-delegations = جانشینان
frame-place-incoming = نامه‌های رسیده
frame-place-templates = الگوهای نامه
frame-place-secretariat = نامه به دبیرخانه
frame-place-register = دفتر نامه‌ها
frame-place-ratings = نظر مراجعه‌کنندگان
frame-place-health = راه‌های ارسال

frame-under-way = { $count } مورد در جریان
frame-find = جست‌وجو در همه‌جا
frame-find-hint = نام، پروانه، شماره یا کار
frame-find-asking = در حال جست‌وجو…
frame-find-failed = جست‌وجو انجام نشد. اتصال را بررسی کنید و دوباره بنویسید.
frame-find-none = برای «{ $typed }» چیزی پیدا نشد. نام دفتر، شماره پروانه، شماره نامه یا نام شخص را بنویسید.
frame-find-keys = پیکان‌ها: جابه‌جایی · Enter: باز کردن · Esc: بستن
frame-found = یافته‌ها
frame-found-acts = کارها
frame-found-places = بخش‌ها
frame-found-offices = دفترها
frame-found-letters = نامه‌ها
frame-found-requests = درخواست‌ها
frame-found-cases = پرونده‌ها
frame-found-people = اشخاص

frame-act-notices-new = نوشتن نامه تازه
frame-act-incoming-paper = ثبت نامه رسیده
frame-act-requests-new = درخواست تازه
frame-act-secretariat-new = نوشتن نامه به دبیرخانه
frame-act-offices-new = افزودن دفتر
frame-act-people-new = دعوت شخص تازه
frame-act-resolutions-new = ثبت مصوبه
frame-act-documents-new = افزودن سند به کتابخانه

frame-tick-all = نشان‌دار کردن همه ردیف‌های این صفحه
frame-ticked = { $count } از { $of } ردیف نشان‌دار است
frame-tick-found = نشان‌دار کردن همه { $count } ردیفِ این فهرست
frame-untick = برداشتن نشان‌ها
frame-write-to = نوشتن نامه به { $count } دفتر
frame-several-more = و { $count } مورد دیگر
frame-several-refused = انجام نشد: { $name }
frame-columns = انتخاب ستون‌ها
frame-place-inspections = بازرسی‌ها
frame-place-trainings = آموزش‌ها
frame-act-trainings-new = ثبت آموزش
frame-place-services = خدمات و نرخ‌ها
