# The kit of the app: what every page's fields, lists, sheets and letters say.
parts-back = بازگشت
parts-close = بستن
parts-again = تلاش دوباره
parts-loading = در حال دریافت
parts-leave-it = انصراف
parts-optional = اختیاری
parts-choose = انتخاب کنید
parts-choose-day = روز را انتخاب کنید
parts-clear = پاک کردن
parts-month = ماه
parts-year = سال
parts-month-before = ماه پیش
parts-month-after = ماه بعد
parts-characters-left = { $count } نویسه دیگر جا دارد.
parts-mobile-hint = مانند ۰۹۱۴۱۲۳۴۵۶۷
parts-national-id-hint = ده رقم، بی‌فاصله
parts-files-add = افزودن عکس یا پرونده
parts-files-hint = حداکثر { $most } پرونده، هر کدام تا { $megabytes } مگابایت
parts-file-too-big = این پرونده بزرگ‌تر از { $megabytes } مگابایت است.
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
parts-rule-met = رعایت شده:
parts-rule-not-met = رعایت نشده:
parts-step-ahead = هنوز نرسیده
parts-pin = رمز شش‌رقمی
parts-pin-confirm = تأیید با رمز
parts-pin-unset = برای این کار رمز شش‌رقمی لازم است و هنوز رمزی نگذاشته‌اید.
parts-pin-set = گذاشتن رمز
parts-draft-restored = پیش‌نویس پیشین شما بازگردانده شد.
parts-draft-discard = پاک کردن پیش‌نویس
parts-letter-invocation = بسمه تعالی
parts-letter-number = شماره
parts-letter-date = تاریخ
parts-letter-attachment = پیوست
parts-letter-has-files = دارد
parts-letter-no-files = ندارد
parts-letter-subject = موضوع: { $subject }
parts-letter-answer-by = مهلت پاسخ:
parts-letter-unsigned = هنوز امضا نشده است
parts-letter-copies = رونوشت:
