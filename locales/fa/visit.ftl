# What is found before a request is decided on: on the visit of a place, and by the secretariat.
visit-title = { $seen ->
    [inspection] بازرسی دفتر
    [equipment] بازدید از تجهیز دفتر
   *[place] بازدید از محل
}
visit-card = { $seen ->
    [inspection] بازرسی دفتر: { $title }
    [equipment] بازدید از تجهیز دفتر: { $title }
   *[place] بازدید از محل: { $title }
}
visit-lead = { $seen ->
    [inspection] بازرسی این دفتر با شماست.
    [equipment] بازدید از تجهیز این دفتر با شماست. آنچه دیدید همان‌جا ثبت کنید.
   *[place] بازدید از این محل با شماست. آنچه دیدید همان‌جا ثبت کنید.
}
visit-app-lead = { $seen ->
    [inspection] بازرسی این دفتر با شماست. چک‌لیست را در برنامه پر کنید؛ بی‌شبکه هم کار می‌کند.
    [equipment] بازدید از تجهیز این دفتر با شماست. پس از بازدید، یافته‌ها و عکس‌ها را در برنامه ثبت کنید.
   *[place] بازدید از این محل با شماست. پس از بازدید، یافته‌ها و عکس‌ها را در برنامه ثبت کنید.
}
visit-open = ثبت گزارش بازدید
visit-of-another = بازدید از این محل با شما نیست.
visit-item-area = مساحت اندازه‌گیری‌شده به متر مربع
visit-item-access = فضای کافی برای مراجعان، و امکانات جانبازان، معلولان و سالمندان
visit-item-sign = جای نصب تابلو با رنگ، آرم و نوشته مصوب
visit-item-safety = کپسول اطفای حریق و سیستم هشدار
visit-item-lines = خطوط ارتباطی و داده، متناسب با خدمات
visit-item-climate-control = وسایل گرمایش و سرمایش مناسب
visit-item-overlap = همپوشانی خدمات: با دفترهای دیگر تداخل ندارد
visit-item-bounds = حریم جغرافیایی: با حریم دفترهای دیگر سازگار است
visit-item-climate = اقلیم: با شرایط آب‌وهوایی محل سازگار است
visit-item-density = تراکم جمعیت: جمعیت این محل به دفتر نیاز دارد
visit-item-emblem = تابلو با رنگ، آرم و نوشته مصوب نصب شده است
visit-item-counters = علائم دیداری و نوشتاری بالای باجه‌ها
visit-item-desk = میز کار
visit-item-seats = صندلی و نیمکت مراجعان
visit-item-alarm = کپسول اطفای حریق و سیستم هشداردهنده
visit-item-computers = تجهیزات رایانه‌ای متناسب با خدمات
visit-item-fax = دستگاه نمابر
visit-item-data = خطوط ارتباطی و داده، برقرار
visit-item-heating = وسایل گرمایش و سرمایش
visit-item-cameras = دوربین‌های نظارتی
visit-item-pos = دستگاه پایانه فروش (POS) معتبر
visit-item-board = تابلوی خدمات و تعرفه‌ها در دید مشتریان
visit-item-complaints = نشانی و تلفن رسیدگی به شکایت‌ها در دید مراجعان
visit-item-staff = شمار نیروی آموزش‌دیده (دست‌کم دو نفر)
visit-item-findings = شمار مغایرت‌ها
visit-item-needed = پاسخ این مورد را ثبت کنید.
visit-answer-yes = بله
visit-answer-no = خیر
visit-note = توضیح
visit-present = حاضران در بازدید
visit-present-hint = نمایندگان کارگروه و دیگر حاضران، هر نفر در یک سطر، با سمت.
visit-present-needed = نام نمایندگان حاضر در بازدید را بنویسید.
visit-present-were = حاضران: { $list }
visit-minutes = صورت‌جلسه بازدید از محل
visit-minutes-print = چاپ صورت‌جلسه
visit-minutes-day = روز ثبت
visit-minutes-found = یافته‌ها
visit-minutes-item = مورد
visit-minutes-said = نتیجه
visit-minutes-result = جمع‌بندی
visit-minutes-name = نام و سمت
visit-minutes-signature = امضا
visit-minutes-none = صورت‌جلسه‌ای نیست
visit-minutes-none-detail = پس از ثبت گزارش بازدید، صورت‌جلسه این‌جا آماده چاپ است.
visit-photos = عکس‌های محل
visit-too-many-photos = بیش از { $most } عکس پذیرفته نمی‌شود.
visit-position = موقعیت بازدید
visit-position-hint = در محل که هستید، «موقعیت همین‌جا» را بزنید.
visit-not-fit = محل با آنچه اندازه‌گیری شد مناسب شمرده نمی‌شود. «محل مناسب نیست» را بزنید و این‌جا بنویسید چرا؛ تصمیم با کارگروه است.
visit-word = جمع‌بندی
visit-word-hint = آنچه اعضای کارگروه پیش از رأی باید بدانند.
visit-fit = { $seen ->
    [equipment] تجهیز دفتر کامل است
   *[place] محل مناسب است
}
visit-unfit = { $seen ->
    [equipment] تجهیز دفتر کامل نیست
   *[place] محل مناسب نیست
}
visit-saved = گزارش بازدید ثبت شد.
visit-result-yes = { $seen ->
    [inspection] مغایرتی ثبت نشد
    [equipment] تجهیز دفتر کامل است
   *[place] محل مناسب است
}
visit-result-no = { $seen ->
    [inspection] مغایرت ثبت شد
    [equipment] تجهیز دفتر کامل نیست
   *[place] محل مناسب نیست
}
visit-result-waits = هنوز بازدید نشده است
visit-check = بررسی دبیرخانه
visit-check-yes = درخواست کامل است
visit-check-no = درخواست ناقص است
visit-check-waits = هنوز بررسی نشده است

