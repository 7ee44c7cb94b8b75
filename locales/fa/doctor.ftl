# آنچه پزشک استقرار در خط فرمان می‌گوید.
doctor-settings = تنظیمات
doctor-folder = پوشه برنامه
doctor-database = پایگاه داده
doctor-address = نشانی
doctor-channels = راه‌های ارسال
doctor-backups = پشتیبان‌ها
doctor-fine = نکته‌ای نیست
doctor-end =
    { $wrong ->
        [0] { $doubtful ->
            [0] همه چیز درست است.
           *[other] چیزی برای اصلاح نیست؛ { $doubtful } مورد را ببینید.
        }
       *[other] باید اصلاح شود: { $wrong } مورد. خوب است دیده شود: { $doubtful } مورد.
    }

doctor-disk = { $gigabytes } گیگابایت جای خالی هست.
doctor-disk-full = تنها { $megabytes } مگابایت جا مانده است. پشتیبان‌های قدیمی را جابه‌جا کنید یا جا بیفزایید؛ دیسک که پر شود چیزی ثبت نمی‌شود.
doctor-secret = رمز برنامه را تنها صاحبش می‌خواند.
doctor-secret-open = دیگران هم روی این دستگاه { $file } را می‌توانند بخوانند. دسترسی آنان را بردارید: chmod go= { $file }
doctor-secret-unmade = { $file } هنوز نیست و با نخستین اجرا ساخته می‌شود. اگر این برنامه پیش‌تر کار کرده است، نخست رمز آن را برگردانید.

doctor-postgres = PostgreSQL نسخه { $version } پاسخ می‌دهد.
doctor-postgres-old = PostgreSQL نسخه { $version } قدیمی است؛ نسخه { $oldest } یا تازه‌تر لازم است.
doctor-standby = این پایگاه رونوشت است و چیزی در آن نوشته نمی‌شود. DATABASE_URL را به پایگاه اصلی برسانید.
doctor-connections = { $most } اتصال می‌پذیرد (max_connections)؛ هر پردازه شاید تا { $wanted } اتصال بخواهد.
doctor-clock = ساعت آن با ساعت این دستگاه { $seconds } ثانیه فرق دارد. همگامی ساعت (NTP) هر دو را بررسی کنید.
doctor-durable = آنچه ثبت شده است با قطع برق از میان نمی‌رود.
doctor-not-durable = { $name } خاموش است: آنچه به مردم گفته شده ثبت شد، با قطع برق شاید از میان برود. آن را در postgresql.conf روشن کنید.
doctor-empty = خالی است و با نخستین اجرا آماده می‌شود.
doctor-steps = { $steps } گام این نسخه هنوز برداشته نشده است؛ اجرای بعدی، پس از گرفتن رونوشت، آن را انجام می‌دهد.
doctor-current = همان است که این نسخه می‌خواهد.

doctor-no-address = PUBLIC_URL تعیین نشده است: پیوندها تنها روی همین دستگاه باز می‌شود (درگاه { $port }) و از جای دیگر نمی‌شود وارد شد.
doctor-not-secure = { $url } با https نیست: از جای دیگر نمی‌شود وارد شد و آنچه فرستاده می‌شود در راه خواندنی است. پیش از برنامه پراکسی با گواهی بگذارید.
doctor-ready = { $url } پاسخ می‌دهد و همین برنامه است.
doctor-other-program = { $url } با { $status } پاسخ می‌دهد و این برنامه نیست. پراکسی را به درگاه برنامه برسانید.
doctor-unreached = { $url } از همین دستگاه پاسخ نمی‌دهد ({ $why }). آیا برنامه در حال اجراست؟ نشانی به آن می‌رسد؟
doctor-no-proxies = TRUSTED_PROXIES تعیین نشده است: پشت پراکسی همه یک نشانی دارند و سقف‌ها میانشان مشترک است. نشانی پراکسی را در آن بنویسید.
doctor-certificate = از گواهی تنها { $days } روز مانده است. ببینید چرا پراکسی آن را تمدید نمی‌کند.

doctor-no-bot = هیچ باتی تنظیم نشده است و دارندگان پروانه در پیام‌رسان دسترس‌پذیر نیستند. BALE_BOT_TOKEN یا TELEGRAM_BOT_TOKEN را تعیین کنید.

doctor-backups-locked = پشتیبان‌ها قفل است.
doctor-backups-open = پشتیبان‌ها قفل نیست: هر که پرونده را بیابد همه چیز را دارد. BACKUP_RECIPIENTS را تعیین کنید (npm run backup -- --new-key).
doctor-backups-where = برای دیدن سن پشتیبان‌ها، پوشه آن‌ها را بگویید: npm run doctor -- --backups FOLDER
doctor-backups-no-folder = { $folder } خوانده نمی‌شود.
doctor-backups-none = در { $folder } پشتیبانی نیست.
doctor-backups-old = تازه‌ترین پشتیبان از میان { $count } پشتیبان، { $hours } ساعت پیش گرفته شده است. ببینید چرا پس از آن گرفته نشده است.
doctor-backups-new = تازه‌ترین پشتیبان از میان { $count } پشتیبان، { $hours } ساعت پیش گرفته شده است.
