# Rating an office in the bot; the page's own words are in rate.ftl.
ratings-entry = امتیاز به دفتر
ratings-service = کیفیت خدمت
ratings-conduct = رفتار کارکنان
ratings-back = اصلاح پاسخ نخست
ratings-more-back = بازگشت
ratings-already = امروز از این حساب به این دفتر امتیاز داده شده است. هر حساب، روزی یک بار برای هر دفتر.
ratings-commented = برای این امتیاز پیش‌تر توضیحی نوشته‌اید.
ratings-replaced = به‌جای این امتیاز، امتیاز تازه‌تری داده‌اید. توضیح را کنار همان بنویسید.
ratings-word = نوشتن توضیح
ratings-word-ask = نظر خود را در چند کلمه بنویسید. دارنده دفتر و دبیرخانه آن را بی‌نام می‌خوانند. نام و شماره خود را ننویسید؛ شماره همراه، کد ملی و شماره کارت برای دارنده پوشیده می‌شود. اگر پاسخ می‌خواهید، شکایت ثبت کنید.
ratings-word-send = فرستادن توضیح
ratings-word-thanks = توضیح شما هم ثبت شد.
ratings-word-covered = شماره‌ای که نوشته‌اید برای دارنده دفتر پوشیده است و کسی با آن تماس نمی‌گیرد. اگر پاسخ می‌خواهید، شکایت ثبت کنید.
ratings-unknown = دفتری با این شماره پروانه پیدا نشد. شاید پیوند ناقص باز شده باشد. نام یا شماره دفتر را خودتان بنویسید.

# What customers said of an office, read by its holder and the secretariat.
ratings-title = نظر مراجعه‌کنندگان
ratings-lead = نوشته مراجعه‌کنندگان و خدمتی که برای آن آمده‌اند. نظرها بی‌نام است و تنها روز آن‌ها نشان داده می‌شود؛ شماره‌های افراد برای دفتر با ••• پوشیده است.
ratings-none = هنوز مراجعه‌کننده‌ای چیزی ننوشته است
ratings-none-detail = مراجعه‌کننده هنگام امتیاز دادن می‌تواند نظر خود را بنویسد و بگوید برای کدام خدمت آمده است.
ratings-wordless = بدون نوشته
ratings-marks = خدمت { $service }، رفتار { $conduct }
ratings-score = رضایت مراجعه‌کنندگان
ratings-overall = امتیاز دفتر
ratings-of-five = { $mark } از ۵
ratings-count = از { $count } نظر در یک سال گذشته
ratings-few = { $count ->
    [0] هنوز نظری ثبت نشده است.
   *[other] { $count } نظر ثبت شده است. امتیاز هنگامی نشان داده می‌شود که دست‌کم { $least } مراجعه‌کننده، هر یک جداگانه، نظر داده باشند.
}
ratings-interval = بازه
ratings-range = با اطمینان ۹۵ درصد میان { $from } و { $to }
ratings-trend = روند
ratings-trend-up = { $days } روز گذشته { $by } بهتر از پیش از آن
ratings-trend-down = { $days } روز گذشته { $by } بدتر از پیش از آن
ratings-trend-steady = { $days } روز گذشته مانند پیش از آن
ratings-about = برای { $service }

# Customers who want the office to call them.
ratings-calls = تماس با مراجعه‌کننده
ratings-calls-lead = مراجعه‌کنندگانی که پس از امتیاز دادن خواسته‌اند با آنان تماس بگیرید. شماره را تنها دارنده دفتر می‌بیند.
ratings-calls-none = کسی منتظر تماس نیست
ratings-calls-none-detail = مراجعه‌کننده هنگام امتیاز دادن می‌تواند شماره خود را برای تماس دارنده دفتر بگذارد.
ratings-calls-waiting = { $count } مراجعه‌کننده منتظر تماس
ratings-call-title = مراجعه‌کننده‌ای منتظر تماس شماست
ratings-call-number = شماره
ratings-call-due = تماس تا
ratings-call-late = مهلت تماس { $day } بود
ratings-call-soon = مهلت تماس نزدیک است.
ratings-call-erased = شماره پاک شده است
ratings-call-done = تماس گرفتم
ratings-call-done-toast = ثبت شد که تماس گرفته‌اید.
ratings-call-done-on = تماس گرفته شد: { $day }
ratings-call-done-already = برای این شماره پیش‌تر ثبت شده است که تماس گرفته‌اید.

