# Channels and the house that are ill: what is wrong, what can be done; and the mode in which the country is cut off.
health-title = سلامت راه‌های ارسال
health-lead = هر ساعت آزموده می‌شود؛ آخرین بار { $at }.
health-never = هنوز آزمونی انجام نشده است
health-never-detail = نخستین آزمون یک دقیقه پس از آغاز به کار سامانه انجام می‌شود.
health-fine = سالم
health-ill = نیاز به رسیدگی
health-since = از { $at }
health-see = جزئیات
health-parts = اجزای سامانه
health-channels = راه‌های ارسال

health-head-what = راه یا جزء
health-head-state = وضعیت
health-head-fault = ایراد و کاری که باید کرد
health-head-remedy = راه‌اندازی

health-missing = راه‌های ارسال تنظیم‌نشده
health-missing-lead = از این راه‌ها نه نامه می‌رسد و نه کد ورود.
health-not-set-up = راه‌اندازی نشده
health-missing-telegram = برای راه‌اندازی، TELEGRAM_BOT_TOKEN را در تنظیمات سرور بگذارید.
health-missing-bale = برای راه‌اندازی، BALE_BOT_TOKEN را در تنظیمات سرور بگذارید.
health-missing-push = اعلان برنامه در این سرور به کار نمی‌رود.
health-missing-safir = برای راه‌اندازی، SAFIR_TOKEN و توکن ربات بله را در تنظیمات سرور بگذارید.
health-missing-sms = برای راه‌اندازی، SMS_GATEWAY_URL را در تنظیمات سرور بگذارید.

health-part-queue = صف ارسال
health-part-clock = ساعت سرور
health-part-disk = فضای ذخیره
health-part-database = پایگاه داده
health-part-jobs = کارهای زمان‌بندی‌شده

health-banner = { $what }: { $fault }.
# Who was refused most: { $who } is a list of names with how often.
health-refused-most = بیش از همه: { $who }.
health-refused-one = { $name } ({ $count } بار)
health-refused-unknown = افراد ناشناس
health-ill-title = { $what } نیاز به رسیدگی دارد
health-well-title = { $what } دوباره سالم است
health-well = { $was } از { $at } برقرار بود و اکنون برطرف شده است.

health-fault-tokenExpired = توکن پذیرفته نمی‌شود
health-remedy-tokenExpired = توکن را در صفحه مدیریت همان سرویس تازه کنید و در تنظیمات سرور بگذارید. پیام‌ها تا آن زمان در صف می‌مانند.
health-fault-webhookRevoked = نشانی دریافت پیام‌ها از کار افتاده است
health-remedy-webhookRevoked = سامانه را دوباره راه‌اندازی کنید تا نشانی از نو ثبت شود. اگر باز رخ داد، ببینید چه کسی توکن ربات را در اختیار دارد.
health-fault-webhookForeign = پیام‌های ربات به نشانی دیگری می‌رود
health-remedy-webhookForeign = کسی با توکن این ربات نشانی دیگری ثبت کرده است. توکن را همین امروز عوض کنید.
health-fault-noCredit = اعتبار حساب تمام شده است
health-remedy-noCredit = حساب را شارژ کنید. پیام‌ها تا آن زمان در صف می‌مانند.
health-fault-chatsClosed = در یک دقیقه بیش از پنج گفت‌وگو بسته اعلام شد؛ ارسال ایستاده و هیچ‌کس مسدود شمرده نشده است
health-remedy-chatsClosed = توکن ربات و وضع حساب آن را در پیام‌رسان بررسی کنید. ارسال پس از یک دقیقه خودبه‌خود از سر گرفته می‌شود.
health-fault-unreachable = پاسخ نمی‌دهد
health-remedy-unreachable = اتصال اینترنت سرور و پراکسی را بررسی کنید. اگر ارتباط بین‌الملل قطع است، حالت «قطع اینترنت بین‌الملل» را روشن کنید.
health-fault-refused = درخواست‌های سامانه را نمی‌پذیرد
health-remedy-refused = نشانی سرویس را در تنظیمات سرور و اطلاعیه‌های ارائه‌دهنده را بررسی کنید.
health-fault-quiet = یک ساعت است پیامی نرسانده است؛ { $waiting } پیام در انتظار است
health-remedy-quiet = حساب و محدودیت‌های ارسال را نزد ارائه‌دهنده بررسی کنید. نامه‌های فوری را از راه دیگر یا حضوری برسانید.
health-fault-queueFull = { $waiting } پیام در صف مانده است
health-remedy-queueFull = ارسال گروهی تازه‌ای آغاز نکنید و راه‌های ناسالم را بررسی کنید.
health-fault-clockJumped = ساعت سرور ناگهان جابه‌جا شد
health-remedy-clockJumped = همگام‌سازی ساعت (NTP) را بررسی کنید. زمان‌های ثبت‌شده در یک ساعت گذشته را با احتیاط بخوانید.
health-fault-clockDiffers = ساعت سرور و پایگاه داده { $seconds } ثانیه اختلاف دارند
health-remedy-clockDiffers = همگام‌سازی ساعت (NTP) را در هر دو بررسی کنید.
health-fault-diskFull = تنها { $megabytes } مگابایت جا مانده است
health-remedy-diskFull = پشتیبان‌ها و فایل‌های کهنه را به جای دیگری ببرید یا فضای بیشتری بدهید. با پر شدن دیسک ثبت هیچ کاری ممکن نیست.
health-fault-databaseSlow = پایگاه داده کند است ({ $milliseconds } میلی‌ثانیه برای ساده‌ترین پرسش)
health-remedy-databaseSlow = بار سرور و دیسک را بررسی کنید و اگر پشتیبان‌گیری در جریان است تا پایان آن صبر کنید.
health-fault-jobFailed = کار { $job } در نوبت پیش کامل نشد: { $error }
health-remedy-jobFailed = ردیف نام‌برده کنار گذاشته شده و ردیف‌های دیگر انجام شده‌اند. سامانه در هر نوبت دوباره می‌کوشد؛ شرح کامل در گزارش سرور است.

