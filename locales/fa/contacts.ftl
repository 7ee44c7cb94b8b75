# A holder's declared addresses and their changes (Bylaw 20).
contacts-kind-mobile = تلفن همراه
contacts-kind-phone = تلفن ثابت
contacts-kind-fax = دورنگار
contacts-kind-email = رایانامه
contacts-kind-address = نشانی مکاتبه

contacts-mobile-wrong = شماره همراه درست نیست. نمونه: ۰۹۱۴۱۲۳۴۵۶۷
contacts-phone-wrong = شماره را با کد شهر بنویسید. نمونه: ۰۴۵۳۳۸۲۴۰۴۲
contacts-fax-wrong = شماره دورنگار را با کد شهر بنویسید. نمونه: ۰۴۵۳۳۸۲۴۰۴۲
contacts-email-wrong = رایانامه درست نیست. نمونه: name@example.ir
contacts-address-wrong = نشانی را کامل بنویسید، با نام شهر یا روستا.
contacts-future = زمان تغییر نمی‌تواند پس از اکنون باشد.
contacts-same = همین مورد پیش‌تر اعلام شده است.

contacts-since = از { $date }
contacts-until = تا { $date }
contacts-late = دیر اعلام شده
contacts-late-detail = تغییر در { $changed } رخ داده و در { $reported } اعلام شده است.
contacts-pending = در انتظار بررسی دبیرخانه

contacts-report = اعلام تغییر
contacts-report-title = اعلام تغییر اطلاعات تماس
contacts-report-rule = هر تغییر باید تا { $within } پس از آن اعلام شود. اعلام دیرتر نیز پذیرفته و نشان‌دار می‌شود.
contacts-report-kind = چه چیزی تغییر کرده است؟
contacts-report-value = { $kind } تازه
contacts-report-day = روز تغییر
contacts-report-hour = ساعت تغییر
contacts-report-mobile-note = با شماره همراه وارد برنامه و ربات می‌شوید. شماره تازه پس از بررسی دبیرخانه جای شماره کنونی را می‌گیرد و تا آن زمان شماره کنونی برقرار است.
contacts-report-address-note = این نشانی برای نامه‌های کاغذی است. برای جابه‌جا کردن دفتر درخواست تغییر مکان لازم است.
contacts-report-phone-note = شماره تازه در صفحه عمومی دفتر هم نشان داده می‌شود.
contacts-report-done = تغییر ثبت شد و به دبیرخانه اعلام شد.
contacts-report-done-late = تغییر ثبت شد و به دبیرخانه اعلام شد. اعلام پس از مهلت بوده و نشان‌دار شده است.

contacts-told = تغییر اطلاعات تماس اعلام شد
contacts-told-office = دفتر
contacts-told-holder = دارنده پروانه
contacts-told-kind = چه چیزی
contacts-told-changed = زمان تغییر
contacts-told-mobile = شماره همراه تازه تا بررسی مدرک به کار نمی‌رود.
contacts-told-see = دیدن پرونده دفتر
