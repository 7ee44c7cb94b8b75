# Bodies: agencies, the association, the kanoon.
bodies-title = نهادها و دستگاه‌ها
bodies-lead = دستگاه‌ها، انجمن صنفی و کانون: نام، نشانی و کسانی که از سوی هرکدام نامه می‌نویسند و دریافت می‌کنند. با رفتن اشخاص، نامه‌ها برای نهاد می‌ماند.
bodies-add = افزودن نهاد
bodies-change = ویرایش
bodies-saved = نهاد ذخیره شد.
bodies-kind = نوع نهاد
bodies-name = نام نهاد
bodies-one = نهاد
bodies-another = نهادی دیگر
bodies-address = نشانی
bodies-phone = تلفن
bodies-fax = نمابر
bodies-save = ذخیره نهاد
bodies-needed = بگویید این شخص از سوی کدام نهاد است.
bodies-wrong = این نهاد با این نقش در استان نیست.
bodies-name-taken = نهادی از همین نوع با این نام ثبت شده است.
