# A province: its closed days, counties, the seats of its working group, its own figures of the law.
provinces-never-open = دست‌کم یک روز هفته باید باز باشد.
provinces-closure-past = تعطیلی ناگهانی برای امروز یا روزهای آینده ثبت می‌شود.
provinces-closure-known = این تعطیلی پیش‌تر ثبت شده است.

provinces-seat-head = رئیس کارگروه
provinces-seat-ict-ministry = نماینده وزارت ارتباطات و فناوری اطلاعات
provinces-seat-kanoon = نماینده کانون سراسری
provinces-seat-secretary = دبیر کارگروه
provinces-first-link = سامانه هنوز استانی ندارد. نخستین مدیر با این پیوند کار را آغاز می‌کند:
provinces-first-command = سامانه هنوز استانی ندارد. پیوند راه‌اندازی با این فرمان چاپ می‌شود: npm run invite -- --setup
provinces-set-up-already = استان پیش از این راه‌اندازی شده است. برای بازگشت مدیر، با همین فرمان و ‎--role admin دعوت‌نامه بسازید.

provinces-title = استان
provinces-identity = نام و روزهای کاری
provinces-name = نام استان
provinces-name-en = نام استان به انگلیسی
provinces-prefix = نشانه آغاز شماره نامه‌ها
provinces-prefix-wrong = نشانه نامه‌ها یک تا سه حرف است، بدون رقم و فاصله.
provinces-closed-weekdays = روزهای تعطیل هفته
provinces-opens = آغاز ساعت کار
provinces-closes = پایان ساعت کار
provinces-save = ذخیره
provinces-saved = ذخیره شد.
provinces-saved-moved = ذخیره شد و پایان { $count } مهلت جابه‌جا شد.
provinces-until = تا
provinces-since = از روز
provinces-last-day = آخرین روز
provinces-day = روز
provinces-resolution = شماره و تاریخ مصوبه

provinces-seats = کرسی‌های کارگروه
provinces-seat-empty = خالی
provinces-seat-votes = حق رأی دارد
provinces-seat-signs = امضا می‌کند
provinces-seat-add = افزودن کرسی
provinces-seat-end = پایان کرسی
provinces-seat-end-title = کرسی «{ $seat }» پایان یابد؟
provinces-seat-end-detail = پس از آخرین روز، دارنده آن دیگر رأی نمی‌دهد و امضا نمی‌کند. سابقه نگه داشته می‌شود.
provinces-seat-title = عنوان کرسی
provinces-seat-role = نقش دارنده

provinces-holidays = روزهای تعطیل پیش رو
provinces-holidays-none = تقویم تعطیلات هنوز وارد نشده است؛ مهلت‌ها تنها با تعطیلی هفته شمرده می‌شوند.
provinces-holidays-all = همه { $count } روز
provinces-holidays-import = ورود تقویم تعطیلات
provinces-close-day = ثبت تعطیلی ناگهانی
provinces-close-day-detail = مهلت‌هایی که به این روز می‌خورند خودبه‌خود جابه‌جا می‌شوند و در سابقه هر درخواست و شکایت نوشته می‌شود.
provinces-close-day-send = ثبت تعطیلی
provinces-closure-why = دلیل تعطیلی

provinces-suspensions = توقف مهلت‌ها
provinces-suspensions-lead = در رویدادهای پیش‌بینی‌ناپذیر، کارگروه می‌تواند با مصوبه مهلت‌ها را چند روز متوقف کند. رأی‌گیری‌های باز و مدت پروانه‌ها متوقف نمی‌شود.
provinces-suspensions-none = مهلتی متوقف نشده است.
provinces-suspension-all = همه مهلت‌های استان
provinces-suspension-one = درخواست { $number }
provinces-suspension-by = { $what } · مصوبه { $resolution } · { $reason }
provinces-suspension-days = { $from } تا { $to }
provinces-suspension-ended = پایان زودتر با مصوبه { $resolution }
provinces-suspension-never = پیش از آغاز با مصوبه { $resolution } پس گرفته شد
provinces-suspension-standing = متوقف
provinces-suspension-coming = در پیش
provinces-suspend = توقف مهلت‌ها با مصوبه
provinces-suspend-detail = پایان مهلت‌های باز خودبه‌خود جابه‌جا می‌شود و در سابقه هر درخواست، شکایت و مصوبه نوشته می‌شود. روزهای گذشته را هم می‌توان متوقف کرد.
provinces-suspend-first = از روز
provinces-suspend-last = تا پایان روز
provinces-suspend-resolution = شماره مصوبه
provinces-suspend-resolution-help = مانند ۱۵/۳: بند ۳ جلسه ۱۵
provinces-suspend-reason = دلیل
provinces-suspend-request = شماره درخواست
provinces-suspend-request-help = اگر خالی بماند، همه مهلت‌های استان متوقف می‌شود.
provinces-suspend-send = ثبت توقف
provinces-resume = پایان زودتر
provinces-resume-title = توقف مهلت‌ها زودتر پایان یابد؟
provinces-resume-detail = مهلت‌ها از امروز با روزهای مانده خود ادامه می‌یابند و پایان آن‌ها جلوتر می‌آید؛ در سابقه هر کدام نوشته می‌شود.
provinces-resume-send = پایان توقف
provinces-suspension-order = روز پایان باید همان روز آغاز یا پس از آن باشد.
provinces-suspension-long = توقف یک‌باره بیش از یک سال ثبت نمی‌شود.
provinces-suspension-request-unknown = درخواستی با این شماره در استان نیست.
provinces-suspension-request-closed = این درخواست به پایان رسیده است و مهلت بازی ندارد.
provinces-suspension-over = این توقف به پایان رسیده است.

provinces-counties = شهرستان‌ها
provinces-counties-none = هنوز شهرستانی ثبت نشده است. با ورود فهرست دفترها، شهرستان‌ها هم افزوده می‌شوند.
provinces-county-add = افزودن شهرستان
provinces-county-name = نام شهرستان
provinces-county-centre = مرکز
provinces-county-population = جمعیت
provinces-offices = { $count ->
    [0] بی‌دفتر
   *[other] { $count } دفتر
}

# What is to be done after the set-up.
provinces-offices-import = ورود دفترها از فایل
provinces-steps = گام‌های بعدی
provinces-step-offices = دفترهای استان را از فایل وارد کنید
provinces-step-people = رئیس، دبیر و عضوها را دعوت کنید
provinces-step-holidays = تقویم تعطیلات رسمی را وارد کنید
provinces-step-secretariat = نشانی و تلفن دبیرخانه را بنویسید
provinces-step-done = انجام شد
provinces-step-waits = مانده است
