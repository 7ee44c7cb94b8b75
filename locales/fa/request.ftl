request-reapply-early = پروانه پیشین این شخص در { $on } پایان یافته است و پیش از { $from } پروانه دیگری به او داده نمی‌شود. شخص دیگری را معرفی کنید.
request-barred = پروانه پیشین این شخص در { $on } به علت تخلف لغو شده است و پروانه دیگری به او داده نمی‌شود. شخص دیگری را معرفی کنید.

request-license-not-active = این درخواست تنها با پروانه فعال پذیرفته می‌شود. پروانه شما اکنون { $standing ->
    [expired] منقضی
    [suspended] در تعلیق
    [closed] در تعطیلی موقت
    [revoked] لغوشده
    [ended] خاتمه‌یافته
    [winding-up] در حال خاتمه فعالیت
   *[other] غیرفعال
} است. با دبیرخانه تماس بگیرید.
request-under-way = درخواست دیگری از همین نوع برای این دفتر در جریان است. نتیجه آن را ببینید یا آن را پس بگیرید.
request-begun = روز نخست گذشته است. روزی از امروز به بعد انتخاب کنید.
request-overlap = برای بخشی از این روزها درخواست دیگری دارید. روزهای دیگری انتخاب کنید یا آن درخواست را پس بگیرید.
request-warnings = پیش از ارسال بدانید
request-after-license = اعتبار پروانه { $expires } پایان می‌یابد و این روزها ({ $from } به بعد) همه پس از آن است. نخست درخواست تمدید پروانه را ثبت کنید.
request-beyond-license = اعتبار پروانه شما { $expires } پایان می‌یابد و روزهای درخواست تا { $to } است. موافقت با این روزها به تمدید پروانه بستگی دارد.
request-beyond-license-others = اعتبار پروانه این دفتر { $expires } پایان می‌یابد و روزهای درخواست تا { $to } است. این روزها به تمدید پروانه بستگی دارد.
request-days-gone = { $gone } روز از روزهای درخواست گذشته است. موافقت از روز امضای نامه نتیجه است و روزهای پیش از آن را در بر نمی‌گیرد.
request-days-near = روز نخست درخواست { $from } است. موافقت از روز امضای نامه نتیجه است؛ هر روز که پیش از آن بگذرد در موافقت نمی‌آید.
request-decided-late = اگر هر مرحله تا آخرین روز مهلت خود بماند، تصمیم کارگروه در { $by } گرفته می‌شود، اما روز نخست درخواست { $from } است. روزهای دیرتری انتخاب کنید یا زودتر پیگیری کنید.
request-beside-other = در بخشی از این روزها، از { $from } تا { $to }، برای همین دفتر «{ $kind }» پذیرفته شده است.
request-beside-asked = در بخشی از این روزها، از { $from } تا { $to }، برای همین دفتر «{ $kind }» درخواست شده است.
request-other-under-way = «{ $kind }» همین دفتر نیز در جریان است.
request-far-away = این جا حدود { $km } کیلومتر از دفتر فاصله دارد و از { $most } کیلومتر بیشتر است. موقعیت را دوباره ببینید.
request-far-away-others = این جا حدود { $km } کیلومتر از دفتر فاصله دارد و از { $most } کیلومتر بیشتر است.
request-asked-there = این استان در همین سامانه است و کارگروه آن با رأی خود پاسخ می‌دهد؛ پاسخ کاغذی ثبت نمی‌شود.
request-moved-on = این درخواست از این مرحله گذشته است. وضعیت تازه آن را ببینید.
request-decided = کارگروه درباره این درخواست تصمیم گرفته است و دیگر پس گرفته نمی‌شود.
request-reason-needed = علت را با چند کلمه بنویسید.
request-draft-sent = این پیش‌نویس از دستگاه یا پیام‌رسان دیگری فرستاده و با شماره { $number } ثبت شده است؛ بار دیگر ثبت نشد.
request-draft-edited-meanwhile = این پیش‌نویس در جای دیگری تغییر کرده است. نسخه تازه را ببینید.
request-over = { $outcome ->
    [withdrawn] این درخواست پیش از این پس گرفته شده است.
    [lapsed] این درخواست بی‌اثر شده است و چیزی برای پس گرفتن نمانده است.
    [declined] این درخواست بدون رضایت پایان یافته است و چیزی برای پس گرفتن نمانده است.
   *[other] این درخواست بدون تعهد پایان یافته است و چیزی برای پس گرفتن نمانده است.
}
request-named-too-often = در این ساعت چند شخص را نوشته‌اید که با ثبت سامانه یکی نبوده‌اند. ساعتی دیگر دوباره بفرستید.
request-substitute-other-mobile = شماره همراه این شخص در سامانه شماره دیگری است. شماره درست را بنویسید؛ شماره‌ای که عوض شده است، پس از اصلاح در دبیرخانه پذیرفته می‌شود.
request-named-other-name = این شماره همراه در سامانه به نام دیگری ثبت است. نام را همان‌گونه که ثبت شده بنویسید، یا شماره را بازبینی کنید؛ نام ثبت‌شده نادرست را دبیرخانه اصلاح می‌کند.
request-named-other-national-id = این شماره همراه در سامانه به نام شخصی با کد ملی دیگری است. کد ملی و شماره را بازبینی کنید؛ ثبت نادرست را دبیرخانه اصلاح می‌کند.

