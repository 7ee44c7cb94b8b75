# The license passes to an heir of its holder.
inheritance-title = انتقال پروانه به وراث
inheritance-line = پس از درگذشت دارنده، به وارث واجد شرایط و با رأی کارگروه؛ دفتر با تعهد نماینده وراث تا { $max } می‌تواند به فعالیت ادامه دهد
inheritance-field-died = تاریخ درگذشت دارنده پروانه
inheritance-field-died-help = چنان‌که در گواهی فوت آمده است.
inheritance-field-representative = نماینده وراث
inheritance-field-representative-help = کسی که برای ادامه فعالیت دفتر تا انتقال پروانه تعهد داده است.
inheritance-field-transferee = وارثی که پروانه به نام او می‌شود
inheritance-field-transferee-help = او باید خود از حساب پیام‌رسان خودش رضایت دهد.
inheritance-field-born = تاریخ تولد او
inheritance-field-born-help = چنان‌که در شناسنامه آمده است.
inheritance-field-education = مدرک تحصیلی او
inheritance-field-education-help = بالاترین مدرکی که دارد.
inheritance-field-education-diploma = دیپلم
inheritance-field-education-associate = فوق دیپلم یا معادل آن
inheritance-field-education-bachelor = کارشناسی یا بالاتر
inheritance-field-papers = مدارک
inheritance-field-papers-help = مدارک درگذشت و وراثت، و مدارک کسی که پروانه به نام او می‌شود.
inheritance-field-papers-death = گواهی فوت دارنده پروانه
inheritance-field-papers-probate = گواهی حصر وراثت
inheritance-field-papers-heirs = رضایت‌نامه دیگر وراث
inheritance-field-papers-grace = تعهدنامه نماینده وراث برای ادامه فعالیت
inheritance-field-papers-identity = شناسنامه و کارت ملی انتقال‌گیرنده
inheritance-field-papers-degree = دانش‌نامه یا گواهی تحصیلی انتقال‌گیرنده
inheritance-field-papers-service = کارت پایان خدمت یا معافیت انتقال‌گیرنده (برای مردان)
inheritance-field-note = توضیح
inheritance-field-note-help = اگر لازم است، چیزی را که کارگروه باید بداند بنویسید.

inheritance-rule-license = پروانه لغو نشده باشد
inheritance-rule-natural = دارنده پروانه شخص حقیقی باشد
inheritance-license-gone = این پروانه لغو شده یا فعالیت آن پایان یافته است و به ارث نمی‌رسد.
inheritance-is-legal = دارنده این پروانه شخص حقوقی است و پروانه آن به ارث نمی‌رسد.
inheritance-grace = { $over ->
    [yes] مهلت ادامه فعالیت دفتر با تعهد نماینده وراث تا { $until } بود و گذشته است.
   *[no] دفتر با تعهد نماینده وراث حداکثر تا { $until } می‌تواند به فعالیت ادامه دهد.
}

inheritance-consent-lead = پس از درگذشت دارنده پروانه دفتر { $office }، دبیرخانه کارگروه شما را وارثی معرفی کرده است که پروانه به نام او می‌شود. این انتقال را می‌پذیرید؟
inheritance-consent-means = با رضایت شما، از حراست استانداری و انجمن صنفی استعلام می‌شود، دستگاه‌های طرف قرارداد مفاصاحساب می‌دهند و کارگروه رأی می‌دهد. با انتقال پروانه، تعهدات اجرایی، مالی و قراردادی دفتر به شما منتقل می‌شود.
inheritance-consent-no-title = انتقال پروانه را نمی‌پذیرید؟
inheritance-undertaking-no-title = تعهد نمی‌دهید؟
inheritance-consent-granted = انتقال پروانه به شما انجام شد.
inheritance-undertaking-lead = کارگروه استانی با انتقال پروانه دفتر { $office } به شما موافقت کرده است. پیش از صدور پروانه به نام شما، تعهدی که در پایین آمده است از شما خواسته می‌شود.
inheritance-undertaking-means = متعهد می‌شوم که در تشکیلات دولتی شغل ندارم و بازنشسته آن نیستم.

inheritance-effect = پروانه این دفتر از { $from } به نام { $transferee } است.

inheritance-letter-subject = نتیجه انتقال پروانه به وراث، شماره { $number }
inheritance-letter-granted = وراث محترم دارنده پروانه { $license }، دفتر { $office }
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با انتقال این پروانه به { $transferee } موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    تعهد انتقال‌گیرنده گرفته شده است. اصل پروانه و مدارک را به دبیرخانه تحویل دهید تا همراه این نامه برای صدور پروانه به نام او به مرجع صدور فرستاده شود.
    مستند: { $cite }.
inheritance-letter-refused = وراث محترم دارنده پروانه { $license }، دفتر { $office }
    { $by ->
    [issuer] کارگروه استانی با انتقال این پروانه به { $transferee } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور، پروانه را به نام او صادر نکرد. علت: { $reason }
    [inquiry] درخواست شماره { $number } مورخ { $filedOn } برای انتقال این پروانه به { $transferee } پذیرفته نشد، چون { $authority } در پاسخ استعلام مانعی اعلام کرد.
   *[vote] درخواست شماره { $number } مورخ { $filedOn } برای انتقال این پروانه به { $transferee } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. پس از رفع مانع، یا برای وارث واجد شرایط دیگری، می‌توان دوباره درخواست داد.
inheritance-letter-lapsed = وراث محترم دارنده پروانه { $license }، دفتر { $office }
    کارگروه استانی به موجب مصوبه شماره { $resolution } با انتقال این پروانه به { $transferee } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه از اعتبار افتاد و این موافقت اثری ندارد.
    مستند: { $cite }.
inheritance-rule-transferee = وارث کسی جز دارنده درگذشته باشد
inheritance-rule-representative = نماینده وراث کسی جز دارنده درگذشته باشد
inheritance-transferee-is-holder = این مشخصات از آنِ دارنده درگذشته است. وارثی را معرفی کنید که پروانه به او می‌رسد.
inheritance-representative-is-holder = این مشخصات از آنِ دارنده درگذشته است. نماینده وراث را معرفی کنید.
inheritance-transferee-is-manager = این مشخصات از آنِ مدیر دفتر است. وارثی را معرفی کنید که پروانه به او می‌رسد.
inheritance-representative-is-manager = این مشخصات از آنِ مدیر دفتر است. نماینده وراث را معرفی کنید.
