# A violation of an agency or an association, from the report to what a verdict puts on it. Annex 4.
accusation-title = رسیدگی به تخلف دستگاه یا انجمن
accusation-line = دبیرخانه موضوع را به دستگاه می‌رساند، کانون با آن نشست می‌گذارد و اگر موضوع رفع نشود کارگروه رأی می‌دهد. تا صدور رأی همه چیز محرمانه است؛ پس از ابلاغ، تا { $max } می‌توان اعتراض کرد.
accusation-field-body = کدام دستگاه یا انجمن
accusation-field-body-help = از فهرست نهادهای استان. اگر در فهرست نیست، دبیرخانه باید آن را ثبت کند.
accusation-field-what = چه رخ داده است
accusation-field-what-help = خدمت دفتر را تنها با مصوبه کارگروه می‌توان قطع کرد.
accusation-field-what-cut-off = قطع خدمت یا برخورد با دفتر بدون مصوبه
accusation-field-what-costs = خطایی که به دفتر هزینه تحمیل کرده است
accusation-field-what-price = نرخی بیرون از نرخ‌های مصوب
accusation-field-what-training = ندادن آموزش یا وسایل لازم
accusation-field-what-guarantee = خواستن تضمینی که پذیرفته نیست
accusation-field-what-contract = اجرا نکردن قرارداد یا ندادن حق‌الزحمه
accusation-field-what-other = تخلف دیگر
accusation-field-seenOn = چه روزی دیده شد
accusation-field-seenOn-help = روزی که از آن آگاه شدید.
accusation-field-account = شرح گزارش
accusation-field-account-help = این شرح و نام شما به دستگاه داده نمی‌شود. دبیرخانه موضوع را با بیان خود به دستگاه می‌رساند.
accusation-field-source = شماره نامه یا کد پیگیری
accusation-field-source-help = اگر گزارش از نامه‌ای یا از شکایت شهروندی برآمده است.
accusation-field-papers = مدارک
accusation-field-papers-help = عکس یا تصویر سند. دستگاه این مدارک را نمی‌بیند.
accusation-field-papers-evidence = مدارک گزارش

accusation-state-granted = رأی صادر شد
accusation-state-refused = بدون رأی علیه دستگاه پایان یافت
accusation-state-dismissed = با رفع موضوع، یا بدون رأی، پایان یافت
accusation-state-lapsed = بی‌اثر شد
accusation-course-filed = گزارش ثبت شد
accusation-course-put = دبیرخانه موضوع را به دستگاه رساند
accusation-course-asked = از گزارش‌دهنده پرسیده شد و مهلت‌ها متوقف شد
accusation-course-replied = گزارش‌دهنده پاسخ داد و مهلت‌ها ادامه یافت
accusation-course-question-silent = گزارش‌دهنده در مهلت پاسخ نداد و رسیدگی ادامه یافت
accusation-course-question-moot = پرسش از گزارش‌دهنده بی‌پاسخ ماند، زیرا دیگر به پاسخ نیازی نبود
accusation-course-granted = رأی امضا شد
accusation-course-refused = نتیجه امضا شد: رأیی علیه دستگاه در میان نیست
accusation-course-accepted = دستگاه موضوع را پذیرفت
accusation-course-defended = دستگاه پاسخ داد
accusation-course-hearing-silent = دستگاه تا { $due } پاسخی نداد و رسیدگی پیش رفت
accusation-course-accepted-undone = دستگاه پاسخ خود را پس گرفت
accusation-course-defended-undone = دستگاه پاسخ خود را پس گرفت
accusation-course-now-hearing = در انتظار پاسخ دستگاه{ $starts ->
    [with-notice] ؛ مهلت از روز ابلاغ نامه حساب می‌شود
   *[begun] { "" }
}
accusation-course-ahead-hearing = پاسخ دستگاه
accusation-course-appealed = دستگاه به رأی اعتراض کرد
accusation-course-appeal-waived = دستگاه رأی را پذیرفت
accusation-effect = { $row ->
    [none] رأی پس از ابلاغ در پرونده دستگاه درج می‌شود.
   *[other] رأی در پرونده دستگاه درج شده است.
}
accusation-course-rejected = پیشنهاد با { $against } رأی مخالف از { $base } کرسی دارای حق رأی پذیرفته نشد (تصمیم { $resolution })
accusation-course-adopted = کارگروه پیشنهاد را با { $for } رأی موافق از { $base } کرسی دارای حق رأی تصویب کرد (مصوبه { $resolution })
accusation-course-found = گزارش و پیشنهاد برای کارگروه ثبت شد
accusation-course-now-proposal = در انتظار نشست کانون با دستگاه، یا گزارش کمیته کارشناسی
accusation-course-ahead-proposal = نشست کانون با دستگاه و گزارش آن
accusation-course-cleared = { $authority } به موضوع رسیدگی کرد
accusation-course-objected = { $authority } به موضوع رسیدگی نکرد
accusation-course-inquiry-silent = { $authority } تا { $due } پاسخی نداد

accusation-rule-body = نهاد در فهرست نهادهای استان باشد
accusation-no-body = این نهاد در فهرست نهادهای استان نیست. از دبیرخانه بخواهید آن را ثبت کند.

accusation-letter-subject = نتیجه رسیدگی به تخلف، شماره { $number }
accusation-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، درباره پرونده شماره { $number } که به دفتر { $office } مربوط است، رأی زیر صادر شد:
    { $sanctions }
    { $owes ->
    [correct] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید.
    [pay] مبلغ یادشده را ظرف { $payWithin } از ابلاغ بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
    [both] امور را ظرف { $correctWithin } از ابلاغ اصلاح کنید و مبلغ یادشده را ظرف { $payWithin } از ابلاغ به دفتر بپردازید. { $week ->
        [reading] مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت { $payWithinCite } است.
       *[text] {""}
    }
   *[none] این رأی در پرونده درج می‌شود.
}
    ظرف { $max } از ابلاغ می‌توانید با مدارک خود به کمیته نظارت اعتراض کنید؛ { $counted }. { $notified }
    مستند: { $cite }.
accusation-letter-refused = با سلام و احترام
    رسیدگی به پرونده شماره { $number } { $by ->
    [decision] پس از اعتراض شما پایان یافت و کمیته نظارت رأی را بی‌اثر کرد: { $reason }
   *[other] پایان یافت و کارگروه استانی پیشنهاد را نپذیرفت ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution })
}.
    مستند: { $cite }.
accusation-letter-lapsed = با سلام و احترام
    رسیدگی به پرونده شماره { $number } بدون رأی پایان یافت.
    مستند: { $cite }.
