# A violation of an office, from the report to what a verdict puts on it. Annex 4.
violation-title = رسیدگی به تخلف
violation-line = دبیرخانه موضوع را به دفتر می‌رساند، مرجع بررسی پیشنهاد می‌دهد و کارگروه رأی می‌دهد. تا صدور رأی همه چیز محرمانه است؛ پس از ابلاغ، تا { $max } می‌توان اعتراض کرد.
violation-field-what = چه دیده شده است
violation-field-what-help = این‌که تخلف سهوی بوده یا عمدی، پس از بررسی روشن می‌شود.
violation-field-what-procedure = رعایت نشدن فرایند یا دستورالعمل
violation-field-what-damage = خطایی که به کسی خسارت زده است
violation-field-what-disrespect = رفتاری که به مراجعه‌کننده بی‌حرمتی کرده است
violation-field-what-premises = رعایت نشدن ضوابط محیطی
violation-field-what-unpaid = نپرداختن خسارت یا جریمه رأی پیشین
violation-field-grave = پیامد ویژه
violation-field-grave-help = اگر موضوع یکی از این‌هاست، کارگروه می‌تواند فعالیت دفتر را فوری متوقف کند.
violation-field-grave-forgery = جعل اسناد
violation-field-grave-financial = تخلف مالی
violation-field-grave-security = پیامد امنیتی
violation-field-grave-social = پیامد اجتماعی
violation-field-seenOn = چه روزی دیده شد
violation-field-seenOn-help = روزی که از آن آگاه شدید.
violation-field-account = شرح گزارش
violation-field-account-help = این شرح و نام شما به دفتر داده نمی‌شود. دبیرخانه موضوع را با بیان خود به دفتر می‌رساند.
violation-field-source = شماره نامه یا کد پیگیری
violation-field-source-help = اگر گزارش از نامه‌ای یا از شکایت شهروندی برآمده است.
violation-field-papers = مدارک
violation-field-papers-help = عکس یا تصویر سند. دفتر این مدارک را نمی‌بیند.
violation-field-papers-evidence = مدارک گزارش

violation-rule-license = دفتر پروانه داشته باشد
violation-no-license = پروانه این دفتر لغو شده یا پایان یافته است و در پرونده آن رأی تازه‌ای صادر نمی‌شود.
violation-text-needed = متنی را که به دفتر می‌رسد بنویسید؛ نام گزارش‌دهنده و آنچه او را بشناساند در آن نباشد.
violation-differs = نردبان مجازات بند { $row } را پیشنهاد می‌کند. دلیل پیشنهاد دیگر را بنویسید.
violation-cut-off-out = مدت قطع خدمات باید از { $least } تا { $most } روز باشد.

violation-state-granted = رأی صادر شد
violation-state-refused = بدون مجازات پایان یافت
violation-state-dismissed = بدون رأی پایان یافت
violation-state-lapsed = بی‌اثر شد
violation-course-asked = از گزارش‌دهنده پرسیده شد و مهلت‌ها متوقف شد
violation-course-replied = گزارش‌دهنده پاسخ داد و مهلت‌ها ادامه یافت
violation-course-question-silent = گزارش‌دهنده در مهلت پاسخ نداد و رسیدگی ادامه یافت
violation-course-question-moot = پرسش از گزارش‌دهنده بی‌پاسخ ماند، زیرا دیگر به پاسخ نیازی نبود
violation-course-filed = گزارش ثبت شد
violation-course-granted = رأی امضا شد
violation-course-refused = نتیجه امضا شد: مجازاتی در میان نیست
violation-course-rejected = پیشنهاد با { $against } رأی مخالف از { $base } کرسی دارای حق رأی پذیرفته نشد (تصمیم { $resolution })
violation-course-adopted = کارگروه با { $for } رأی موافق از { $base } کرسی دارای حق رأی مجازات را تصویب کرد (مصوبه { $resolution })
violation-course-accepted = دفتر موضوع را پذیرفت
violation-course-defended = دفتر پاسخ داد
violation-course-now-hearing = در انتظار پاسخ دفتر
violation-course-ahead-hearing = پاسخ دفتر
violation-effect = { $row ->
    [none] رأی پس از ابلاغ در پرونده دفتر درج می‌شود.
   *[other] رأی در پرونده دفتر درج شده است.
}

violation-letter-subject = نتیجه رسیدگی به تخلف، شماره { $number }
violation-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، درباره پرونده شماره { $number } رأی زیر صادر شد:
    { $sanctions }
    { $owes ->
    [correct] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید.
    [pay] مبلغ‌های یادشده را ظرف { $payWithin } از ابلاغ بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
    [both] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید و مبلغ‌های یادشده را ظرف { $payWithin } از ابلاغ بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
   *[none] این رأی در پرونده دفتر درج می‌شود.
}
    ظرف { $max } از ابلاغ می‌توانید با مدارک خود به کمیته نظارت اعتراض کنید؛ { $counted }. { $notified }
    مستند: { $cite }.
violation-letter-refused = با سلام و احترام
    رسیدگی به پرونده شماره { $number } { $by ->
    [decision] پس از اعتراض شما پایان یافت و کمیته نظارت رأی را بی‌اثر کرد: { $reason }
   *[other] پایان یافت و کارگروه استانی مجازاتی تعیین نکرد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution })
}. در پرونده دفتر اخطاری از این بابت شمرده نمی‌شود.
    مستند: { $cite }.
violation-letter-lapsed = با سلام و احترام
    رسیدگی به پرونده شماره { $number } پایان یافت، چون پروانه این دفتر پیش از ابلاغ رأی از اعتبار افتاد.
    مستند: { $cite }.
