# Rating an office in the bot; the page's own words are in rate.ftl.
ratings-entry = امتیاز به دفتر
ratings-service = کیفیت خدمت
ratings-conduct = رفتار کارکنان
ratings-back = اصلاح پاسخ نخست
ratings-already = امروز از این حساب به این دفتر امتیاز داده شده است. هر حساب، روزی یک بار برای هر دفتر.
ratings-commented = برای این امتیاز پیش‌تر توضیحی نوشته‌اید.
ratings-word = نوشتن توضیح
ratings-word-ask = نظر خود را در چند کلمه بنویسید. نام و شماره خود را ننویسید.
ratings-word-thanks = توضیح شما هم ثبت شد.
ratings-unknown = دفتری با این شماره پروانه پیدا نشد. شاید پیوند ناقص باز شده باشد. نام یا شماره دفتر را خودتان بنویسید.