## Lists and kinds
request-title = درخواست‌ها
request-about = درباره دفتر { $office }، پروانه { $license }
request-new = درخواست تازه
request-none = هنوز درخواستی نداده‌اید
request-none-detail = درخواست را از همین‌جا ثبت و تا نتیجه آن پیگیری کنید.
request-none-staff = این دفتر هنوز درخواستی نداده است
request-none-begun = هنوز درباره دفتری درخواستی نداده‌اید
request-running = در جریان
request-ended = پایان‌یافته
request-drafts = پیش‌نویس‌ها
request-draft-of = پیش‌نویس { $title }
request-draft-at = آخرین تغییر:
request-kinds = درخواست تازه
request-kinds-lead = نوع درخواست را انتخاب کنید.
request-kind-missing = چنین درخواستی نیست
request-kind-missing-detail = نوع درخواست را از فهرست انتخاب کنید.
request-number = شماره
request-office = دفتر
request-license = پروانه
request-license-ends = { $code }؛ پایان اعتبار: { $until }
request-license-of = { $code }، { $office }؛ پایان اعتبار: { $until }
request-person = درخواست‌دهنده
request-filed = ثبت
request-due = مهلت این مرحله
request-stage = وضعیت
request-kind = نوع
request-issue-too = صدور پروانه نیز باز است؛ رفتن به آن
request-days = { $range } ({ $count } روز)
request-all = همه
request-search = دفتر، شخص یا شماره
request-list-none = درخواستی در این وضعیت نیست
request-list-none-detail = با پالایه‌های بالا وضعیت‌های دیگر را ببینید.

## Where a request stands
request-state-consent = در انتظار رضایت
request-state-hearing = در انتظار پاسخ دارنده پروانه
request-state-inquiries = در انتظار استعلام‌ها
request-state-check = در بررسی دبیرخانه
request-state-visit = در انتظار بازدید
request-state-undertaking = در انتظار تعهد
request-state-issuer = نزد مرجع صدور
request-state-contract = در انتظار آموزش و قرارداد
request-state-handover = در حال تحویل اقلام و اسناد
request-state-settlement = در حال تسویه‌حساب
request-state-release = در انتظار آزادسازی تضمین‌ها
request-state-association = نزد انجمن صنفی
request-state-vote = در انتظار رأی کارگروه
request-state-decision = در انتظار تصمیم
request-state-letter = در انتظار امضا
request-state-question = در انتظار پاسخ به پرسش
request-state-question-mine = در انتظار پاسخ شما
request-state-granted = موافقت شد
request-state-refused = موافقت نشد
request-state-withdrawn = پس گرفته شد
request-state-lapsed = بی‌اثر شد
request-state-declined = بدون رضایت پایان یافت
request-state-not-undertaken = بدون تعهد پایان یافت

## The form
request-form-pass-over = بدون پاسخ
request-form-checks = بررسی قواعد
request-form-unchecked = اکنون بررسی نشد؛ هنگام ارسال دوباره بررسی می‌شود.
request-form-review = بازبینی و ارسال
request-form-not-yet = این درخواست هنوز پذیرفته نمی‌شود:
request-form-unmet = یکی از قواعد هنوز رعایت نشده است. آن را در بررسی قواعد ببینید.
request-form-incomplete = چند خانه هنوز درست پر نشده است. پیام کنار هر خانه را ببینید.
request-form-confirm = درخواست { $title } فرستاده شود؟
request-form-confirm-consent = پس از ارسال، نخست از { $person } رضایت خواسته می‌شود.
request-form-send = ارسال درخواست
request-form-sent = درخواست شما با شماره { $number } ثبت شد.
request-form-discard = پاک کردن پیش‌نویس
request-form-discarded = پیش‌نویس پاک شد.
request-form-draft-hint = آنچه می‌نویسید نگه داشته می‌شود و در ربات هم می‌توانید آن را ادامه دهید.

