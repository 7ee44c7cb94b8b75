transfer-title = انتقال پروانه
transfer-line = به شخص حقیقی واجد شرایط، پس از گذشت { $bound ->
    [more-than] بیش از { $max }
   *[at-least] { $max }
} از { $countedFrom ->
    [license-age] نخستین صدور پروانه
   *[start-or-transfer] شروع فعالیت یا آخرین انتقال
}، مگر به بستگان درجه اول؛ با رأی کارگروه
transfer-field-transferee = انتقال‌گیرنده
transfer-field-transferee-help = انتقال‌گیرنده باید خود از حساب پیام‌رسان خودش رضایت دهد. انتقال وکالتی یا با هر عنوان مشابه ممنوع است و به لغو پروانه می‌انجامد.
transfer-field-kin = نسبت با دارنده پروانه
transfer-field-kin-help = نسبت انتقال‌گیرنده با دارنده کنونی پروانه را انتخاب کنید.
transfer-field-kin-none = از بستگان درجه اول نیست
transfer-field-kin-first-degree = از بستگان درجه اول است
transfer-field-born = تاریخ تولد انتقال‌گیرنده
transfer-field-born-help = چنان‌که در شناسنامه آمده است.
transfer-field-education = مدرک تحصیلی انتقال‌گیرنده
transfer-field-education-help = بالاترین مدرکی که دارد.
transfer-field-education-diploma = دیپلم
transfer-field-education-associate = فوق دیپلم یا معادل آن
transfer-field-education-bachelor = کارشناسی یا بالاتر
transfer-field-began = آغاز فعالیت با این پروانه
transfer-field-began-help = تنها اگر پیش از تاریخی است که در پرونده دفتر آمده است. کارگروه آن را بررسی می‌کند.
transfer-field-firstIssued = نخستین صدور پروانه
transfer-field-firstIssued-help = تنها اگر پروانه این دفتر، به نام هر کس، پیش از تاریخی که در پرونده آمده صادر شده است. کارگروه آن را بررسی می‌کند.
transfer-field-papers = مدارک
transfer-field-papers-help = مدارک انتقال‌گیرنده، و مدارک آنچه در این درخواست گفته‌اید.
transfer-field-papers-identity = شناسنامه و کارت ملی انتقال‌گیرنده
transfer-field-papers-degree = دانش‌نامه یا گواهی تحصیلی انتقال‌گیرنده
transfer-field-papers-service = کارت پایان خدمت یا معافیت انتقال‌گیرنده (برای مردان)
transfer-field-papers-kin = شناسنامه‌هایی که نسبت را نشان می‌دهد
transfer-field-papers-first-issue = نخستین پروانه دفتر یا سند آغاز فعالیت
transfer-field-papers-first-license = نخستین پروانه دفتر
transfer-field-note = توضیح
transfer-field-note-help = اگر لازم می‌دانید، چیزی را که کارگروه باید بداند بنویسید.

transfer-rule-years = { $from ->
    [license-age] از نخستین صدور پروانه
   *[start-or-transfer] از شروع فعالیت یا آخرین انتقال
} { $bound ->
    [more-than] بیش از
   *[at-least] دست‌کم
} { $years } سال گذشته باشد{ $kin ->
    [exempt] ، مگر آن‌که به بستگان درجه اول انتقال یابد
   *[bound] {""}
}
transfer-rule-kin = { $kin ->
    [exempt] انتقال به بستگان درجه اول به گذشت این مدت نیاز ندارد
   *[bound] انتقال به بستگان درجه اول هم به گذشت این مدت نیاز دارد
}
transfer-rule-transferee = انتقال‌گیرنده کسی جز دارنده پروانه باشد
transfer-rule-one-license = { $max ->
    [1] انتقال‌گیرنده پروانه دیگری نداشته باشد
   *[other] پروانه‌های انتقال‌گیرنده از { $max } بیشتر نشود
}
transfer-rule-age = انتقال‌گیرنده دست‌کم { $age } سال داشته باشد
transfer-rule-education = مدرک تحصیلی انتقال‌گیرنده برای دفتر شهری دست‌کم { $urban ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} و برای دفتر روستایی دست‌کم { $rural ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} باشد

