# Offices of the province: list, map, the file of one office and its correction.
offices-title = دفترها
offices-search = نام، شماره پروانه، دارنده یا همراه
offices-found = { $count ->
    [0] دفتری پیدا نشد
   *[other] { $count } دفتر
}
offices-none = دفتری با این نشانه‌ها نیست
offices-none-detail = بخشی از نام، شماره پروانه یا شماره همراه را بنویسید یا پالایه‌ها را بردارید.
offices-empty = هنوز دفتری ثبت نشده است
offices-empty-detail = فهرست دفترهای استان را از یک فایل CSV یا XLSX وارد کنید. پیش از ثبت، گزارش آزمایشی می‌بینید.
offices-import = ورود از فایل
offices-clear = برداشتن پالایه‌ها
offices-filters = پالایه‌ها
offices-view = نمایش
offices-view-list = فهرست
offices-view-map = نقشه

offices-filter-standing = وضعیت پروانه
offices-filter-kind = نوع دفتر
offices-filter-county = شهرستان
offices-filter-county-all = همه شهرستان‌ها
offices-filter-within = پایان اعتبار
offices-filter-within-any = هر زمان
offices-filter-within-expiring = نزدیک، در مهلت تمدید
offices-filter-within-late = نزدیک، مهلت تمدید گذشته
offices-filter-within-expired = پایان‌یافته
offices-printed-filter = پالایه: { $filter }.
offices-printed-on = چاپ در { $day }
offices-filter-within-days = تا { $count } روز دیگر
offices-order = ترتیب
offices-order-name = نام دفتر
offices-order-expiry = پایان اعتبار

offices-standing-active = فعال
offices-standing-expired = منقضی
offices-standing-suspended = تعلیق
offices-standing-closed = تعطیل موقت
offices-standing-revoked = لغوشده
offices-standing-ended = خاتمه‌یافته
offices-standing-winding-up = در حال خاتمه فعالیت
offices-kind-urban = شهری
offices-kind-rural = روستایی
offices-kind-mobile = سیار

offices-head-name = دفتر
offices-head-license = پروانه
offices-head-where = شهرستان و محل
offices-head-holder = دارنده پروانه
offices-head-expires = پایان اعتبار
offices-head-standing = وضعیت

offices-map-label = نقشه دفترها
offices-map-here = { $count } دفتر در این‌جا
offices-map-zoom = { $count } دفتر؛ بزرگ‌نمایی
offices-map-out = کوچک‌تر
offices-map-whole = همه استان
offices-map-hint = با زدن هر نقطه، دفتر باز می‌شود. عدد، شمار دفترهای نزدیک به هم است.
offices-map-nowhere = { $count } دفتر موقعیت ثبت‌شده ندارد و در نقشه نیست.
offices-map-none = هیچ‌یک از این دفترها موقعیت ثبت‌شده ندارد
offices-map-none-detail = موقعیت را از پرونده هر دفتر یا با ورود از فایل ثبت کنید.

offices-reported = شماره‌های همراه در انتظار بررسی
offices-reported-disputed = اختلاف
offices-reported-detail = این شماره‌ها هنوز تأیید نشده‌اند یا به نام دیگری هم ثبت‌اند. پس از دیدن مدرک تصمیم بگیرید.
offices-reported-at = اعلام:

offices-file = پرونده دفتر
offices-public = صفحه عمومی دفتر
offices-change = اصلاح پرونده
offices-license = پروانه
offices-license-code = شماره پروانه
offices-license-codes = شماره‌های پیشین
offices-license-issued = صدور
offices-license-coming = پروانه تازه
offices-license-coming-detail = صادر شد، از { $from } تا { $to }؛ از پایان کارهای درخواست «{ $kind }» اثر می‌کند
offices-license-expires = پایان اعتبار
offices-license-colour = رنگ پروانه
offices-license-colour-changed = تغییریافته به سبب تخلف
offices-license-colour-normal = عادی
offices-license-since = در این وضعیت از
offices-license-terms = دوره‌های پیشین
offices-holder = دارنده پروانه
offices-manager = مدیر دفتر
offices-manager-none = مدیر دفتر ثبت نشده است. دارنده حقوقی از راه مدیر خود عمل می‌کند.
offices-manager-name = نام و نام خانوادگی مدیر
offices-manager-set = ثبت مدیر دفتر
offices-manager-other = ثبت مدیر تازه
offices-manager-detail = مدیر از امروز به نام دارنده حقوقی نامه‌ها را تأیید می‌کند و درخواست می‌دهد. مدیر پیشین دیگر به این دفتر دسترسی ندارد.
offices-manager-kept = مدیر دفتر ثبت شد.
offices-manager-natural = دارنده این پروانه شخص حقیقی است و دفتر را خود اداره می‌کند.
offices-holder-legal = شخص حقوقی
offices-national-id = کد ملی
offices-mobile = تلفن همراه
offices-person = صفحه شخص و تغییر همراه
offices-premises = دفتر
offices-county = شهرستان
offices-place = شهر یا روستا
offices-address = نشانی
offices-phone = تلفن
offices-area = مساحت
offices-position = موقعیت
offices-position-see = دیدن روی نقشه گوشی
offices-hours = ساعت کار
offices-hours-province = ساعت کار استان
offices-hours-span = { $from } تا { $to }
offices-hours-shut = تعطیل
offices-kind = نوع دفتر
offices-now = اکنون
offices-team = کارکنان و نماینده
offices-team-none = جز دارنده پروانه کسی ثبت نشده است.
offices-team-before = پیش‌تر
offices-contacts = اطلاعات تماس اعلام‌شده
offices-contacts-before = اعلام‌های پیشین
offices-letters = نامه‌ها
offices-letters-none = هنوز نامه‌ای برای این دفتر فرستاده نشده است.
offices-letter-acknowledged = دریافت تأیید شد
offices-letter-delivered = تحویل شد
offices-letter-opened = دیده شد
offices-letter-sent = فرستاده شد
offices-letter-failed = نرسید
offices-letter-queued = در صف
offices-letter-unreachable = خارج از دسترس
offices-letter-faxed = نمابر شد، بدون تأیید
offices-requests = درخواست‌ها
offices-requests-none = هنوز درخواستی نداده است.
offices-cases = شکایت و پیشنهاد
offices-cases-count = { $all ->
    [0] ندارد
   *[other] { $open } باز از { $all }؛ بسته: { $closed }، شهروند راضی: { $satisfied }
}
offices-history = سابقه
offices-history-older = سابقه پیش‌تر
offices-show-all = نمایش همه ({ $count })

offices-change-title = اصلاح پرونده دفتر
offices-change-detail = هر تغییر با نام شما و زمان آن در سابقه می‌ماند. پروانه، دوره و دارنده آن با ورود فهرست دفترها تغییر می‌کند.
offices-change-name = نام دفتر
offices-change-area-unit = متر مربع
offices-change-own-hours = این دفتر ساعت کار جداگانه دارد
offices-change-hours-day = { $day }، از ساعت
offices-change-hours-to = { $day }، تا ساعت
offices-change-save = ثبت اصلاح
offices-change-done = اصلاح ثبت شد.
offices-change-nothing = چیزی تغییر نکرده است.
offices-state = تغییر وضعیت پروانه
offices-begin = درخواست درباره این دفتر
offices-paper-request = ثبت درخواست کاغذی
offices-changed-meanwhile = این پرونده در این فاصله تغییر کرده است. نوشته شما نگه داشته شد؛ پرونده تازه را ببینید و دوباره ثبت کنید.

# An office without a sheet.
offices-enter-new = افزودن دفتر
offices-enter-correct = اصلاح دارنده، دوره و شهرستان
offices-enter-correct-detail = دارنده‌ای دیگر یا دوره‌ای تازه، دوره‌ای تازه از پروانه آغاز می‌کند و دوره پیش در سابقه می‌ماند. انتقال و تمدید پیش از این باید تصویب شده باشد.
offices-enter-national-id-hint = ۱۰ رقم؛ شخص حقوقی ۱۱ رقم.{ $file ->
    [yes] {" "}اگر خالی بماند، کد ملی ثبت‌شده برداشته می‌شود.
   *[other] {""}
}
offices-enter-mobile-hint = ۱۱ رقم با ۰۹. بدون شماره، ابلاغیه الکترونیکی به این دفتر نمی‌رسد.{ $file ->
    [yes] {" "}اگر خالی بماند، شماره ثبت‌شده برداشته می‌شود.
   *[other] {""}
}
offices-enter-save = ثبت دفتر
offices-enter-done = ثبت شد.
offices-enter-code-taken = دفتری با این شماره پروانه ثبت شده است؛ همان را اصلاح کنید.
offices-filter-kind-all = همه نوع‌ها
offices-planned-file = در دست تأسیس؛ هنوز پروانه ندارد
offices-planned-title = دفترهای در دست تأسیس
offices-stands = چاپ { $count } پایه رومیزی
offices-contracts = قراردادها
offices-inventory = تحویلی دستگاه‌ها
offices-guarantees = تضمین‌ها
