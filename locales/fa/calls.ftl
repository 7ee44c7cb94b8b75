# Public calls for new offices, and registrations for them; worded by the server.
calls-public = فراخوان تأسیس دفتر پیشخوان
calls-public-lead = فراخوان‌هایی که ثبت‌نام در آن‌ها باز است. برای ثبت‌نام به حساب کاربری نیاز نیست.
calls-public-none = اکنون فراخوانی باز نیست.
calls-public-lost = این نشانی به فراخوان یا ثبت‌نامی نمی‌رسد.
calls-public-title = فراخوان تأسیس دفتر در { $place }، شهرستان { $county }
calls-public-until = { $kind ->
    [rural] دفتر روستایی
    [mobile] دفتر سیار
   *[urban] دفتر شهری
}، ظرفیت { $capacity }، ثبت‌نام تا پایان { $day }
calls-public-permit = این فراخوان با مجوز شماره { $number } مورخ { $on } از { $by ->
    [steering-group] کارگروه راهبری
   *[regulator] سازمان تنظیم مقررات و ارتباطات رادیویی
} برگزار می‌شود.
calls-public-closed = مهلت ثبت‌نام در این فراخوان پایان یافته است.
calls-public-qr = نشانی این فراخوان برای تلفن همراه:
calls-conditions = شرایط
calls-condition-nationality = تابعیت ایرانی
calls-condition-religion = اعتقاد به دین اسلام یا یکی از ادیان رسمی کشور
calls-condition-record = اهلیت قانونی، نداشتن پیشینه کیفری و اعتیاد، و عضو نبودن در گروه‌های غیرقانونی
calls-condition-service = گواهی پایان خدمت وظیفه یا معافیت، برای مردان
calls-condition-employment = شاغل یا بازنشسته نبودن در تشکیلات دولتی
calls-condition-education = مدرک تحصیلی دست‌کم { $urban ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
}، و برای دفتر روستایی { $rural ->
    [diploma] دیپلم
    [associate] فوق دیپلم
   *[bachelor] کارشناسی
}
calls-condition-age = دست‌کم { $age } سال سن
calls-condition-license = { $max ->
    [1] نداشتن پروانه دفتر پیشخوان دیگر در کشور
   *[other] نداشتن بیش از { $max } پروانه دفتر پیشخوان در کشور
}
calls-weights = سنجه‌های انتخاب
calls-weight = { $what }: { $share } از ۱۰۰
calls-measure-exam = نمره آزمون
calls-measure-education = مدرک تحصیلی
calls-measure-experience = سابقه کار مرتبط
calls-measure-local = بومی بودن
calls-priority = اولویت ایثارگران: { $as ->
    [score] امتیاز آنان تا { $share } درصد بیشتر شمرده می‌شود
   *[quota] تا { $share } درصد ظرفیت، به شمار کامل دفتر، نخست به برترین آنان در فهرست کوتاه می‌رسد
}. اولویت جانبازان از بیش از { $least } درصد جانبازی است.
calls-why-needed = کسی بیرون از پیشنهاد رتبه‌بندی برگزیده شده است. دلیل کارگروه را بنویسید.
calls-register = ثبت‌نام
calls-name = نام و نام خانوادگی
calls-national-id = کد ملی
calls-mobile = شماره همراه
calls-born = تاریخ تولد
calls-born-help = سال/ماه/روز، برای نمونه ۱۳۷۰/۰۵/۲۱
calls-education = مدرک تحصیلی
calls-education-diploma = دیپلم
calls-education-associate = فوق دیپلم یا معادل آن
calls-education-bachelor = کارشناسی یا بالاتر
calls-choose = انتخاب کنید
calls-experience = سابقه کار مرتبط به سال
calls-years = { $count } سال سابقه
calls-local = ساکن همین شهرستان هستم
calls-local-said = ساکن همین شهرستان
calls-veteran = ایثارگری
calls-veteran-help = کسانی که اولویت ایثارگران را دارند: { $cite }
calls-veteran-none = ندارم
calls-veteran-martyr-family = خانواده شاهد یا شهید
calls-veteran-disabled = جانباز
calls-veteran-freed = آزاده
calls-veteran-fighter = رزمنده
calls-disability = درصد جانبازی
calls-papers = مدارک
calls-papers-help = عکس یا پی‌دی‌اف هر مدرک، هر فایل تا ۱۰ مگابایت. مدرکی که تنها گاهی لازم است با شرط خود آمده است.
calls-papers-again = فایل‌ها را هم دوباره انتخاب کنید؛ مرورگر آن‌ها را نگه نمی‌دارد.
calls-paper-help = { $cite }
calls-paper-identity = شناسنامه و کارت ملی
calls-paper-degree = دانش‌نامه یا گواهی تحصیلی
calls-paper-service = کارت پایان خدمت یا معافیت، برای مردان
calls-paper-veteran = گواهی ایثارگری، برای دارندگان اولویت
calls-paper-registration = آگهی ثبت و اساس‌نامه، برای شرکت یا مؤسسه
calls-paper-signatories = شناسنامه، کارت ملی و مدرک تحصیلی صاحبان امضا، برای شرکت یا مؤسسه
calls-company = اگر متقاضی شرکت یا مؤسسه است
calls-company-help = آنچه در بالا نوشته‌اید درباره مدیرعامل یا مدیر آن است. اگر خود متقاضی هستید، این بخش را خالی بگذارید.
calls-company-name = نام شرکت یا مؤسسه
calls-company-id = شناسه ملی
calls-company-registration = شماره ثبت
calls-conditions-company = برای شرکت یا مؤسسه، شرایط بالا از مدیر آن خواسته می‌شود و افزون بر آن:
calls-condition-registered = غیردولتی بودن و ثبت در ایران
calls-condition-signatories = داشتن پنج شرط نخست برای همه صاحبان امضا
calls-register-send = ثبت‌نام
calls-registration = ثبت‌نام شما
calls-registration-keep = نشانی همین صفحه یا کد پیگیری را نگه دارید. نتیجه بررسی و مهلت اعتراض در این صفحه است و با کد پیگیری و شماره همراه نیز باز می‌شود.
calls-stands-registered = ثبت‌نام شما رسیده است. پس از پایان مهلت فراخوان بررسی می‌شود.
calls-stands-waiting = مهلت ثبت‌نام پایان یافته است و مدارک شما در بررسی است.
calls-stands-fit = شرایط شما تأیید شد. نتیجه آزمون پس از برگزاری در همین صفحه می‌آید.
calls-stands-unfit = شرایط شما تأیید نشد.
calls-stands-marked = نمره آزمون شما { $mark } از ۱۰۰ است. کارگروه از میان بالاترین نمره‌ها انتخاب می‌کند.
calls-stands-chosen = کارگروه شما را برای تأسیس دفتر انتخاب کرده است. دبیرخانه برای معرفی محل با شما تماس می‌گیرد.
calls-object-until = تا پایان { $day } می‌توانید یک بار اعتراض کنید.
calls-object-word = دلیل اعتراض
calls-object-send = ثبت اعتراض
calls-objected = اعتراض شما: «{ $word }»
calls-follow = پیگیری ثبت‌نام
calls-follow-lead = کد پیگیری را که هنگام ثبت‌نام گرفته‌اید و شماره همراهی را که با آن ثبت‌نام کرده‌اید وارد کنید.
calls-follow-lost = ثبت‌نامی با این کد و این شماره همراه پیدا نشد.
calls-register-code = پس از فرستادن فرم، کدی شش‌رقمی به شماره همراه شما می‌رسد. ثبت‌نام با وارد کردن آن انجام می‌شود.
calls-files-again = فایل‌ها را مرورگر نگه نمی‌دارد. پیش از فرستادن دوباره، همه مدارک را از نو انتخاب کنید.
calls-prove = شماره همراه خود را تأیید کنید
calls-prove-sent = کد شش‌رقمی به { $mobile } فرستاده شد. تا آن را وارد نکنید ثبت‌نام شما انجام نشده است.
calls-prove-code = کد شش‌رقمی
calls-prove-do = تأیید و ثبت‌نام
calls-prove-again = کد نرسید؛ کد دیگری بفرستید
calls-no-code = اکنون نمی‌توان کد دیگری فرستاد. ساعتی دیگر دوباره بخواهید.
calls-stands-unproved = ثبت‌نام شما هنوز انجام نشده است. شماره همراه خود را تأیید کنید.
calls-mobile-settled = این شماره تأیید شده است یا خود متقاضی باید آن را با کد تأیید کند.
calls-registered-with = آنچه ثبت کرده‌اید
calls-registered-line = { $label }: { $value }
calls-yes = بله

