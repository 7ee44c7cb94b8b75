# An office that is not there yet.
establishment-title = تأسیس دفتر
establishment-line = با استعلام از مراجع، تأیید محل از سوی انجمن، بازدید و رأی کارگروه؛ پس از موافقت اصولی، { $max } برای تکمیل مدارک و دریافت پروانه
establishment-field-company = شرکت یا مؤسسه متقاضی
establishment-field-company-help = تنها اگر متقاضی شخص حقوقی است؛ متقاضی این پرونده مدیر آن می‌شود و پروانه به نام شرکت صادر می‌شود.
establishment-field-papers = مدارک
establishment-field-papers-help = مدارک متقاضی. اگر در فراخوان ثبت‌نام کرده است، همان مدارک این‌جاست.
establishment-field-papers-identity = شناسنامه و کارت ملی متقاضی
establishment-field-papers-degree = دانش‌نامه یا گواهی تحصیلی متقاضی
establishment-field-papers-service = کارت پایان خدمت یا معافیت متقاضی (برای مردان)
establishment-field-papers-registration = آگهی ثبت و اساس‌نامه شرکت
establishment-field-papers-shares = فهرست سهام‌داران و سهم هر یک
establishment-field-papers-signatories = شناسنامه، کارت ملی و مدرک تحصیلی صاحبان امضا
establishment-field-born = تاریخ تولد متقاضی
establishment-field-born-help = برابر شناسنامه.
establishment-field-education = مدرک تحصیلی متقاضی
establishment-field-education-help = بالاترین مدرکی که دارد.
establishment-field-education-diploma = دیپلم
establishment-field-education-associate = فوق دیپلم یا معادل آن
establishment-field-education-bachelor = کارشناسی یا بالاتر
establishment-field-place = شهر یا روستا
establishment-field-place-help = دفتر در کدام شهر یا روستاست؟
establishment-field-address = نشانی محل
establishment-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
establishment-field-position = موقعیت محل
establishment-field-position-help = در محل بایستید و موقعیت آن را بفرستید.
establishment-field-area = مساحت به متر مربع
establishment-field-area-help = مساحت فضای کار دفتر.
establishment-field-note = توضیح
establishment-field-note-help = هرچه کارگروه باید بداند.

establishment-without-call = این متقاضی از فراخوان برگزیده نشده است. فراخوان، آزمون و انتخاب از میان سه برابر ظرفیت پیش از این درخواست می‌آید؛ اگر تصمیم کارگروه روی کاغذ است، شماره آن را در توضیح بنویسید.
establishment-not-needed = بنا بر مصوبه کارگروه، استان اکنون به دفتر تازه نیاز ندارد. کارگروه می‌تواند درباره این درخواست تصمیم دیگری بگیرد.

establishment-effect = این دفتر از { $from } پروانه دارد: { $place }، { $address }

establishment-letter-subject = نتیجه درخواست تأسیس دفتر شماره { $number }
establishment-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با تأسیس دفتر در { $place }، { $address }، با مساحت { $area } متر مربع، موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    این موافقت، موافقت اصولی است و { $max } فرصت دارید مدارک و تجهیز محل را کامل کنید. پس از صدور پروانه، دفتر به دستگاه‌ها معرفی می‌شود و باید در مهلت قانونی آغاز به کار کند.
    مستند: { $cite }.
establishment-letter-refused = با سلام و احترام
    { $by ->
    [issuer] کارگروه استانی با تأسیس دفتر در { $place }، { $address } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور پروانه‌ای صادر نکرد. علت: { $reason }
    [inquiry] درخواست شما به شماره { $number } مورخ { $filedOn } برای تأسیس دفتر در { $place } پذیرفته نشد، چون { $authority } مانع اعلام کرد.
   *[vote] درخواست شما به شماره { $number } مورخ { $filedOn } برای تأسیس دفتر در { $place }، { $address } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. می‌توانید محل دیگری پیشنهاد کنید.
establishment-letter-lapsed = با سلام و احترام
    کارگروه استانی به موجب مصوبه شماره { $resolution } با تأسیس دفتر در { $place } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما این موافقت اثری ندارد.
    مستند: { $cite }.
