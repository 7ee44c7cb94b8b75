# An office that stands still without a word to the working group. Bylaw 16-7; Annex 4 art. 9.
stoppage-title = توقف فعالیت بی‌هماهنگی
stoppage-line = دبیرخانه موضوع را به دفتر می‌رساند و تا باز شدن پیگیری می‌کند. توقف بیش از { $max } بی‌هماهنگی با کارگروه به ابطال پروانه می‌رسد.
stoppage-field-since = از چه روزی بسته است
stoppage-field-since-help = نخستین روزی که دفتر باید باز می‌بود و بسته بود.
stoppage-field-seenOn = آخرین بار چه روزی بسته دیده شد
stoppage-field-seenOn-help = روزهای توقف تا این روز دیده شده است.
stoppage-field-seenBy = چه کسی دید
stoppage-field-seenBy-help = نام و سمت؛ به دفتر داده نمی‌شود.
stoppage-field-account = شرح گزارش
stoppage-field-account-help = این شرح به دفتر داده نمی‌شود. دبیرخانه موضوع را با بیان خود می‌رساند.

stoppage-rule-license = دفتر پروانه داشته باشد
stoppage-rule-seen = آخرین بار پس از روز آغاز دیده شده باشد
stoppage-rule-consent = دفتر در آن روز تعطیلی مصوب نداشته باشد
stoppage-no-license = پروانه این دفتر لغو شده یا پایان یافته است.
stoppage-seen-before = روز دیده شدن ({ $seenOn }) پیش از روز آغاز ({ $since }) است.
stoppage-with-consent = دفتر در { $seenOn } تعطیلی مصوب دارد؛ بسته بودن آن با هماهنگی است.

stoppage-state-granted = پیگیری به پایان رسید
stoppage-state-dismissed = پیگیری نشد
stoppage-course-filed = بسته بودن دفتر گزارش شد
stoppage-course-asked = از گزارش‌دهنده پرسیده شد و مهلت‌ها متوقف شد
stoppage-course-replied = گزارش‌دهنده پاسخ داد و مهلت‌ها ادامه یافت
stoppage-course-question-silent = گزارش‌دهنده در مهلت پاسخ نداد و رسیدگی ادامه یافت
stoppage-course-question-moot = پرسش از گزارش‌دهنده بی‌پاسخ ماند، زیرا دیگر به پاسخ نیازی نبود
stoppage-course-accepted = دفتر پذیرفت که بسته بوده است
stoppage-course-defended = دفتر پاسخ داد
stoppage-course-now-hearing = در انتظار پاسخ دفتر
stoppage-course-ahead-hearing = پاسخ دفتر
stoppage-course-now-compliance = در انتظار باز شدن دفتر
stoppage-course-ahead-compliance = آغاز دوباره کار
stoppage-course-complied = دفتر دوباره باز است
stoppage-course-not-complied = دفتر هنوز باز نشده است
stoppage-course-granted = پیگیری به پایان رسید
stoppage-effect = روزهای توقف در پرونده دفتر می‌ماند.
