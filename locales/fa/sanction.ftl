# What a verdict puts on an office, how it was proposed, and the forms by which it is reported and carried out.
sanction-correct = اصلاح امور
sanction-pay = جبران خسارت: { $sum }
sanction-fine = جریمه: { $sum }، به حساب ویژه کانون
sanction-warning = اخطار کتبی با درج در پرونده
sanction-reprimand = تذکر کتبی
sanction-cutOff = قطع همه خدمات به مدت { $days } روز
sanction-colour = تغییر رنگ پروانه برای دوره آتی
sanction-noRenewal = تمدید نشدن پروانه برای دوره بعد
sanction-refer-colour = پیشنهاد ارجاع پروانه برای ابطال (رنگ پروانه در دوره پیش تغییر کرده است)
sanction-refer-warnings = پیشنهاد ارجاع پروانه برای ابطال (اخطارهای کتبی از حد گذشته است)
sanction-refer-board = معرفی مدیر یا کارشناس مسئول به هیأت رسیدگی به تخلفات اداری
sanction-negative = امتیاز منفی در تمدید پروانه و واگذاری خدمات
sanction-ranked = اثر در رتبه‌بندی و واگذاری خدمات
sanction-reassign = واگذاری مجوز دفتر به غیر با تأیید کارگروه
sanction-stop = جلوگیری فوری از فعالیت دفتر به تشخیص کارگروه

sanction-row-1 = بند ۱: رعایت نشدن فرایند، اصلاح امور
sanction-row-2 = بند ۲: خطای سهوی با خسارت
sanction-row-3 = بند ۳: خطای عمدی، بار نخست
sanction-row-4 = بند ۴: خطای عمدی، بار دوم
sanction-row-5 = بند ۵: خطای عمدی، بار سوم
sanction-row-7 = بند ۷: نپرداختن خسارت
sanction-row-10 = بند ۱۰: بی‌حرمتی به مراجعه‌کننده
sanction-row-11 = بند ۱۱: ضوابط محیطی
sanction-row-remedy = رفع تخلف از سوی نهاد گزارش‌شده
sanction-row-9 = بند ۹: خطای دستگاه و جبران هزینه دفتر
sanction-row-board = معرفی به هیأت تخلفات اداری (بند ۴ صورت‌جلسه)
sanction-conduct = آنچه احراز شد
sanction-conduct-procedure = رعایت نشدن فرایند
sanction-conduct-mistake = خطای سهوی
sanction-conduct-intent = خطای عمدی
sanction-conduct-disrespect = بی‌حرمتی به مراجعه‌کننده
sanction-conduct-premises = رعایت نشدن ضوابط محیطی
sanction-conduct-unpaid = نپرداختن خسارت یا جریمه
sanction-conduct-breach = انجام ندادن تکلیف
sanction-conduct-costs = خطایی که به دفتر هزینه تحمیل کرده است
sanction-conduct-defiance = اقدام خلاف مصوبه کارگروه
sanction-counted-body = { $faults ->
    [0] پیش از این رأیی درباره این نهاد ثبت نشده است
   *[other] پیش از این { $faults } رأی درباره این نهاد ثبت شده است
}.
sanction-counted = { $faults ->
    [0] پیش از این خطای عمدی قطعی در این دوره پروانه ثبت نشده است
   *[other] پیش از این { $faults } خطای عمدی قطعی در این دوره پروانه ثبت شده است
}؛ با این رأی { $warnings } اخطار کتبی شمرده می‌شود و با بیش از { $max } اخطار پروانه برای ابطال پیشنهاد می‌شود.
sanction-next = اگر تکرار شود: { $row }
sanction-differs = پیشنهاد نردبان مجازات { $row } بود. دلیل پیشنهاد دیگر: { $reason }