visit-check-title = بررسی کامل بودن درخواست
visit-check-card = بررسی درخواست: { $title }
visit-check-lead = ببینید درخواست کامل است یا نه. اگر چیزی کم است، نخست از درخواست‌دهنده بپرسید.
visit-check-complete = درخواست کامل است
visit-check-lacking = ناقص است، با ذکر نقص
visit-check-lacking-title = چه چیزی کم است؟
visit-check-word = نقص درخواست
visit-check-word-hint = پیش از رأی کارگروه، درخواست با همین نظر پیش می‌رود و اعضا آن را می‌بینند؛ پس از رأی، درخواست به این علت پذیرفته نمی‌شود.
visit-check-lacking-send = ثبت نقص
visit-check-saved = نتیجه بررسی ثبت شد.
visit-check-over = این درخواست پیش‌تر بررسی شده است.

visit-papers = مدارک
visit-papers-lead = هر مدرک را ببینید. از مدرک ناقص بنویسید چه می‌خواهید؛ تنها همان دوباره خواسته می‌شود.
visit-papers-anew = خواستن دوباره مدارک ناقص
visit-papers-asked = مدارک ناقص دوباره خواسته شد و مهلت‌ها متوقف است.
visit-papers-lacking = این مدرک فرستاده نشده است. نخست آن را از درخواست‌دهنده بخواهید.
visit-papers-unfit = این مدرک ناقص ثبت شده است. نخست آن را دوباره بخواهید.
visit-paper-fit = کامل است
visit-paper-unfit = ناقص است
visit-paper-word = چه بفرستد؟
visit-paper-word-needed = بنویسید از این مدرک چه می‌خواهید.
visit-paper-none = فرستاده نشده است
visit-paper-closed = { $count ->
    [1] یک فایل؛ تنها دبیرخانه و طرف‌های درخواست آن را می‌بینند
   *[other] { $count } فایل؛ تنها دبیرخانه و طرف‌های درخواست آن‌ها را می‌بینند
}
visit-checklist = چک‌لیست بازرسی
