# An office of another province means to come here.
admission-title = پذیرش دفتر از استان دیگر
admission-line = کارگروه استان مبدأ با رفتن دفتر موافقت کرده است و موافقت کارگروه این استان را می‌خواهد
admission-field-from = استان مبدأ
admission-field-from-help = دفتر از کدام استان می‌آید؟
admission-field-resolution = شماره مصوبه استان مبدأ
admission-field-resolution-help = مصوبه‌ای که با آن، کارگروه استان مبدأ با رفتن دفتر موافقت کرده است.
admission-field-resolvedOn = تاریخ مصوبه استان مبدأ
admission-field-resolvedOn-help = روز رأی کارگروه استان مبدأ.
admission-field-county = شهرستان
admission-field-county-help = دفتر به کدام شهرستان این استان می‌آید؟
admission-field-place = شهر یا روستا
admission-field-place-help = دفتر به کدام شهر یا روستا می‌آید؟
admission-field-address = نشانی محل
admission-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
admission-field-position = موقعیت محل
admission-field-position-help = فاصله تا دفترهای دیگر از روی آن حساب می‌شود.
admission-field-area = مساحت به متر مربع
admission-field-area-help = مساحت فضای کار دفتر.
admission-field-reason = علت جابه‌جایی
admission-field-reason-help = چنان‌که دفتر در استان خود نوشته است.

admission-effect = کارگروه استان با آمدن این دفتر موافقت کرد: شهرستان { $county }، { $place }، { $address }