## One request
request-timeline = روند درخواست
request-checks = قواعد
request-by-when = مهلت: تا { $day }
request-from-when = از { $day } به بعد
request-word = نظر: { $word }
request-word-asked = پرسش: { $word }
request-word-replied = پاسخ: { $word }
request-opinion = نظر انجمن صنفی
request-objections = پاسخ استعلام‌ها
request-inquiries-open = { $count } استعلام هنوز بی‌پاسخ است.
request-earlier = تصمیم‌های پیشین همانند
request-earlier-none = تا کنون درباره درخواست همانندی تصمیم گرفته نشده است.
request-resolution = مصوبه { $resolution }
request-withdraw = پس گرفتن درخواست
request-withdraw-title = درخواست پس گرفته شود؟
request-withdraw-detail = رسیدگی به درخواست همین‌جا پایان می‌یابد و اگر برای روزهایی باشد، آن روزها آزاد می‌شود. تا مهلت درخواست نگذشته است، می‌توانید دوباره درخواست دهید.
request-withdrawn = درخواست پس گرفته شد.
request-tell-substitute = { $person } باید از حساب پیام‌رسان خودش{ $mobile ->
    [none] {""}
   *[other] ، با شماره { $mobile }،
} رضایت دهد. اگر پیامی به او نرسیده است، از او بخواهید ربات پیشخوان‌یار را باز کند و شماره خود را بفرستد.
request-letter = مشاهده نامه نتیجه
request-letter-soon = نامه نتیجه پس از امضا در ابلاغیه‌ها می‌آید.

## The consent of the person who stands in
request-consents = رضایت خواسته‌شده از شما
request-undertaking-title = تعهد خواسته‌شده از شما
request-consent-none = کسی شما را در درخواستی معرفی نکرده است
request-consent-yes = رضایت می‌دهم
request-consent-no = نمی‌پذیرم
request-consent-no-detail = درخواست پایان می‌یابد و به دارنده پروانه خبر داده می‌شود.
request-consent-told = { $person } رضایت داد.
request-undertaking-told = { $person } تعهد خواسته‌شده را داد.
request-consent-given = رضایت شما ثبت شد.
request-consent-refused = نپذیرفتن شما ثبت شد.
request-undertaking-yes = تعهد می‌کنم
request-undertaking-given = تعهد شما ثبت شد.
request-undo = پس گرفتن پاسخ
request-undo-offer = اگر این پاسخ اشتباه بود، تا ساعت { $time } می‌توانید آن را پس بگیرید.
request-undone = پاسخ شما پس گرفته شد و پرسش دوباره باز است.
request-undo-passed = این پاسخ دیگر پس گرفته نمی‌شود: یا ده دقیقه گذشته است یا پس از آن کاری بر پایه آن انجام شده است.
request-send-link = فرستادن پیوند رضایت
request-send-on = با سلام. شما در درخواست دفتر { $office } معرفی شده‌اید. برای دیدن درخواست و رضایت، یکی از این پیوندها را باز کنید:
request-link-copied = پیوند کپی شد. آن را در پیام‌رسان یا پیامک بچسبانید.

## A legal person that is named
request-company-name = نام شرکت یا مؤسسه
request-company-id = شناسه ملی
request-company-id-hint = یازده رقم
request-state-activity = در استعلام فعال بودن
request-state-equipment = در انتظار بازدید تجهیز
request-state-opening = در انتظار آغاز کار
request-originals-held = { $count } اصل مدرک شما نزد دبیرخانه است. پس از آن‌که دبیرخانه بازگرداندن آن را ثبت کند، می‌توانید انصراف دهید.
request-original-day = روزی را بنویسید که از امروز نگذشته باشد.
request-original-before = ارسال نمی‌تواند پیش از روز تحویل ({ $came }) باشد.

request-rules-met = { $count } قاعده رعایت شده است
request-rule-met = رعایت شده:
request-rule-not-met = رعایت نشده:
request-days-from = از روز
request-days-to = تا روز
request-days-count = { $count } روز، با احتساب روز نخست و روز پایان
request-letter-search = یافتن نامه با شماره، فرستنده یا موضوع
request-letter-more = { $count } نامه دیگر هست؛ با شماره، فرستنده یا موضوع آن را بیابید.
request-letter-none = نامه‌ای با این نشانی‌ها پیدا نشد.
request-letter-secret = نامه سری
request-letter-scanless = بی‌تصویر؛ در صفحه نامه تصویرش را بیفزایید
request-state-proposal = نزد مرجع بررسی
request-state-compliance = در حال اجرا
request-state-dismissed = بدون رأی
request-around = دفترهای نزدیک محل تازه
request-around-drawn = نقطه بزرگ محل تازه است و شمال در بالاست.{ $metres ->
    [0] {""}
   *[other] {" "}استان برای هر دفتر دیگر دست‌کم { $metres } متر فاصله گذاشته است{ $circle ->
        [0] {""}
       *[other] {" "}(دایره خط‌چین)
    }.
}