calls-permit-needed = شماره مجوز فراخوان را بنویسید.
calls-permit-day = تاریخ مجوز را بنویسید؛ این تاریخ از امروز دیرتر نیست.
calls-opens-past = ثبت‌نام از امروز یا پس از آن آغاز شود.
calls-closes-early = پایان ثبت‌نام پس از آغاز آن باشد.
calls-weights-sum = سهم سنجه‌ها باید روی هم ۱۰۰ شود؛ اکنون { $sum } است.
calls-not-open = ثبت‌نام در این فراخوان باز نیست.
calls-registered-before = با این کد ملی و شماره همراه پیش از این در همین فراخوان ثبت‌نام شده است. آن را با کد پیگیری دنبال کنید.
calls-conditions-needed = برای هر شرط پاسخی بنویسید.
calls-still-open = ثبت‌نام هنوز باز است؛ بررسی پس از پایان آن آغاز می‌شود.
calls-marked-already = نمره آزمون این متقاضی ثبت شده است و نتیجه بررسی دیگر تغییر نمی‌کند.
calls-objection-over = مهلت اعتراض گذشته است یا پیش از این اعتراض کرده‌اید.
calls-marks-none = نمره‌ای نوشته نشده است.
calls-marks-unknown = سطر { $line }: چنین کد پیگیری در این فراخوان نیست.
calls-marks-unfit = سطر { $line }: شرایط این متقاضی تأیید نشده است.
calls-marks-wrong = سطر { $line }: نمره عددی از ۰ تا ۱۰۰ است.
calls-chosen-already = کارگروه از میان متقاضیان این فراخوان انتخاب کرده است و نمره‌ها دیگر تغییر نمی‌کنند.
calls-chosen-many = ظرفیت این فراخوان { $capacity } است و پیش از این { $before } نفر انتخاب شده‌اند. با این انتخاب، شمار انتخاب‌شدگان از ظرفیت بیشتر می‌شود.
calls-not-shortlisted = تنها از میان فهرست کوتاه می‌توان انتخاب کرد.
calls-letter-subject = انتخاب متقاضی در فراخوان شماره { $call }
calls-letter-body = متقاضی محترم، { $name }
    کارگروه استانی به موجب مصوبه شماره { $resolution } شما را از میان متقاضیان فراخوان شماره { $call } برای تأسیس دفتر پیشخوان در { $place }، شهرستان { $county }، برگزید.
    پرونده دفتر به نام شما باز شد و درخواست تأسیس را دبیرخانه با شما ثبت می‌کند. با همین شماره همراه می‌توانید آن را در ربات و برنامه پیگیری کنید. برگزیده شدن، پروانه نیست و پیش از صدور پروانه نباید کاری با نام دفتر پیشخوان آغاز شود.
    مستند: { $cite }.
calls-population-many = بیش از { $most } سطر را یک‌جا نمی‌توان ثبت کرد.
calls-population-shape = سطر { $line }: شهرستان، روستا و جمعیت را با ویرگول یا جدول‌بندی از هم جدا کنید.
calls-population-county = سطر { $line }: شهرستانی با این نام در استان نیست.
calls-population-figure = سطر { $line }: جمعیت، عددی بی‌اعشار است.
