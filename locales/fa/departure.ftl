# Moving an office to another province.
departure-title = جابه‌جایی دفتر به استان دیگر
departure-line = با رأی کارگروه این استان و سپس موافقت کارگروه استان مقصد؛ پس از موافقت هر دو، { $max } برای تکمیل مدارک و دریافت پروانه
departure-field-province = استان مقصد
departure-field-province-help = دفتر به کدام استان می‌رود؟
departure-field-county = شهرستان مقصد
departure-field-county-help = نام شهرستان در استان مقصد، بدون واژه «شهرستان».
departure-field-place = شهر یا روستا
departure-field-place-help = دفتر به کدام شهر یا روستا می‌رود؟
departure-field-address = نشانی محل تازه
departure-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
departure-field-position = موقعیت محل تازه
departure-field-position-help = در محل تازه بایستید و موقعیت آن را بفرستید.
departure-field-area = مساحت به متر مربع
departure-field-area-help = مساحت فضای کار دفتر در محل تازه.
departure-field-reason = علت جابه‌جایی
departure-field-reason-help = بنویسید چرا دفتر باید به استان دیگری برود. کارگروه‌های هر دو استان آن را می‌بینند.

departure-rule-county = شهرستان مقصد از شهرستان‌های استان مقصد باشد
departure-county-unknown = در استان { $province } شهرستانی به نام «{ $county }» ثبت نشده است. نام آن را از میان این‌ها بنویسید: { $counties }.

departure-effect = این دفتر از { $from } در استان { $province } است: شهرستان { $county }، { $place }، { $address }

departure-unapproved = جابه‌جایی بدون موافقت کارگروه هر دو استان { $how ->
    [revocation-after-month] اگر بیش از { $after } بگذرد به لغو پروانه می‌انجامد، به استناد { $cite } و { $also }
   *[other] به لغو پروانه می‌انجامد، به استناد { $cite }؛ { $also } لغو را پس از { $after } گفته است
}

departure-letter-subject = نتیجه درخواست جابه‌جایی دفتر به استان دیگر، شماره { $number }
departure-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی) و با موافقت کارگروه استان { $province }، دفتر شما می‌تواند به استان { $province }، شهرستان { $county }، { $place }، { $address }، با مساحت { $area } متر مربع برود (درخواست شماره { $number } مورخ { $filedOn }).
    این موافقت، موافقت اصولی است. از روز ابلاغ این نامه { $max } فرصت دارید مدارک و تجهیز محل را کامل کنید و پروانه را بگیرید؛ { $counted }. { $notified } آیین‌نامه پیامد گذشتن این مهلت را نگفته است؛ به برداشت این دبیرخانه، ادامه موافقت پس از آن با تصمیم کارگروه است.
    اصل پروانه را به دبیرخانه تحویل دهید تا همراه این نامه برای صدور پروانه به مرجع صدور فرستاده شود. تا ثبت پروانه تازه، دفتر در همین استان و در نشانی کنونی خود است. از آن روز پرونده دفتر به استان مقصد می‌رود، قراردادهای خدمت این استان پایان می‌یابد و واگذاری خدمت با استان مقصد است.
    ضوابط محل: { $rules }.
    مستند: { $article }، { $cite }.
departure-letter-refused = با سلام و احترام
    { $by ->
    [issuer] با جابه‌جایی دفتر شما به استان { $province } موافقت شده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور برای آن پروانه‌ای صادر نکرد. علت: { $reason }
    [inquiry] کارگروه این استان با رفتن دفتر شما موافق بود (مصوبه شماره { $resolution })، اما { $authority } با آمدن آن به { $place }، { $address } موافقت نکرد (درخواست شماره { $number } مورخ { $filedOn }).
   *[vote] درخواست شما به شماره { $number } مورخ { $filedOn } برای جابه‌جایی دفتر به استان { $province } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $article }. دفتر در نشانی کنونی خود می‌ماند؛ { $unapproved }. می‌توانید محل دیگری پیشنهاد کنید.
departure-letter-lapsed = با سلام و احترام
    با جابه‌جایی دفتر شما به استان { $province } موافقت شده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه شما از اعتبار افتاد و این موافقت اثری ندارد.
    مستند: { $cite }.
