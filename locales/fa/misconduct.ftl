# A violation of the kanoon, from the report to what the supervision committee decides. Annex 4 article 4.
misconduct-title = رسیدگی به تخلف کانون
misconduct-line = دبیرخانه موضوع را به کانون می‌رساند و به کمیته نظارت می‌برد و آن کمیته تصمیم می‌گیرد. تا صدور رأی همه چیز محرمانه است؛ پس از ابلاغ، تا { $max } می‌توان اعتراض کرد.
misconduct-field-what = چه رخ داده است
misconduct-field-what-help = این‌که تخلفی رخ داده است یا نه، کمیته نظارت روشن می‌کند.
misconduct-field-what-examination = رسیدگی نکردن به گزارش یا شکایت
misconduct-field-what-settlement = تسویه نکردن حساب‌ها در مهلت
misconduct-field-what-compensation = جبران نکردن خسارت
misconduct-field-what-account = هزینه کردن حساب ویژه در جای دیگر
misconduct-field-what-contract = اجرا نکردن تعهدهای قراردادی
misconduct-field-what-other = تخلف دیگر
misconduct-field-seenOn = چه روزی دیده شد
misconduct-field-seenOn-help = روزی که از آن آگاه شدید.
misconduct-field-account = شرح گزارش
misconduct-field-account-help = این شرح و نام شما به کانون داده نمی‌شود. دبیرخانه موضوع را با بیان خود به کانون می‌رساند.
misconduct-field-source = شماره نامه یا کد پیگیری
misconduct-field-source-help = اگر گزارش از نامه‌ای یا از شکایت شهروندی برآمده است.
misconduct-field-papers = مدارک
misconduct-field-papers-help = عکس یا تصویر سند. کانون این مدارک را نمی‌بیند.
misconduct-field-papers-evidence = مدارک گزارش

misconduct-state-granted = رأی صادر شد
misconduct-state-refused = بدون رأی علیه کانون پایان یافت
misconduct-state-dismissed = بدون رأی پایان یافت
misconduct-state-lapsed = بی‌اثر شد
misconduct-course-filed = گزارش ثبت شد
misconduct-course-put = دبیرخانه موضوع را به کانون رساند
misconduct-course-asked = از گزارش‌دهنده پرسیده شد و مهلت‌ها متوقف شد
misconduct-course-replied = گزارش‌دهنده پاسخ داد و مهلت‌ها ادامه یافت
misconduct-course-question-silent = گزارش‌دهنده در مهلت پاسخ نداد و رسیدگی ادامه یافت
misconduct-course-question-moot = پرسش از گزارش‌دهنده بی‌پاسخ ماند، زیرا دیگر به پاسخ نیازی نبود
misconduct-course-granted = رأی امضا شد
misconduct-course-refused = نتیجه امضا شد: رأیی علیه کانون در میان نیست
misconduct-course-accepted = کانون موضوع را پذیرفت
misconduct-course-defended = کانون پاسخ داد
misconduct-course-hearing-silent = کانون تا { $due } پاسخی نداد و رسیدگی پیش رفت
misconduct-course-accepted-undone = کانون پاسخ خود را پس گرفت
misconduct-course-defended-undone = کانون پاسخ خود را پس گرفت
misconduct-course-now-hearing = در انتظار پاسخ کانون{ $starts ->
    [with-notice] ؛ مهلت از روز ابلاغ نامه حساب می‌شود
   *[begun] { "" }
}
misconduct-course-ahead-hearing = پاسخ کانون
misconduct-course-appealed = کانون به رأی اعتراض کرد
misconduct-course-appeal-waived = کانون رأی را پذیرفت
misconduct-effect = { $row ->
    [none] رأی پس از ابلاغ در پرونده کانون درج می‌شود.
   *[other] رأی در پرونده کانون درج شده است.
}
misconduct-course-found = کمیته نظارت رأی خود را داد
misconduct-course-nothing-found = کمیته نظارت تخلفی احراز نکرد
misconduct-course-now-proposal = در انتظار رأی کمیته نظارت
misconduct-course-ahead-proposal = رأی کمیته نظارت

misconduct-rule-body = کانون در فهرست نهادهای استان باشد
misconduct-no-body = کانون در فهرست نهادهای استان نیست. از دبیرخانه بخواهید آن را ثبت کند.

misconduct-letter-subject = نتیجه رسیدگی به تخلف، شماره { $number }
misconduct-letter-granted = با سلام و احترام
    کمیته نظارت رسیدگی کرد و درباره پرونده شماره { $number } که به دفتر { $office } مربوط است، رأی زیر صادر شد:
    { $sanctions }
    { $owes ->
    [correct] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید.
    [pay] مبلغ یادشده را ظرف { $payWithin } از ابلاغ بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
    [both] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید و مبلغ یادشده را ظرف { $payWithin } از ابلاغ بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
   *[none] این رأی در پرونده درج می‌شود.
}
    ظرف { $max } از ابلاغ می‌توانید با مدارک خود به کمیته نظارت اعتراض کنید؛ { $counted }. { $notified }
    مستند: { $cite }.
misconduct-letter-refused = با سلام و احترام
    رسیدگی به پرونده شماره { $number } { $by ->
    [decision] پس از اعتراض شما پایان یافت و کمیته نظارت رأی را بی‌اثر کرد: { $reason }
   *[other] پایان یافت و رأیی علیه کانون صادر نشد
}.
    مستند: { $cite }.
misconduct-letter-lapsed = با سلام و احترام
    رسیدگی به پرونده شماره { $number } بدون رأی پایان یافت.
    مستند: { $cite }.
