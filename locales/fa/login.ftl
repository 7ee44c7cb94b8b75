# Signing in to the app by mobile number and code.
login-title = ورود به پیشخوان‌یار
login-lead = با شماره همراهی وارد شوید که دفتر یا دبیرخانه از شما ثبت کرده است.
login-mobile = شماره همراه
login-send = دریافت کد ورود
login-mobile-wrong = شماره همراه باید یازده رقم باشد و با ۰۹ آغاز شود.
login-code-title = کد ورود را وارد کنید
login-code-lead = اگر شماره { $mobile } ثبت شده باشد، کد شش‌رقمی به پیام‌رسان یا پیامک آن فرستاده شد.
login-code = کد شش‌رقمی
login-enter = ورود
login-resend = فرستادن دوباره کد
login-resend-in = فرستادن دوباره کد پس از { $seconds } ثانیه
login-other-number = شماره دیگر
login-help = اگر کدی نرسید، گفت‌وگو با ربات را آغاز کنید و شماره خود را بفرستید، یا از دبیرخانه پیوند ورود بخواهید.
login-language = English

# Refusals, and the page of a link that signs in.
login-code-wrong = کد درست نیست یا زمان آن گذشته است. کد تازه بگیرید.
login-link-over = این پیوند پیش‌تر به کار رفته یا زمان آن گذشته است. از مدیر سامانه پیوند تازه بخواهید.
login-link-over-title = این پیوند دیگر کار نمی‌کند
login-link-title = ورود به نام { $name }
login-link-lead = با این پیوند در نقش‌های زیر وارد می‌شوید.
login-link-enter = ورود به نام { $name }
login-link-not-you = اگر این نام شما نیست، صفحه را ببندید و پیوند را به کسی ندهید.
login-by-code = ورود با شماره همراه

login-setup-title = راه‌اندازی استان
login-setup-lead = این صفحه یک بار به کار می‌رود. پس از آن وارد برنامه می‌شوید و کرسی‌ها، شهرستان‌ها و فهرست دفترها را کامل می‌کنید.
login-setup-province = استان
login-setup-name = نام استان
login-setup-name-en = نام استان به انگلیسی
login-setup-prefix = نشانه آغاز شماره نامه‌ها
login-setup-prefix-hint = یک تا سه حرف که پیش از شماره هر نامه می‌آید.
login-setup-closed = روزهای تعطیل هفته
login-setup-admin = نخستین مدیر سامانه
login-setup-admin-name = نام و نام خانوادگی
login-setup-send = ساختن استان و ورود
login-ran-out = زمان نشست شما به پایان رسید. پیش‌نویس‌ها و کارهای فرستاده‌نشده روی همین دستگاه مانده است؛ پس از ورود دوباره به همان صفحه برمی‌گردید.
login-ended = نشست شما بسته شده و آنچه روی این دستگاه بود پاک شده است. برای ادامه دوباره وارد شوید.
login-no-way = در این سامانه هنوز راهی برای فرستادن کد (تلگرام، بله یا پیامک) راه‌اندازی نشده است و کدی نمی‌رسد. از مدیر سامانه پیوند ورود بخواهید.
