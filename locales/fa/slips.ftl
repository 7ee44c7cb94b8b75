# Delivery slips: issuing and printing them, and the page behind their QR.
slips-title = برگه‌های تحویل
slips-make = ساخت برگه تحویل
slips-one-letter = برگه‌ها برای هر نامه جدا ساخته می‌شود: گیرندگان یک نامه را نشان‌دار کنید.
slips-make-title = برگه تحویل برای { $count } گیرنده
slips-make-detail = برای هر گیرنده یک برگه چاپ می‌شود. تحویل‌دهنده کد برگه را با گوشی خود می‌خواند، تحویل‌گیرنده امضا می‌کند و تحویل همان لحظه ثبت می‌شود. برگه‌های پیشین این گیرندگان باطل می‌شود.
slips-carrier = چه کسی می‌برد؟
slips-carrier-hint = نام و نام خانوادگی تحویل‌دهنده
slips-carrier-name = تحویل‌دهنده
slips-issue = ساخت و نمایش برگه‌ها
slips-print = چاپ برگه‌ها
slips-open = برگه‌های تحویل
slips-count = { $count } برگه در دست تحویل است.
slips-none = برگه‌ای در دست تحویل نیست
slips-none-detail = در فهرست گیرندگان، کسانی را که مانده‌اند انتخاب کنید و برای آنان برگه بسازید.
slips-slip = برگه تحویل نامه
slips-number = شماره نامه
slips-date = تاریخ نامه
slips-office = دفتر
slips-license = شماره پروانه
slips-address = نشانی
slips-phone = تلفن
slips-holder = دارنده پروانه
slips-receiver = نام تحویل‌گیرنده
slips-signature = امضا
slips-time = روز و ساعت تحویل
slips-scan = تحویل‌دهنده: پس از تحویل، این کد را با گوشی بخوانید.
slips-to = گیرنده

# Refusals.
slips-carrier-needed = نام کسی را که نامه‌ها را می‌برد بنویسید.
slips-nobody = هیچ‌یک از این گیرندگان در انتظار تحویل نیست.
slips-too-many = در هر بار تا { $most } برگه ساخته می‌شود. شهرستان به شهرستان بسازید.
slips-receiver-needed = نام تحویل‌گیرنده را بنویسید.
slips-confirm-needed = برای ثبت، تحویل گرفتن نامه را تأیید کنید.

# The page behind the QR.
slips-hand-title = تحویل نامه
slips-hand-lead = این نامه به دفتر زیر تحویل می‌شود. متن نامه در این صفحه نیست.
slips-hand-receiver = نام و نام خانوادگی تحویل‌گیرنده
slips-hand-sign = امضای تحویل‌گیرنده روی صفحه
slips-hand-sign-hint = با انگشت در کادر امضا کنید.
slips-hand-clear = پاک کردن امضا
slips-hand-confirm = این نامه را تحویل گرفتم
slips-hand-do = ثبت تحویل
slips-hand-done = تحویل ثبت شد
slips-hand-done-detail = { $name }، { $at }
slips-hand-acknowledged = گیرنده دریافت این نامه را خود تأیید کرده است
slips-hand-acknowledged-detail = { $at }. تحویل کاغذی لازم نیست.
slips-hand-recorded = تحویل این نامه پیش‌تر ثبت شده است
slips-hand-receipt = کد رسید
slips-hand-lost = این برگه معتبر نیست
slips-hand-lost-detail = برگه تازه‌تری برای این نامه ساخته شده، یا نشانی نادرست خوانده شده است. برگه را از دبیرخانه بخواهید.