health-shutdown = قطع اینترنت بین‌الملل
health-sitting = جلسه { $name } کارگروه در حال برگزاری است.
health-sitting-go = رفتن به جلسه
health-shutdown-banner = اینترنت بین‌الملل از { $at } قطع است. نامه‌ها و پیام‌ها تنها با بله، سفیر و پیامک می‌روند؛ تحویل حضوری مقدم است.
health-shutdown-off = اکنون همه راه‌ها به کار می‌روند. با روشن کردن این حالت، تلگرام و اعلان برنامه کنار گذاشته می‌شوند و پیام‌های در صف آن‌ها با بله، سفیر یا پیامک می‌روند.
health-shutdown-on = از { $at } تنها راه‌های داخلی به کار می‌روند. با خاموش کردن این حالت، پیام‌های مانده یک بار فرستاده می‌شوند.
health-shutdown-begin = روشن کردن حالت قطع اینترنت
health-shutdown-begin-title = تنها راه‌های داخلی به کار روند؟
health-shutdown-end = بازگشت به حالت عادی
health-shutdown-end-title = همه راه‌ها دوباره به کار روند؟
health-shutdown-moved = { $count ->
    [0] پیامی در صف نبود.
   *[other] { $count } پیام از راه دیگری فرستاده می‌شود.
}
health-shutdown-kept = { $count } پیام گیرنده‌ای دارد که راه داخلی ندارد و در فهرست تحویل حضوری است.
health-shutdown-on-already = حالت قطع اینترنت بین‌الملل روشن است.
health-shutdown-off-already = حالت قطع اینترنت بین‌الملل خاموش است.

health-part-security = ورود و دسترسی
health-security = گزارش امنیت
health-security-lead = ورودهای ناموفق، رمزهای نادرست و درخواست‌های ردشده؛ نشانی‌ها نگه داشته نمی‌شود و هر منبع با نشانه‌ای رمزشده آمده است.
health-security-none = در نود روز گذشته چیزی رد نشده است.
health-security-times = { $count } بار، از منبع { $source }
health-security-places = { $count } جا
health-security-more = موارد پیشین‌تر
health-security-signIn = ورود ناموفق
health-security-pin = رمز امضای نادرست یا قفل‌شده
health-security-bind = اتصال ناموفق پیام‌رسان
health-security-forbidden = درخواست غیرمجاز
health-security-limited = بیش از اندازه مجاز
health-fault-signInMany = { $count } ورود ناموفق در یک ساعت
health-remedy-signInMany = اگر خودتان آزمایشی نمی‌کنید، کسی کد ورود یا پیوند را حدس می‌زند. منبع‌های پرتکرار را در «گزارش امنیت» ببینید و در فایروال ببندید.
health-fault-pinMany = { $count } تلاش با رمز امضای نادرست یا قفل‌شده در یک ساعت
health-remedy-pinMany = ببینید رمز چه کسی آزموده شده است، با خود او تماس بگیرید و نشست‌هایش را ببندید.
health-fault-bindMany = { $count } اتصال ناموفق پیام‌رسان در یک ساعت
health-remedy-bindMany = کسی شماره و رقم‌های کد ملی را می‌آزماید. منبع‌ها را در «گزارش امنیت» ببینید.
health-fault-forbiddenMany = { $count } درخواست غیرمجاز در یک ساعت
health-remedy-forbiddenMany = ببینید چه کسی و از کجا چیزی خواسته که نقشش اجازه نمی‌دهد؛ نشست‌های او را ببندید.
health-fault-limitedMany = { $count } درخواست بیش از اندازه در یک ساعت
health-remedy-limitedMany = منبع‌های پرتکرار را در «گزارش امنیت» ببینید و در فایروال یا پراکسی ببندید.
