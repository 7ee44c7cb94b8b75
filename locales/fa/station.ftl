station-title = ایستگاه موقت
station-line = تا یک ماه، در شرایط خاص و با تصویب کارگروه
station-field-days = روزهای کار ایستگاه
station-field-days-help = نخستین و آخرین روز را برگزینید. هر دو روز حساب می‌شود.
station-field-place = جای ایستگاه
station-field-place-help = نشانی را چنان بنویسید که مردم پیدا کنند.
station-field-position = موقعیت روی نقشه
station-field-position-help = موقعیت جای ایستگاه را بفرستید.
station-field-circumstances = شرایط خاص
station-field-circumstances-help = بنویسید چرا در این روزها به ایستگاه نیاز است.

station-rule-length = ایستگاه بیش از یک ماه پیاپی برپا نباشد

station-too-long = ایستگاه موقت تا { $max } روز پیاپی می‌تواند برپا باشد، اما این درخواست، همراه با ایستگاه‌های پیوسته به آن، { $asked } روز می‌شود. بازه کوتاه‌تری برگزینید.

station-effect = ایستگاه موقت این دفتر از { $from } تا { $to } در { $place } برپاست.

station-letter-subject = نتیجه درخواست ایستگاه موقت شماره { $number }
station-letter-granted = دارنده محترم پروانه { $license }، دفتر { $office }
    با درخواست شما به شماره { $number } مورخ { $filedOn } برای برپایی ایستگاه موقت در { $place }، { $days }، موافقت شد. کارگروه استانی با { $for } رأی موافق از { $base } عضو دارای حق رأی، مصوبه شماره { $resolution } را تصویب کرد.
    مستند: ماده ۱۸ آیین‌نامه، تبصره ۲. ایستگاه موقت شعبه نیست و پس از پایان این مدت برچیده می‌شود.
station-letter-refused = دارنده محترم پروانه { $license }، دفتر { $office }
    درخواست شما به شماره { $number } مورخ { $filedOn } برای برپایی ایستگاه موقت در { $place } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } عضو دارای حق رأی، مصوبه شماره { $resolution }).
    مستند: ماده ۱۸ آیین‌نامه، تبصره ۲. اگر شرایط دیگر شود می‌توانید دوباره درخواست دهید.
