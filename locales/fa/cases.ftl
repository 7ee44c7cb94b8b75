# Cases in the app; what the citizen reads on the pages is in case.ftl, what is said in the bot in complain.ftl.
cases-entry-office = شکایت‌های دفتر

cases-office = دفتر
cases-filed = تاریخ ثبت
cases-state = وضعیت
cases-clock = مهلت
cases-until = تا { $day }

cases-no-office = درباره دفتری نیست

cases-answer = پاسخ به شکایت
cases-answer-send = ارسال پاسخ

cases-title-of = { $kind }: { $topic }
cases-case = پرونده
cases-code = کد پیگیری
cases-license = شماره پروانه
cases-examiner = بررسی‌کننده
cases-judgement = رضایت شهروند
cases-satisfied = شهروند راضی بود
cases-dissatisfied = شهروند راضی نبود
cases-overdue = گذشته: { $day }
cases-search = کد پیگیری، نام یا شماره دفتر
cases-filter = نمایش
cases-filter-unassigned = برای ارجاع
cases-filter-answered = برای اعلام نتیجه
cases-filter-late = گذشته از مهلت
cases-filter-away = نزد دیگران
cases-filter-resolved = نتیجه‌یافته
cases-filter-all = همه
cases-none = پرونده‌ای این‌جا نیست
cases-none-detail = پرونده‌های دیگر را با دکمه‌های بالا ببینید یا کد پیگیری را جست‌وجو کنید.
cases-office-lead = شکایت‌هایی که از دفتر درباره آن‌ها پاسخ خواسته شده است.
cases-office-none = شکایتی به دفتر فرستاده نشده است
cases-office-none-detail = اگر درباره شکایتی از دفتر پاسخ بخواهند، این‌جا می‌آید و در ربات هم خبر داده می‌شود.
cases-to-answer = در انتظار پاسخ شما
cases-before = پیشین

cases-text = متن شهروند
cases-course = روند کار
cases-answer-papers = مدرک‌های دفتر
cases-identity-none = شهروند نام و شماره‌ای ننوشته است.
cases-identity-sealed = نام و شماره شهروند جدا نگه داشته می‌شود. تنها دبیر کارگروه با رمز خود آن را باز می‌کند و هر بار دیدن ثبت می‌شود.
cases-identity-open = دیدن نام و شماره
cases-identity-title = دیدن نام و شماره شهروند
cases-identity-detail = نام و شماره شهروند جدا نگه داشته می‌شود. دیدن آن با نام شما و ساعت آن در زنجیره رویدادها ثبت می‌شود و پاک‌شدنی نیست.
cases-identity-opened = ثبت شد که شما این نام و شماره را دیدید. با بستن این صفحه دوباره پوشیده می‌شود.
cases-name = نام
cases-mobile = شماره همراه
cases-office-hidden = نام شهروند به دفتر گفته نمی‌شود.
cases-office-name = دیدن نام شهروند
cases-office-name-detail = شهروند پذیرفته است که دفتر نام او را ببیند. دیدن آن ثبت می‌شود.
cases-office-name-opened = ثبت شد که شما این نام را دیدید.

cases-assign = ارجاع برای بررسی
cases-assign-to = به کدام؟
cases-assign-word = یادداشت برای بررسی‌کننده
cases-assign-hint = دفتر و شهروند آن را نمی‌بینند.
cases-assign-send = ارجاع
cases-assign-done = پرونده ارجاع شد.
cases-ask = پرسش از دفتر
cases-ask-word = پرسش شما از دفتر
cases-ask-hint = دفتر متن شهروند و این پرسش را می‌بیند، نه عکس‌ها و نام او را.
cases-ask-send = فرستادن به دفتر
cases-ask-done = از دفتر پاسخ خواسته شد.
cases-report = گزارش به دبیرخانه
cases-report-word = نتیجه بررسی
cases-report-hint = دبیرخانه بر پایه آن نتیجه را اعلام می‌کند. شهروند و دفتر آن را نمی‌بینند.
cases-report-needed = بنویسید در بررسی چه یافتید.
cases-report-send = ارسال گزارش
cases-report-done = گزارش به دبیرخانه رسید.
cases-close = اعلام نتیجه
cases-close-word = نتیجه
cases-close-hint = شهروند این متن را می‌خواند و می‌گوید راضی است یا رسیدگی دوباره می‌خواهد. دفتر هم آن را می‌بیند.
cases-close-needed = نتیجه را بنویسید.
cases-close-send = اعلام به شهروند
cases-close-done = نتیجه اعلام شد.
cases-answer-word = پاسخ دفتر
cases-answer-hint = شهروند آن را می‌خواند و دبیرخانه بر پایه آن تصمیم می‌گیرد.
cases-answer-papers-field = مدرک
cases-answer-needed = پاسخ را بنویسید.
cases-answered = پاسخ فرستاده شد.

cases-queue = پرونده‌ها برای بررسی
cases-queue-none = پرونده‌ای در انتظار بررسی نیست
cases-queue-none-detail = پرونده‌هایی که دبیرخانه ارجاع می‌دهد این‌جا می‌آید و در ربات هم خبر داده می‌شود.
cases-queue-away = نزد دفتر و دبیرخانه
