# Words that every noun uses: months, days, lengths of time, money, yes and no.
common-month-1 = فروردین
common-month-2 = اردیبهشت
common-month-3 = خرداد
common-month-4 = تیر
common-month-5 = مرداد
common-month-6 = شهریور
common-month-7 = مهر
common-month-8 = آبان
common-month-9 = آذر
common-month-10 = دی
common-month-11 = بهمن
common-month-12 = اسفند

# As Date counts them: 0 is Sunday.
common-weekday-0 = یکشنبه
common-weekday-1 = دوشنبه
common-weekday-2 = سه‌شنبه
common-weekday-3 = چهارشنبه
common-weekday-4 = پنجشنبه
common-weekday-5 = جمعه
common-weekday-6 = شنبه
common-weekday-short-0 = ی
common-weekday-short-1 = د
common-weekday-short-2 = س
common-weekday-short-3 = چ
common-weekday-short-4 = پ
common-weekday-short-5 = ج
common-weekday-short-6 = ش

common-date = { $day } { $month } { $year }
common-date-long = { $weekday } { $day } { $month } { $year }
common-date-time = { $date }، ساعت { $time }
common-date-range = { $from } تا { $to }

common-years = { $count } سال
common-months = { $count } ماه
common-weeks = { $count } هفته
common-days = { $count } روز
common-working-days = { $count } روز کاری
common-working-hours = { $count } ساعت کاری
common-hours = { $count } ساعت
common-minutes = { $count } دقیقه
common-days-left =
    { $count ->
        [0] امروز آخرین روز است
       *[other] { $count } روز مانده
    }
common-days-late =
    { $count ->
       *[other] { $count } روز گذشته
    }

common-free = رایگان
common-rials = { $amount } ریال
common-percent = { $amount }٪
common-metres = { $amount } متر
common-square-metres = { $amount } متر مربع
common-kilobytes = { $amount } کیلوبایت
common-megabytes = { $amount } مگابایت

common-yes = بله
common-no = خیر
common-and = { $first } و { $second }
common-comma = { $first }، { $second }

## Where the secretariat is reached
common-reach-line = { $label }: { $value }
common-reach = (دبیرخانه، { $line })
common-reach-address = نشانی
common-reach-phone = تلفن
common-reach-fax = نمابر