sanction-put-title = { $to ->
    [body] رساندن موضوع به نهاد
   *[office] رساندن موضوع به دفتر
}
sanction-put-lead = { $to ->
    [body] متن زیر را به نهاد می‌رسانید. نام گزارش‌دهنده و آنچه او را بشناساند نباید در آن باشد. نهاد تنها همین متن و نام دفتری را که موضوع به آن مربوط است می‌بیند.
   *[office] متن زیر را به دفتر می‌رسانید. نام گزارش‌دهنده و آنچه او را بشناساند نباید در آن باشد. دفتر تنها همین متن را می‌بیند.
}
sanction-put-text = { $to ->
    [body] متنی که به نهاد می‌رسد
   *[office] متنی که به دفتر می‌رسد
}
sanction-put-send = { $to ->
    [body] رساندن به نهاد
   *[office] رساندن به دفتر
}
sanction-put-aside = کنار گذاشتن گزارش
sanction-put-aside-title = چرا کنار گذاشته می‌شود؟
sanction-put-aside-word = دلیل
sanction-put-aside-hint = گزارش به طرف پرونده نمی‌رسد. به گزارش‌دهنده تنها گفته می‌شود که رسیدگی بدون رأی پایان یافت.
sanction-put-aside-send = کنار گذاشتن
sanction-put-done = موضوع برای ابلاغ آماده شد
sanction-put-open = این گزارش را در برنامه بررسی کنید
sanction-put-state-yes = به طرف پرونده رسانده شد
sanction-put-state-no = کنار گذاشته شد
sanction-put-state-waits = در انتظار بررسی دبیرخانه

sanction-report-title = گزارش مرجع بررسی
sanction-report-lead = آنچه را احراز شده است بنویسید. نردبان مجازات از روی پرونده دوره پروانه پیشنهاد می‌دهد و تصمیم با کارگروه است.
sanction-report-open = گزارش را در برنامه بنویسید
sanction-report-damage = خسارت
sanction-report-damage-unit = ریال
sanction-report-outside = خدمت بیرون از قرارداد بوده است
sanction-report-grave = جعل، تخلف مالی یا پیامد امنیتی و اجتماعی دارد
sanction-report-word = یافته‌ها و مستندات
sanction-report-word-hint = اعضای کارگروه این گزارش را پیش از رأی می‌بینند.
sanction-report-proposal = پیشنهاد نردبان مجازات
sanction-report-row = پیشنهاد شما
sanction-report-cutOff = مدت قطع خدمات
sanction-report-cutOff-unit = روز
sanction-report-reason = دلیل پیشنهاد دیگر
sanction-report-send = ثبت گزارش و ارسال برای رأی
sanction-report-none = تخلفی احراز نشد
sanction-report-none-title = چرا تخلفی احراز نشد؟
sanction-report-none-word = دلیل
sanction-report-none-hint = رسیدگی بدون رأی پایان می‌یابد و دفتر و گزارش‌دهنده از پایان آن آگاه می‌شوند.
sanction-report-none-send = پایان رسیدگی
sanction-report-saved = گزارش ثبت شد
sanction-report-state-yes = تخلف احراز شد
sanction-report-state-no = تخلفی احراز نشد
sanction-report-state-waits = در انتظار گزارش مرجع بررسی

sanction-duty = تکلیف‌های رأی
sanction-inspection = گزارش بازرسی، مورد به مورد
sanction-duty-correction = اصلاح امور
sanction-duty-payment = پرداخت مبلغ رأی
sanction-duty-done-correction = اصلاح شد
sanction-duty-done-payment = پرداخت شد
sanction-duty-refused = انجام نشد
sanction-duty-refused-title = چه چیزی انجام نشد؟
sanction-duty-refused-word = شرح
sanction-duty-refused-hint = این شرح در پرونده دفتر می‌ماند. نپرداختن خسارت خود موضوع رسیدگی است.
sanction-duty-refused-send = ثبت
sanction-duty-saved = ثبت شد
sanction-duty-state-open = در انتظار
sanction-duty-state-yes = انجام شد
sanction-duty-state-no = انجام نشد
sanction-duty-state-void = دیگر لازم نیست

sanction-allegation = موضوعی که به طرف پرونده رسید
sanction-file-title = پرونده تخلف‌ها
sanction-file-lead = در این دوره پروانه { $warnings } اخطار کتبی شمرده می‌شود.
sanction-file-points = امتیاز منفی این دوره: { $points } (تذکر کتبی { $negative }، ضوابط محیطی { $ranked })
sanction-file-none = رأیی در پرونده این دفتر نیست
sanction-file-refer = پیشنهاد ابطال پروانه؛ خودبه‌خود چیزی آغاز نمی‌شود
sanction-file-refer-open = آغاز رسیدگی به لغو پروانه
sanction-file-all = همه گزارش‌های این دفتر
sanction-file-outside = در این دوره شمرده نمی‌شود
sanction-same-row = رأی هم‌اکنون همین است. برای نگه داشتن آن «تأیید رأی» را بزنید.
sanction-appeal-changed = در اعتراض تغییر کرد
sanction-appeal-open = در دست رسیدگی به اعتراض
sanction-appeal-upheld = در اعتراض تأیید شد
sanction-appeal-overturned = در اعتراض بی‌اثر شد
sanction-conduct-needed = آنچه را احراز شده است انتخاب کنید.
sanction-looks = چه کسانی این پرونده را دیده‌اند
sanction-reporter = گزارش‌دهنده

sanction-cut-title = قطع خدمت
sanction-cut-none = خدمتی از این دفتر قطع نیست
sanction-cut-all = همه خدمات
sanction-cut-sort = بر چه پایه
sanction-cut-sort-interim = فوری، تا پایان رسیدگی
sanction-cut-sort-sanction = اجرای رأی
sanction-cut-sort-court = رأی دادگاه
sanction-cut-service = کدام خدمت
sanction-cut-request = رأیی که اجرا می‌شود
sanction-cut-resolution = شماره مصوبه یا رأی
sanction-cut-reason = علت
sanction-cut-reason-hint = جعل، تخلف مالی یا پیامد امنیتی و اجتماعی. صفحه عمومی دفتر تنها می‌گوید که خدمت در دسترس نیست.
sanction-cut-first = نخستین روز
sanction-cut-last = آخرین روز
sanction-cut-last-hint = اگر خالی بماند، تا روزی است که با مصوبه برقرار شود.
sanction-cut-begin = ثبت قطع خدمت
sanction-cut-send = ثبت
sanction-cut-saved = قطع خدمت ثبت شد.
sanction-cut-runs = مصوبه { $resolution }، از { $from } { $to ->
    [none] تا اطلاع بعدی
   *[other] تا { $to }
}
sanction-cut-lifted = از { $on } برقرار شد
sanction-cut-restore = برقراری خدمت
sanction-cut-restore-by = شماره مصوبه برقراری
sanction-cut-restored = خدمت برقرار شد.
sanction-cut-no-resolution = شماره مصوبه را بنویسید؛ خدمت دفتر تنها با مصوبه قطع یا برقرار می‌شود.
sanction-cut-order = آخرین روز پیش از نخستین روز است.
sanction-cut-no-verdict = رأیی را انتخاب کنید که قطع خدمت در آن آمده باشد و در اعتراض بی‌اثر نشده باشد.
sanction-cut-length = رأی برای { $days } روز قطع خدمت داده است؛ از نخستین تا آخرین روز باید همین باشد.
sanction-cut-over = این قطع خدمت پیش‌تر پایان یافته است.

sanction-sum-title = مبلغ‌های رأی
sanction-sum-damage = خسارت
sanction-sum-fine = جریمه
sanction-sum-to-harmed = به زیان‌دیده
sanction-sum-to-office = به دفتر
sanction-sum-to-special-account = به حساب ویژه کانون
sanction-sum-open = پرداخت نشده
sanction-sum-paid = { $by ->
    [insurance] بیمه پرداخت کرد
    [special-account] از حساب ویژه پرداخت شد
   *[ower] پرداخت شد
} ({ $on })
sanction-sum-recovered = بدهکار بازپرداخت کرد
sanction-sum-owed-back = بازپرداخت بدهکار مانده است
sanction-sum-pay = ثبت پرداخت
sanction-sum-by = چه کسی پرداخت
sanction-sum-by-ower = همان که رأی بر اوست
sanction-sum-by-insurance = بیمه
sanction-sum-by-special-account = حساب ویژه کانون
sanction-sum-name = نام دریافت‌کننده
sanction-sum-receipt = شماره رسید
sanction-sum-on = روز پرداخت
sanction-sum-recover = ثبت بازپرداخت
sanction-sum-saved = ثبت شد.
sanction-sum-receipt-needed = شماره رسید را بنویسید.
sanction-sum-fine-own = جریمه را جز آن که رأی بر اوست کسی نمی‌پردازد.
