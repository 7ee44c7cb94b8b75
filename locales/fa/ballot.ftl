ballot-decides = { $result ->
    [adopted] با این رأی، { $for } رأی موافق از { $base } کرسی دارای حق رأی به دست می‌آید و درخواست تصویب می‌شود. اگر از رأی خود مطمئن هستید، تأیید کنید.
   *[rejected] با این رأی، { $against } رأی مخالف از { $base } کرسی دارای حق رأی به دست می‌آید و درخواست رد می‌شود. اگر از رأی خود مطمئن هستید، تأیید کنید.
}
ballot-not-by-phone = در این رأی‌گیری اعضا با تلفن همراه رأی نمی‌دهند؛ رأی شما در جلسه گرفته و به دست دبیر ثبت می‌شود.
ballot-closed = این رأی‌گیری پایان یافته است.
ballot-seat-later = این کرسی پس از آغاز این رأی‌گیری افزوده شده است و در آن رأی ندارد.
ballot-member-voted = این عضو خود رأی داده است و رأی شفاهی جای آن را نمی‌گیرد.
ballot-reason-needed = برای رأی مخالف، علت را بنویسید.
ballot-seat-without-vote = این کرسی حق رأی ندارد.
ballot-secret = این رأی‌گیری غیرعلنی است؛ رأی فقط در برنامه و یک بار داده می‌شود.
ballot-secret-in-app = رأی‌گیری غیرعلنی فقط در برنامه ممکن است، نه در پیام‌رسان.
ballot-open = این رأی‌گیری علنی است؛ صفحه را تازه کنید و رأی خود را دوباره بدهید.
ballot-always-open = در این استان رأی‌گیری همیشه علنی است.
ballot-begun = نخستین رأی داده شده است و این رأی‌گیری دیگر غیرعلنی نمی‌شود.
ballot-cast-before = از این کرسی رأی داده شده است و در رأی‌گیری غیرعلنی رأی تغییر نمی‌کند.
ballot-seat-voted = پیش از شما عضو دیگری از این کرسی رأی داده است.
ballot-member-later = این عضو پس از آغاز این رأی‌گیری به کارگروه پیوسته است و در آن رأی ندارد.

## Votes, shown to those who decide and those who look on
ballot-title = رأی‌گیری
ballot-none = درخواستی در انتظار رأی نیست
ballot-none-detail = هر درخواستی که به رأی گذاشته شود این‌جا می‌آید و در ربات هم به شما خبر داده می‌شود.
ballot-waiting = در انتظار رأی شما
ballot-watched = بدون رأی شما
ballot-voted = رأی داده‌اید
ballot-closes = تا { $day }
ballot-stands-still = مهلت رأی‌گیری تا پاسخ به پرسش متوقف است
ballot-mine = رأی شما: { $choice }
ballot-choice-for = موافق
ballot-choice-against = مخالف
ballot-choice-abstain = ممتنع
ballot-choice-recuse = خودداری از رأی (ذی‌نفع)
ballot-vote-for = رأی موافق
ballot-vote-against = رأی مخالف
ballot-vote-abstain = رأی ممتنع
ballot-vote-recuse = اعلام ذی‌نفعی و خودداری از رأی
ballot-against-title = چرا مخالفید؟
ballot-reason = علت مخالفت
ballot-reason-hint = این علت در پرونده درخواست ثبت می‌شود و اگر درخواست رد شود، بی نام شما در نامه نتیجه می‌آید.
ballot-against-send = ثبت رأی مخالف
ballot-decides-title = رأی تعیین‌کننده
ballot-recuses-title = اعلام ذی‌نفعی
ballot-recuses = با این اعلام، در این درخواست رأی نمی‌دهید و کرسی شما در شمار کل می‌ماند. اعلام شما برای دیگر اعضا دیدنی است.
ballot-confirm-for = تأیید رأی موافق
ballot-confirm-against = تأیید رأی مخالف
ballot-confirm-abstain = تأیید رأی ممتنع
ballot-confirm-recuse = تأیید خودداری از رأی
ballot-counted = رأی شما ({ $choice }) شمرده شد و رأی‌گیری پایان یافت: { $state }.
ballot-recorded = رأی شما ثبت شد: { $choice }.
ballot-change = تغییر رأی
ballot-next = درخواست بعدی
ballot-back = بازگشت به فهرست
ballot-count = شمارش آرا
ballot-for-needed = { $for } موافق؛ { $needed } رأی لازم { $state ->
    [open] است
   *[over] بود
 }
ballot-tally = { $for } موافق و { $against } مخالف از { $base } کرسی دارای حق رأی. برای تصمیم { $needed } رأی لازم است.{ $recuse ->
    [0] {""}
   *[other] {" "}{ $recuse } عضو ذی‌نفع از رأی خودداری کرده است و کرسی او هم در شمار کل می‌ماند.
}
ballot-unreached = رأی شما هنوز ثبت نشده است
ballot-unreached-detail = اتصال برقرار نشد. با بازگشت اینترنت همان رأی را دوباره بزنید؛ یک بار شمرده می‌شود.
ballot-brief = { $for } از { $needed } رأی لازم
ballot-brief-kept = همه قواعد رعایت شده است ({ $count })
ballot-brief-broken = { $count } قاعده رعایت نشده است
ballot-brief-warnings = { $count ->
    [1] یک نکته برای توجه
   *[other] { $count } نکته برای توجه
 }
