# The list of services and prices, imported from a sheet.
services-column-code = کد خدمت
services-column-name = نام خدمت
services-column-agency = دستگاه
services-column-amount = کارمزد (ریال)
services-column-approved-by = مرجع تصویب
services-column-document = شماره سند
services-column-first-day = تاریخ اجرا
services-column-offices = دفترها

services-code-unreadable = کد خدمت از حرف و رقم است، بی‌فاصله و تا ۴۰ نویسه.
services-amount-unreadable = کارمزد باید عددی درست به ریال باشد، مانند ۲۵۰٬۰۰۰؛ برای خدمت بی‌کارمزد «رایگان» بنویسید.
services-amount-tomans = به واحدی جز ریال نوشته شده است؛ { $amount } ریال ثبت شد.
services-repeated = برای همین خدمت و همین تاریخ اجرا، ردیف { $first } ملاک است.
services-named-otherwise = همین خدمت در ردیف { $first } «{ $taken }» نوشته شده است؛ ردیف نخست ملاک است.
services-offices-unreadable = شماره هیچ پروانه‌ای خوانده نشد. شماره‌ها را با ویرگول جدا کنید؛ خانه خالی یعنی همه دفترهای فعال.
services-offices-some-unreadable = این شماره‌ها خوانده نشد و کنار گذاشته شد: { $lost }
services-office-unknown = دفتری با این شماره پروانه در استان نیست.
services-offices-kept = { $count } دفتر دیگر هم این خدمت را دارند و خدمت آن‌ها می‌ماند.

services-report-added = خدمت تازه: { $count }
services-report-changed = خدمت با نام یا دستگاه دیگر: { $count }
services-report-changed-one = { $code }: از «{ $was }» به «{ $became }»
services-report-prices = کارمزد تازه: { $count }
services-report-price = { $code } { $name }: { $amount } از { $day } ({ $approvedBy }، { $document })
services-report-corrected = کارمزد اصلاح‌شده: { $count }
services-report-corrected-one = { $code } { $name }، از { $day }: { $was } ({ $wasSource }) به { $became } ({ $source })
services-report-source = { $approvedBy }، { $document }
services-report-links = خدمتی که به دفتری می‌رسد: { $count }
services-report-unchanged = ردیف بی‌تغییر: { $count }
