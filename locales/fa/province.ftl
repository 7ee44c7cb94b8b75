# The public page of a province, and what its open data mean.
province-all = آمار دفترها و داده‌های باز
province-all-lead = دفترهای پیشخوان خدمات دولت هر استان، شمار آن‌ها به تفکیک شهرستان، و همان داده‌ها برای استفاده همگان.
province-title = دفترهای پیشخوان استان { $name }
province-lead = { $count ->
    [0] هنوز دفتری در این استان ثبت نشده است.
   *[other] { $count } دفتر با پروانه؛ { $serving } دفتر در خدمت مراجعه‌کنندگان است.
}
province-licensed = دفتر با پروانه
province-serving = دفتر در خدمت
province-people = برای هر دفتر
province-people-count = { $count } نفر
province-ratings = نظر در یک سال گذشته
province-map = جای { $count } دفتر؛ { $name }
province-map-point = دفتر
province-counties = به تفکیک شهرستان
province-county-offices = { $count ->
    [0] بدون دفتر
   *[other] { $count } دفتر، { $serving } در خدمت
}
province-county-people = هر دفتر { $count } نفر
province-data = داده‌های باز
province-data-lead = داده‌های این صفحه تا { $day }، هر ده دقیقه تازه می‌شود. نشانی فایل‌ها همیشگی است.
province-data-terms = استفاده، پردازش و بازنشر این داده‌ها با ذکر منبع و تاریخ برای همه آزاد است.
province-data-without = نام دارندگان پروانه و هیچ داده‌ای از مراجعه‌کنندگان در این فایل‌ها نیست. امتیاز دفتری که نظرهایش هنوز کم است، نوشته نمی‌شود.
province-data-offices = دفترها
province-data-offices-license = شماره پروانه
province-data-offices-name = نام دفتر
province-data-offices-kind = گونه دفتر: urban شهری، rural روستایی، mobile سیار
province-data-offices-state = وضعیت پروانه: active معتبر، expired پایان‌یافته، closed تعطیل موقت، winding-up در حال خاتمه فعالیت، unavailable در دسترس نیست
province-data-offices-valid-until = آخرین روز اعتبار پروانه (میلادی)
province-data-offices-county = شهرستان
province-data-offices-place = شهر یا روستا
province-data-offices-address = نشانی
province-data-offices-phone = تلفن دفتر
province-data-offices-latitude = عرض جغرافیایی، درجه (WGS 84)
province-data-offices-longitude = طول جغرافیایی، درجه (WGS 84)
province-data-offices-score = امتیاز منتشرشده از ۱ تا ۵
province-data-offices-ratings = شمار نظرها در یک سال گذشته، با هر اندازه اثر در امتیاز
province-data-counties = شهرستان‌ها
province-data-counties-county = شهرستان
province-data-counties-population = جمعیت
province-data-counties-offices = دفترهای دارای پروانه
province-data-counties-serving = دفترهای در خدمت مراجعه‌کنندگان
province-data-counties-urban = دفترهای شهری
province-data-counties-rural = دفترهای روستایی
province-data-counties-mobile = دفترهای سیار
province-data-counties-people-per-office = جمعیت برای هر دفتر در خدمت
province-data-counties-score = میانگین امتیازهای منتشرشده دفترها، از ۱ تا ۵
province-data-counties-ratings = شمار نظرها در یک سال گذشته، با هر اندازه اثر در امتیاز