# What is odd about a day of ratings.
ratings-doubt-decided-already = درباره این پیشنهاد پیش‌تر تصمیم گرفته شده است.
ratings-doubted = برخی از این نظرها، تا دبیرخانه بررسی کند، در امتیاز کمتر اثر دارد.
ratings-evidence-accounts = { $share } از حساب پیام‌رسان
ratings-evidence-receipts = { $share } با رسید تأییدشده
ratings-standing = پشتوانه نظرها
ratings-doubt-burst = { $count } نظر در یک روز؛ بیش از { $held } نظر برای این دفتر عادی نیست
ratings-doubt-impossible = { $count } نظر در روزی که بیش از { $held } مراجعه‌کننده را نمی‌شد پذیرفت
ratings-doubt-closed = { $count } نظر از { $held } نظر هنگامی رسیده که دفتر بسته بوده است
ratings-doubt-spread = { $count } نظر از دستگاه‌هایی که همان روز به دفترهای بسیاری امتیاز داده‌اند
ratings-doubt-alike = { $count } نظر از { $held } نظر، همه یکسان
ratings-watched = پایش نظرها
ratings-watched-lead = نظرهای هر روز سنجیده می‌شود. آنچه نامعمول باشد پاک نمی‌شود؛ تا بررسی شما کمتر به شمار می‌آید.
ratings-doubts = پیشنهاد بررسی
ratings-doubts-none = نظر نامعمولی در انتظار بررسی نیست.
ratings-doubt-counts = درست است، به شمار آید
ratings-doubt-stands = همچنان کمتر به شمار آید
ratings-doubt-hint = آنچه دیدید یا پرسیدید؛ نزد دبیرخانه می‌ماند.
ratings-doubt-send = ثبت تصمیم
ratings-doubt-done = تصمیم ثبت شد.
ratings-scores = امتیاز دفترها
ratings-calls-owed = { $late ->
    [0] { $count } تماس در انتظار
   *[other] { $count } تماس در انتظار، { $late } تماس دیرکرده
}
ratings-reason = دلیل
ratings-reason-needed = دلیل را بنویسید.
ratings-hide = پنهان کردن نوشته
ratings-hide-hint = برای نوشته‌ای که توهین است یا نام کسی را برده. امتیاز آن برجا می‌ماند و دفتر دلیل را می‌بیند.
ratings-hide-done = نوشته پنهان شد.
ratings-hidden = نوشته پنهان شده است
ratings-hidden-why = دبیرخانه این نوشته را پنهان کرده است: { $reason }
ratings-hidden-already = این نوشته پیش‌تر پنهان شده است.

# What the office answers its customers in public.
ratings-answer = پاسخ دفتر به مراجعه‌کنندگان
ratings-answer-public = پاسخ دفتر
ratings-answer-none = پاسخی بر صفحه عمومی دفتر نیست.
ratings-answer-write = نوشتن پاسخ
ratings-answer-change = تغییر پاسخ
ratings-answer-text = متن پاسخ
ratings-answer-hint = همگان آن را در صفحه دفتر می‌خوانند. نام و شماره مراجعه‌کننده را ننویسید. اگر خالی بفرستید، پاسخ پیشین برداشته می‌شود.
ratings-answer-send = انتشار پاسخ
ratings-answer-done = پاسخ منتشر شد. همگان آن را در صفحه عمومی دفتر می‌خوانند.
ratings-answer-where = با زدن دکمه، همگان این متن را در صفحه عمومی دفتر می‌خوانند.
ratings-answer-hide = پنهان کردن پاسخ
ratings-answer-hide-hint = برای پاسخی که خلاف قانون است یا مراجعه‌کننده‌ای را می‌شناساند. دفتر دلیل را می‌بیند.
ratings-answer-hidden = پاسخ پنهان شد.
ratings-answer-gone = این پاسخ دیگر بر صفحه دفتر نیست.
ratings-scan-title = رمزینه دفتر را یک بار بخوانید
ratings-scan-ask = یک ماه است کسی رمزینه (QR) این دفتر را نخوانده است. با دوربین گوشی خود رمزینه روی پیشخوان را بخوانید تا روشن شود هنوز سر جای خود است و باز می‌شود. اگر نیست یا خوانده نمی‌شود، آن را دوباره چاپ کنید.
ratings-scan-ask-never = رمزینه (QR) این دفتر هنوز هیچ‌گاه خوانده نشده است. با دوربین گوشی خود رمزینه روی پیشخوان را بخوانید تا روشن شود سر جای خود است و باز می‌شود. اگر نیست، خوانده نمی‌شود یا پیش‌تر چاپ شده است، آن را دوباره چاپ کنید.
ratings-scan-last = آخرین خواندن
ratings-scan-never = هنوز خوانده نشده است
ratings-scan-done = در { $day } خوانده شد؛ رمزینه کار می‌کند.
ratings-scan-print = چاپ پایه رومیزی با رمزینه
ratings-scans = خواندن رمزینه
ratings-scans-month = { $count } بار در سی روز گذشته
ratings-scans-last = آخرین بار { $day }
ratings-quiet = رمزینه‌هایی که کسی نخوانده است
ratings-quiet-lead = دفترهایی که رمزینه آن‌ها یک ماه است باز نشده است؛ از دارنده هر کدام ماهی یک بار خواسته می‌شود آن را بخواند.
ratings-quiet-none = دفتری نیست که رمزینه آن یک ماه باز نشده باشد.
ratings-quiet-asked = از دارنده خواسته شد:
ratings-counters = نظرها به تفکیک باجه
ratings-counter = باجه { $counter }
ratings-counters-note = میانگین ساده نظرهای یک سال که از رمزینه هر باجه رسیده است.
ratings-service-thanks = خدمتی که برای آن آمدید هم ثبت شد.
ratings-service-named = خدمت این نظر پیش‌تر ثبت شده است.
ratings-receipt-thanks = شماره رسید هم ثبت شد.
ratings-receipt-named = شماره رسید این نظر پیش‌تر ثبت شده است.
ratings-answer-ask = پاسخ دفتر را بنویسید. همگان آن را در صفحه دفتر می‌خوانند و جای پاسخ پیشین را می‌گیرد. نام و شماره مراجعه‌کننده را ننویسید.
ratings-answer-take-back = برداشتن پاسخ
ratings-answer-taken-back = پاسخ از صفحه دفتر برداشته شد.
