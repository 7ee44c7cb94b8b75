# The office one works in, for its holder and staff.
mine-public = صفحه عمومی دفتر من
mine-poster = پوستر با رمزینه برای چاپ
mine-board = تابلوی خدمات و نرخ‌ها برای چاپ
mine-print = برای مردم
mine-license = پروانه
mine-license-left = { $count ->
    [0] امروز آخرین روز اعتبار است
   *[other] { $count } روز تا پایان اعتبار
}
mine-license-over = { $count } روز از پایان اعتبار گذشته است
mine-renewal-ahead = درخواست تمدید باید تا { $date } داده شود؛ نخست به انجمن صنفی استان می‌رسد.
mine-renewal-asked = درخواست تمدید پروانه داده شده و در دست بررسی است؛ تا اعلام نتیجه، پروانه معتبر شمرده می‌شود.
mine-renewal-past = مهلت درخواست تمدید در { $date } به پایان رسید. با دبیرخانه تماس بگیرید.
mine-leave = مرخصی سال { $year }
mine-leave-left = { $left } روز از { $max } روز مانده
mine-leave-used = { $used } روز استفاده یا درخواست شده است.
mine-leave-ask = درخواست مرخصی
mine-documents = کتابخانه و نسخه بدون شبکه
mine-contacts = اطلاعات تماس
mine-contacts-none = اعلام نشده
mine-premises = دفتر
mine-substitute = نماینده تا { $date }
mine-substitute-open = نماینده
mine-staff = کارکنان
mine-staff-none = هنوز کارمندی معرفی نکرده‌اید
mine-staff-none-detail = کارمند نامه‌ها را می‌بیند، اما تأیید و درخواست با شماست.
mine-staff-add = افزودن کارمند
mine-staff-added = کارمند افزوده شد.
mine-staff-end = پایان همکاری
mine-staff-end-title = همکاری { $name } پایان یابد؟
mine-staff-end-detail = دسترسی او به این دفتر از همین اکنون بسته می‌شود. سابقه نگه داشته می‌شود.
mine-staff-ended = همکاری پایان یافت.
mine-staff-since = از
mine-none = دفتری به نام شما نیست
mine-none-detail = اگر گمان می‌کنید اشتباهی رخ داده است، با دبیرخانه تماس بگیرید.
mine-library = بخشنامه‌ها و دستورالعمل‌ها
mine-stand = پایه رومیزی (A6) برای چاپ
mine-stickers = برچسب‌های رمزینه برای چاپ
mine-staff-replaces = نیروی جایگزین است
mine-staff-replaces-hint = در غیبت هر یک از کارکنان به جای او کار می‌کند.