ballot-brief-objections = { $count } نهاد ایراد گرفته است
ballot-brief-association = انجمن: { $said ->
    [agreed] موافق
    [disagreed] مخالف
   *[silent] بدون پاسخ
 }
ballot-brief-report = { $task ->
    [check] { $answer ->
        [yes] مدارک کامل
       *[no] مدارک ناقص
     }
   *[visit] { $answer ->
        [yes] بازدید: مناسب
       *[no] بازدید: نامناسب
     }
 }
ballot-brief-earlier = { $count ->
    [1] یک تصمیم مشابه: { $adopted ->
        [0] رد
       *[other] تصویب
     }
   *[other] از { $count } تصمیم مشابه، { $adopted } تصویب
 }
ballot-seat-silent = رأی نداد
ballot-seat-empty = هنوز رأی نداده است
ballot-seat-vacant = کرسی خالی
ballot-spoken = شفاهی، ثبت دبیر
ballot-own = { $interest ->
    [holder] این درخواست درباره دفتر خود شماست.
    [party] در این درخواست خود شما معرفی شده‌اید.
    [staff] شما در این دفتر سمتی دارید.
   *[body] از دستگاهی که شما نماینده آن هستید درباره این درخواست استعلام شده است.
} می‌توانید ذی‌نفعی خود را اعلام و از رأی خودداری کنید؛ شمار کرسی‌های دارای حق رأی با آن کم نمی‌شود.
ballot-state-adopted = تصویب شد
ballot-state-rejected = رد شد
ballot-state-lapsed = بی‌نتیجه ماند
ballot-state-withdrawn = درخواست پس گرفته شد
ballot-spoken-record = ثبت رأی شفاهی
ballot-spoken-title = رأی شفاهی { $name }
ballot-spoken-detail = این رأی با نشان «شفاهی» ثبت می‌شود و عضو می‌تواند خود رأی دیگری بدهد.
ballot-spoken-vote = رأی عضو
ballot-spoken-send = ثبت رأی
ballot-spoken-recorded = رأی شفاهی ثبت شد.
ballot-reopen = آغاز رأی‌گیری دوباره
ballot-reopened = رأی‌گیری دوباره آغاز شد.
ballot-choose = یکی را انتخاب کنید.
ballot-lapsed = رأی‌گیری به نتیجه نرسید و درخواست برای دستور جلسه بعد پیشنهاد می‌شود. اگر لازم است، پیش از آن رأی‌گیری دیگری آغاز کنید.
ballot-interest = { $interest ->
    [holder] دفتر خود عضو
    [party] معرفی‌شده در درخواست
    [staff] دارای سمت در دفتر
   *[body] نماینده دستگاه طرف استعلام
}
ballot-vacant = { $count } کرسی بی‌رأی‌دهنده است و در شمار کل می‌ماند؛ مستند: { $cite }.
ballot-deadlocked = همه رأی داده‌اند و هیچ سو به اکثریت نرسیده است. اگر کسی رأی خود را تغییر ندهد، درخواست برای دستور جلسه بعد پیشنهاد می‌شود؛ مستند: { $cite }.
ballot-cast = رأی داده است
ballot-left = رأی شما درباره «{ $title }» ثبت شد: { $choice }.
ballot-left-secret = رأی شما درباره «{ $title }» ثبت شد.
ballot-left-change = تغییر آن
ballot-next-soon = درخواست بعدی تا چند لحظه دیگر می‌آید.
ballot-done = به همه درخواست‌ها رأی داده‌اید.

## Secret ballots (Annex 3 article 6 note)
ballot-secret-title = رأی‌گیری غیرعلنی
ballot-secret-lead = رئیس کارگروه این رأی‌گیری را غیرعلنی کرده است؛ مستند: { $cite }. رأی فقط در برنامه و یک بار داده می‌شود، تغییر نمی‌کند و تا پایان رأی‌گیری شمرده نمی‌شود.
ballot-secret-was = این رأی‌گیری غیرعلنی بود؛ مستند: { $cite }. رأی هیچ‌کس با نام او نگه داشته نشده است.
ballot-secret-alike = اگر همه رأی‌ها یکسان باشد، از نتیجه پیداست که هر عضو چه رأیی داده است.
ballot-secret-voted = رأی شما ثبت شده است. چه رأیی داده‌اید در هیچ جا با نام شما نگه داشته نمی‌شود.
ballot-secret-sure = این رأی پس از ثبت تغییر نمی‌کند.
ballot-secret-count = { $cast } نفر از { $seats } رأی داده‌اند. { $state ->
    [open] شمارش پس از پایان رأی‌گیری نشان داده می‌شود.
    [lapsed] چون رأی‌گیری به نتیجه نرسید، آرا اعلام نمی‌شود تا رأی کسی آشکار نشود.
   *[other] {""}
}
ballot-secret-make = غیرعلنی کردن رأی‌گیری
ballot-secret-ask = این رأی‌گیری غیرعلنی شود؟
ballot-secret-means = از این پس اعضا فقط در برنامه و یک بار رأی می‌دهند، رأی شفاهی ثبت نمی‌شود و کسی تا پایان رأی‌گیری شمارش را نمی‌بیند. این کار برگشت ندارد.
ballot-secret-made = رأی‌گیری غیرعلنی شد.
ballot-secret-late = { $why ->
    [begun] نخستین رأی داده شده است و این رأی‌گیری دیگر غیرعلنی نمی‌شود.
   *[closed] این رأی‌گیری پایان یافته است و دیگر غیرعلنی نمی‌شود.
}
ballot-secret-open-app = رأی دادن در برنامه
