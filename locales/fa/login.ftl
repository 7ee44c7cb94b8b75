# Signing in to the app by mobile number and code.
login-title = ورود به پیشخوان‌یار
login-lead = با شماره همراهی که در دفتر ثبت استان دارید وارد شوید.
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
