# The kit of the app: what every page's fields, lists, sheets and letters say.
parts-back = بازگشت
parts-close = بستن
parts-again = تلاش دوباره
parts-loading = در حال دریافت
parts-leave-it = انصراف
parts-optional = اختیاری
parts-choose = انتخاب کنید
parts-number-wrong = عدد را با رقم بنویسید، مانند ۳۰.
parts-choose-needed = یکی را انتخاب کنید.
parts-choose-day-needed = روز را انتخاب کنید.
parts-choose-day = روز را انتخاب کنید
parts-choose-no-day = پاک کردن روز
parts-day-closed = { $day }، تعطیل
parts-clear = پاک کردن
parts-before = پیشین
parts-after = بعدی
parts-in-sight = ردیف { $from } تا { $to } از { $count }
parts-export-xlsx = خروجی اکسل
parts-export-csv = خروجی CSV
parts-month = ماه
parts-year = سال
parts-month-before = ماه پیش
parts-month-after = ماه بعد
parts-characters-left = { $count } نویسه دیگر جا دارد.
parts-mobile-hint = مانند ۰۹۱۴۱۲۳۴۵۶۷
parts-national-id-hint = ده رقم، بی‌فاصله
parts-files-add = افزودن عکس یا فایل
parts-files-hint = حداکثر { $most } فایل، هر کدام تا { $megabytes } مگابایت
parts-file-too-big = این فایل بزرگ‌تر از { $megabytes } مگابایت است.
parts-file-remove = برداشتن «{ $name }»
parts-file-going = در حال فرستادن «{ $name }»
parts-wait-seconds = پس از { $seconds } ثانیه دوباره بکوشید.
parts-waiting-count = { $count } مورد در انتظار شما
parts-found =
    { $count ->
        [0] چیزی پیدا نشد
       *[other] { $count } مورد پیدا شد
    }
parts-of = { $done } از { $all }
parts-step-ahead = هنوز نرسیده
parts-pin = رمز شش‌رقمی
parts-pin-confirm = تأیید با رمز
parts-pin-unset = برای این کار رمز شش‌رقمی لازم است و هنوز رمزی نگذاشته‌اید.
parts-pin-set = گذاشتن رمز
parts-draft-restored = پیش‌نویس پیشین شما بازگردانده شد.
parts-draft-discard = پاک کردن پیش‌نویس
parts-letter-copies = رونوشت:
parts-draft-saving = در حال ذخیره پیش‌نویس
parts-draft-saved = پیش‌نویس ذخیره شد.
parts-draft-kept = پیش‌نویس روی همین دستگاه نگه داشته شد و پس از اتصال فرستاده می‌شود.
parts-draft-unkept = هنوز ذخیره نشده است و این دستگاه هم چیزی نگه نمی‌دارد. این صفحه را نبندید؛ دوباره تلاش می‌شود.
parts-draft-failed = ذخیره نشد: { $why }
parts-person-name = نام و نام خانوادگی
parts-person-national-id = کد ملی
parts-person-mobile = شماره همراه
parts-day-moved = { $day } ({ $closed } تعطیل است)
