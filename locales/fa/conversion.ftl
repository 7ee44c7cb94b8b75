# A license of another kind becomes that of a counter office.
conversion-title = تبدیل پروانه به پروانه پیشخوان
conversion-line = پس از استعلام فعال بودن دفتر، با رأی کارگروه، استعلام از مراجع و بازدید؛ پروانه را مرجع صدور می‌دهد
conversion-field-papers = مدارک
conversion-field-papers-help = مدارکی که اکنون در دست است؛ دبیرخانه پس از موافقت کارگروه بقیه را می‌خواهد.
conversion-field-papers-license = پروانه کنونی
conversion-field-papers-identity = شناسنامه و کارت ملی متقاضی
conversion-field-papers-degree = دانش‌نامه یا گواهی تحصیلی متقاضی
conversion-field-papers-service = کارت پایان خدمت یا معافیت متقاضی (برای مردان)
conversion-field-license = پروانه کنونی
conversion-field-license-help = نوع و شماره پروانه‌ای که متقاضی دارد، چنان‌که روی آن آمده است.
conversion-field-issuedOn = تاریخ صدور پروانه کنونی
conversion-field-issuedOn-help = تاریخ نخستین صدور، برابر روی پروانه.
conversion-field-born = تاریخ تولد متقاضی
conversion-field-born-help = برابر شناسنامه.
conversion-field-education = مدرک تحصیلی متقاضی
conversion-field-education-help = بالاترین مدرکی که دارد.
conversion-field-education-diploma = دیپلم
conversion-field-education-associate = فوق دیپلم یا معادل آن
conversion-field-education-bachelor = کارشناسی یا بالاتر
conversion-field-place = شهر یا روستا
conversion-field-place-help = دفتر در کدام شهر یا روستاست؟
conversion-field-address = نشانی محل
conversion-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
conversion-field-position = موقعیت محل
conversion-field-position-help = در محل بایستید و موقعیت آن را بفرستید.
conversion-field-area = مساحت به متر مربع
conversion-field-area-help = مساحت فضای کار دفتر.
conversion-field-note = توضیح
conversion-field-note-help = هرچه کارگروه باید بداند.

conversion-rule-issued = { $year ->
    [0] استان تبدیل پروانه را پذیرفته باشد
   *[other] پروانه کنونی پیش از سال { NUMBER($year, useGrouping: 0) } صادر شده باشد
}
conversion-not-admitted = در این استان برای تبدیل پروانه‌های دیگر به پروانه پیشخوان مصوبه‌ای ثبت نشده است.
conversion-issued-late = پروانه کنونی در سال { NUMBER($year, useGrouping: 0) } صادر شده است و تنها پروانه‌های پیش از سال { NUMBER($before, useGrouping: 0) } تبدیل می‌شوند.

conversion-effect = این دفتر از { $from } پروانه پیشخوان دارد: { $place }، { $address }

conversion-letter-subject = نتیجه درخواست تبدیل پروانه شماره { $number }
conversion-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی) و پس از استعلام‌ها و بازدید از محل، با تبدیل پروانه شما به پروانه پیشخوان موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    اصل پروانه کنونی را به دبیرخانه تحویل دهید تا همراه این نامه برای صدور پروانه به مرجع صدور فرستاده شود. پس از صدور پروانه، دفتر به دستگاه‌ها معرفی می‌شود و باید در مهلت قانونی آغاز به کار کند.
    مستند: { $cite }.
conversion-letter-refused = با سلام و احترام
    { $by ->
    [issuer] کارگروه استانی با تبدیل پروانه شما موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور پروانه‌ای صادر نکرد. علت: { $reason }
    [check] کارگروه استانی با تبدیل پروانه شما موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما درخواست کامل نشد. علت: { $reason }
    [inquiry] درخواست شما به شماره { $number } مورخ { $filedOn } برای تبدیل پروانه پذیرفته نشد، چون { $authority } مانع اعلام کرد.
   *[vote] درخواست شما به شماره { $number } مورخ { $filedOn } برای تبدیل پروانه در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. پروانه کنونی شما به جای خود می‌ماند.
conversion-letter-lapsed = با سلام و احترام
    کارگروه استانی به موجب مصوبه شماره { $resolution } با تبدیل پروانه شما موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما این موافقت اثری ندارد.
    مستند: { $cite }.
