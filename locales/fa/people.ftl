# People and their roles: inviting, ending, shutting out, a lost phone, an office's staff.
people-office-unknown = دفتری با این شماره پروانه در استان ثبت نشده است.
people-name-differs = این شماره به نام «{ $name }» ثبت است. نام یا شماره را بازبینی کنید.
people-holder-by-registry = دارنده پروانه از فهرست دفترها می‌آید و با پروانه تغییر می‌کند. نخست فهرست دفترها را به‌روز کنید.
people-seat-wrong = این کرسی با این نقش جور نیست.
people-seat-taken = کرسی «{ $seat }» دارنده‌ای دارد. نخست عضویت او را پایان دهید.
people-seat-needed = این نقش چند کرسی خالی دارد. یکی را انتخاب کنید.
people-seat-none = برای این نقش کرسی خالی نیست.
people-sits-elsewhere = این شخص هم‌اکنون در همین نقش کرسی دیگری دارد. نخست آن را پایان دهید.
people-last-admin = این شخص تنها مدیر سامانه است. نخست مدیر دیگری دعوت کنید.
people-already-disabled = دسترسی این شخص پیش‌تر بسته شده است.
people-end-past = آخرین روز نمی‌تواند پیش از دیروز باشد.
people-mobile-taken = این شماره از آنِ شخص دیگری است.
people-mismatch = این شماره یا کد ملی پیش‌تر با مشخصات دیگری ثبت شده است. دبیرخانه می‌تواند آن را درست کند.
people-already-here = این شخص هم‌اکنون در این دفتر نقشی دارد.
people-invited = { $name } در نقش «{ $role }» دعوت شد. این پیوند یک بار وارد می‌کند:
people-command-usage =
    کاربرد: npm run invite -- --role ROLE --mobile MOBILE --name NAME [--office LICENSE] [--seat TITLE] [--body NAME]
    npm run invite -- --setup
    نقش‌ها: { $roles }

people-bodies = نهادها و دستگاه‌ها
people-title = اشخاص و نقش‌ها
people-one = شخص
people-search = نام یا شماره همراه
people-role = نقش
people-role-all = همه نقش‌ها
people-none = کسی پیدا نشد
people-none-detail = بخشی دیگر از نام یا شماره را بنویسید، یا نقش دیگری را انتخاب کنید.
people-disabled = دسترسی بسته است
people-mobile = شماره همراه
people-name = نام و نام خانوادگی
people-license = شماره پروانه دفتر
people-seat = کرسی
people-pin = رمز امضا
people-pin-set = گذاشته است
people-pin-unset = نگذاشته است
people-messengers = پیام‌رسان‌ها
people-messenger-telegram = تلگرام
people-messenger-bale = بله

people-role-at = { $role }، { $place }
people-roles = نقش‌ها
people-roles-none = هنوز نقشی ندارد.
people-until = تا
people-role-end = پایان نقش
people-role-end-title = این نقش پایان یابد؟
people-role-end-detail = دیروز آخرین روز آن خواهد بود. سابقه نگه داشته می‌شود.
people-role-ended = نقش پایان یافت.
people-numbers = شماره‌های پیشین
people-history = سابقه
people-changed-mobile = شماره همراه تغییر کرد
people-changed-name = نام تغییر کرد
people-changed-rebound = اتصال‌ها پایان یافت و شماره از نو ثبت شد
people-changed-mobileReported = شماره همراه تازه‌ای اعلام شد
people-changed-mobileMoved = حسابی تازه شماره اعلام‌شده را نشان داد
people-changed-mobileDecided = شماره اعلام‌شده پذیرفته شد
people-changed-mobileRefused = شماره اعلام‌شده پذیرفته نشد
people-changed-disabled = دسترسی بسته شد
people-changed-enabled = دسترسی باز شد
people-changed-nationalId = کد ملی تغییر کرد

people-disable = بستن دسترسی
people-disable-title = دسترسی { $name } بسته شود؟
people-disable-detail = همین حالا از همه دستگاه‌ها بیرون می‌رود و پیوندهایش از کار می‌افتد. با دعوت دوباره باز می‌گردد.
people-disable-done = دسترسی بسته شد.

people-rebind = گوشی گم شده یا عوض شده
people-rebind-title = شماره از نو ثبت شود
people-rebind-detail = پیام‌رسان‌ها، نشست‌ها، پیوندها و رمز این شخص پایان می‌یابد. پس از آن با شماره زیر از نو به ربات متصل می‌شود.
people-rebind-mobile = شماره از این پس
people-rebind-evidence = چه مدرکی دیدید
people-rebind-evidence-hint = مانند کارت ملی و درخواست کتبی با شماره ثبت آن
people-rebind-send = ثبت شماره و پایان اتصال‌ها
people-rebind-done = شماره ثبت شد و اتصال‌های پیشین پایان یافت.

people-invite = دعوت به نقش
people-invite-title = دعوت
people-invite-lead = هر کس با پیوند یک‌بارمصرف خود وارد می‌شود یا ربات را متصل می‌کند.
people-invite-send = ساختن پیوند دعوت
people-invite-next = دعوت دیگر
people-link-title = پیوند دعوت
people-link-detail = این پیوند یک بار کار می‌کند و تنها همین‌جا نشان داده می‌شود. آن را فقط به همان شخص بدهید.
people-known-title = دعوت فرستاده شد
people-known-detail = این شخص پیش از این ثبت شده است و خود وارد می‌شود؛ از این رو پیوند ورود نشان داده نمی‌شود. اگر هنوز به ربات متصل نیست، پیوند ربات را به او بدهید. این پیوند تنها با شماره خود او کار می‌کند.
people-rebind-by-admin = این شخص سمتی دارد که فقط با دعوت باز می‌شود. شماره او را فقط مدیر سامانه از نو ثبت می‌کند.
people-link-copy = کپی پیوند
people-link-copied = پیوند کپی شد.
people-invitation = دعوت‌نامه
people-renew = پیوند دعوت تازه
people-renew-hint = این شخص هنوز پیام‌رسانی متصل نکرده است. اگر پیوند گم شده یا زمان آن گذشته است، پیوند تازه‌ای بسازید؛ پیوندهای پیشین از کار می‌افتد.
people-invitations = دعوت‌نامه‌ها
people-invitations-choose = این اشخاص دعوت شده‌اند و هنوز پیام‌رسان یا رمز ندارند. نام هر کس را بزنید تا پیوند تازه‌ای برای او ساخته شود؛ پیوندهای پیشین از کار می‌افتد.
people-invitations-none = کسی در انتظار پیوند دعوت نیست.
people-head-name = نام
people-head-mobile = همراه
people-head-state = وضعیت
people-enabled = فعال
