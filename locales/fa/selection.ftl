# Choosing whom a letter is for: conditions, bodies, pasted codes.
selection-way-all = همه دفترهای استان
selection-way-filter = با شرط
selection-way-picked = دفترهای دلخواه
selection-way-parties = فقط نهادها و دستگاه‌ها
selection-conditions = شرط‌های گیرندگان
selection-no-conditions = هنوز شرطی انتخاب نشده است و نامه گیرنده‌ای ندارد. اگر نامه برای همه است، «همه دفترهای استان» را انتخاب کنید.
selection-remove = برداشتن
selection-filter = شرط‌های گیرندگان
selection-filter-done = تأیید شرط‌ها
selection-places = شهر یا روستا
selection-places-hint = اگر هیچ‌کدام انتخاب نشود، همه جای شهرستان‌های انتخاب‌شده.
selection-rating = امتیاز مراجعه‌کنندگان
selection-rating-hint = همان امتیازی که در صفحه عمومی دفتر دیده می‌شود؛ دفتری که هنوز امتیاز ندارد در فهرست گیرندگان نمی‌آید.
selection-rating-any = هر امتیاز
selection-rating-below = کمتر از { $mark }
selection-services = خدمات
selection-services-hint = دفترهایی که دست‌کم یکی از این خدمات را دارند و قطع نشده است.
selection-services-search = نام خدمت یا دستگاه
selection-services-more = { $count } خدمت دیگر هست؛ نام آن را در بالا بنویسید.
selection-expires = پایان اعتبار تا { $days } روز
selection-below = امتیاز کمتر از { $mark }
selection-some-counties = { $count } شهرستان
selection-some-places = { $count } شهر یا روستا
selection-some-services = { $count } خدمت
selection-offices = { $count } دفتر
selection-some-offices = { $count } دفتر دلخواه
selection-some-parties = { $count } نهاد
selection-count-parties = { $parties } نهاد این نامه را دریافت می‌کنند
selection-count-both = { $count } دفتر و { $parties } نهاد این نامه را دریافت می‌کنند
selection-parties = افزودن نهادها و دستگاه‌ها
selection-parties-detail = نامه به کسی می‌رسد که اکنون این سمت را دارد. او نامه را در برنامه و پیام‌رسان می‌بیند و دریافت آن را تأیید می‌کند.
selection-parties-none = هنوز کسی از دستگاه‌ها، انجمن صنفی، کانون یا کارگروه ثبت نشده است.
selection-parties-done = { $count ->
    [0] بدون نهاد
   *[other] تأیید { $count } نهاد
}
selection-all-of-them = انتخاب همه: { $role }
selection-none-of-them = هیچ‌کدام: { $role }
selection-lists = فهرست‌های ذخیره‌شده
selection-picked-clear = برداشتن همه
selection-paste = افزودن با شماره پروانه
selection-paste-label = شماره پروانه‌ها
selection-paste-hint = ستون اکسل یا هر نوشته‌ای را بچسبانید؛ با هر رقم، با خط تیره، فاصله یا بدون آن.
selection-paste-check = بررسی شماره‌ها
selection-paste-empty = شماره‌ای در این نوشته نیست.
selection-paste-found = { $count } دفتر پیدا شد.
selection-paste-doubled = { $count } ردیف تکراری است و یک بار افزوده می‌شود.
selection-paste-revoked = { $count } پروانه لغوشده یا پایان‌یافته است و افزوده نمی‌شود.
selection-paste-unknown = { $count } شماره در این استان پیدا نشد.
selection-paste-ambiguous = { $count } شماره بدون خط تیره از آنِ بیش از یک دفتر است.
selection-paste-unreadable = { $count } نوشته شماره پروانه نیست.
selection-paste-already = { $count } دفتر از پیش در فهرست شما بود.
selection-paste-title-found = پیداشده‌ها ({ $count })
selection-paste-title-doubled = تکراری‌ها ({ $count })
selection-paste-title-revoked = لغوشده یا پایان‌یافته ({ $count })
selection-paste-title-unknown = پیدانشده‌ها ({ $count })
selection-paste-title-ambiguous = مبهم؛ با خط تیره بنویسید ({ $count })
selection-paste-title-unreadable = ناخوانا ({ $count })
selection-paste-row = ردیف { $row }
selection-paste-first = بار نخست در ردیف { $row }
selection-paste-copy = کپی موارد مانده
selection-paste-copied = کپی شد.
selection-paste-add = افزودن { $count } دفتر
selection-paste-added = { $count } دفتر افزوده شد.
selection-how = نامه برای چه کسانی است؟
selection-filter-counties = شهرستان
selection-filter-counties-hint = اگر هیچ شهرستانی انتخاب نشود، همه شهرستان‌ها.
selection-filter-kinds = نوع دفتر
selection-filter-standings = وضعیت پروانه
selection-filter-expires = پایان اعتبار تا
selection-filter-expires-any = هر زمان
selection-filter-expires-days = { $days } روز آینده
selection-office-urban = شهری
selection-office-rural = روستایی
selection-office-mobile = سیار
selection-standing-active = فعال
selection-standing-expired = منقضی
selection-standing-suspended = تعلیق
selection-standing-closed = تعطیل موقت
selection-standing-revoked = لغوشده
selection-standing-ended = خاتمه‌یافته
selection-standing-winding-up = در حال خاتمه فعالیت
selection-pick-add = افزودن
selection-pick-remove = برداشتن دفتر { $name }
selection-pick-none = دفتری با این مشخصات پیدا نشد.
selection-pick-empty = هنوز دفتری انتخاب نشده است. نام آن را در بالا بنویسید.
selection-count-nobody = هنوز گیرنده‌ای انتخاب نشده است.
selection-count = { $count ->
    [0] هیچ دفتری در این فهرست گیرندگان نیست
   *[other] { $count } دفتر این نامه را دریافت می‌کنند
}
selection-count-unreachable = { $count ->
    [0] همه حساب پیام‌رسان دارند.
   *[other] { $count } گیرنده هنوز حساب پیام‌رسان ندارند؛ نامه را در برنامه می‌بینند و تحویل حضوری یا پستی لازم است.
}
selection-unreached = بدون پیام‌رسان
selection-filter-standings-hint = اگر هیچ‌کدام انتخاب نشود، همه به جز پروانه‌های لغوشده.
