station-title = ایستگاه موقت
station-line = تا { $max }، در شرایط خاص و با هماهنگی کارگروه؛ به برداشت سامانه، یعنی با رأی آن
station-field-days = روزهای کار ایستگاه
station-field-days-help = نخستین و آخرین روز را انتخاب کنید. هر دو روز حساب می‌شود.
station-field-place = جای ایستگاه
station-field-place-help = نشانی را چنان بنویسید که مردم پیدا کنند.
station-field-position = موقعیت روی نقشه
station-field-position-help = موقعیت جای ایستگاه را بفرستید.
station-field-circumstances = شرایط خاص
station-field-circumstances-help = بنویسید چرا در این روزها به ایستگاه نیاز است.

station-rule-length = ایستگاه بیش از { $days ->
    [30] یک ماه
   *[other] { $days } روز
} پیاپی برپا نباشد

station-too-long = ایستگاه موقت تا { $max } روز می‌تواند برپا باشد، اما این درخواست{ $joined ->
    [0] {" "}{ $asked } روز می‌شود. بازه کوتاه‌تری انتخاب کنید.
   *[other] ، همراه با ایستگاه‌هایی که به آن پیوسته یا نزدیک‌اند، { $asked } روز می‌شود. بازه کوتاه‌تری انتخاب کنید یا میان دو ایستگاه فاصله بیشتری بگذارید.
}

station-effect = ایستگاه موقت این دفتر از { $from } تا { $to } در { $place } برپاست.

station-letter-subject = نتیجه درخواست ایستگاه موقت شماره { $number }
station-letter-granted = دارنده محترم پروانه { $license }، دفتر { $office }
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با برپایی ایستگاه موقت در { $place }، از { $daysFrom } تا { $daysTo }، موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    مستند: { $cite }. ایستگاه موقت شعبه نیست و پس از پایان این مدت برچیده می‌شود.
station-letter-refused = دارنده محترم پروانه { $license }، دفتر { $office }
    درخواست شما به شماره { $number } مورخ { $filedOn } برای برپایی ایستگاه موقت در { $place } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    مستند: { $cite }. اگر شرایط دیگر شود می‌توانید دوباره درخواست دهید.
station-letter-lapsed = دارنده محترم پروانه { $license }، دفتر { $office }
    کارگروه استانی به موجب مصوبه شماره { $resolution } با برپایی ایستگاه موقت در { $place }، از { $daysFrom } تا { $daysTo }، موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه { $why ->
    [license] پروانه شما از اعتبار افتاد
   *[days] روزهای آن گذشت
    } و این موافقت اثری ندارد.
    مستند: { $cite }. در صورت نیاز دوباره درخواست دهید.