transfer-too-early = انتقال این پروانه از { $on } ممکن است، چون { $years } سال از { $from } حساب می‌شود.{ $told ->
    [began] {" "}اگر فعالیت با این پروانه زودتر آغاز شده است، تاریخ آن را در «آغاز فعالیت با این پروانه» بنویسید.
    [issued] {" "}اگر پروانه این دفتر نخستین بار زودتر صادر شده است، تاریخ آن را در «نخستین صدور پروانه» بنویسید.
   *[no] {""}
}
transfer-years-ahead = بنا بر پرونده، این پروانه را { $kin ->
    [exempt] جز به بستگان درجه اول{" "}
   *[bound] {""}
}پیش از { $on } نمی‌توان انتقال داد، چون { $years } سال از { $from } حساب می‌شود.{ $told ->
    [began] {" "}اگر فعالیت با این پروانه زودتر آغاز شده است، تاریخ آن را در «آغاز فعالیت با این پروانه» بنویسید.
    [issued] {" "}اگر پروانه این دفتر نخستین بار زودتر صادر شده است، تاریخ آن را در «نخستین صدور پروانه» بنویسید.
   *[no] {""}
}
transfer-transferee-is-holder = انتقال‌گیرنده نمی‌تواند خود دارنده پروانه باشد. شخص دیگری را معرفی کنید.
transfer-has-license = این شخص دارنده پروانه دفتر دیگری است و هر شخص در سراسر کشور تنها { $max } پروانه می‌تواند داشته باشد. شخص دیگری را معرفی کنید.
transfer-too-young = انتقال‌گیرنده در { $on }، { $age } ساله می‌شود و پیش از آن نمی‌تواند پروانه بگیرد.
transfer-education-too-low = برای این دفتر مدرک { $least ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
} یا بالاتر لازم است.
transfer-kin-as-told = بستگی درجه اول گفته دارنده پروانه است و باید با شناسنامه‌ها ثابت شود.
transfer-began-as-told = آغاز فعالیت با این پروانه در { $said } گفته دارنده پروانه است؛ در پرونده { $known } آمده است.
transfer-issued-as-told = نخستین صدور پروانه در { $said } گفته دارنده پروانه است؛ در پرونده { $known } آمده است.

transfer-consent-lead = { $person }، دارنده پروانه دفتر { $office }، شما را انتقال‌گیرنده پروانه این دفتر معرفی کرده است. این انتقال را می‌پذیرید؟
transfer-consent-means = با رضایت شما، از حراست استانداری و انجمن صنفی استعلام می‌شود، دستگاه‌های طرف قرارداد مفاصاحساب می‌دهند و کارگروه رأی می‌دهد. با انتقال پروانه، تعهدات اجرایی، مالی و قراردادی دفتر به شما منتقل می‌شود.
transfer-consent-no-title = انتقال پروانه را نمی‌پذیرید؟
transfer-undertaking-no-title = تعهد نمی‌دهید؟
transfer-consent-granted = انتقال پروانه به شما انجام شد.
transfer-undertaking-lead = کارگروه استانی با انتقال پروانه دفتر { $office } از { $person } به شما موافقت کرده است. پیش از صدور پروانه به نام شما، تعهدی که در پایین آمده است از شما خواسته می‌شود.
transfer-undertaking-means = متعهد می‌شوم که در تشکیلات دولتی شغل ندارم و بازنشسته آن نیستم.

transfer-effect = پروانه این دفتر از { $from } به نام { $transferee } است.

transfer-letter-subject = نتیجه درخواست انتقال پروانه شماره { $number }
transfer-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با انتقال پروانه شما به { $transferee } موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    تعهد انتقال‌گیرنده گرفته شده است. اصل پروانه را به دبیرخانه تحویل دهید تا همراه این نامه برای صدور پروانه به نام انتقال‌گیرنده به مرجع صدور فرستاده شود.
    مستند: { $cite }.
transfer-letter-refused = با سلام و احترام
    { $by ->
    [issuer] کارگروه استانی با انتقال پروانه شما به { $transferee } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور، پروانه را به نام او صادر نکرد. علت: { $reason }
    [inquiry] درخواست شما به شماره { $number } مورخ { $filedOn } برای انتقال پروانه به { $transferee } پذیرفته نشد، چون { $authority } در پاسخ استعلام مانعی اعلام کرد.
   *[vote] درخواست شما به شماره { $number } مورخ { $filedOn } برای انتقال پروانه به { $transferee } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. پس از رفع مانع می‌توانید دوباره درخواست دهید.
transfer-letter-lapsed = با سلام و احترام
    کارگروه استانی به موجب مصوبه شماره { $resolution } با انتقال پروانه شما به { $transferee } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه شما از اعتبار افتاد و این موافقت اثری ندارد.
    مستند: { $cite }.
