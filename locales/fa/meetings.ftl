# Meetings of the working group: called, agenda, invitation, opinions.
meetings-title = جلسه‌های کارگروه
meetings-name = جلسه { $number }
meetings-of-group = { $name } کارگروه استانی دفاتر پیشخوان
meetings-moment = { $day }، ساعت { $time }
meetings-none = جلسه‌ای نیست
meetings-none-detail = جلسه‌ای که دبیرخانه تشکیل دهد، با دستور جلسه و دعوت‌نامه این‌جا می‌آید.

meetings-state-preparing = در حال تنظیم
meetings-state-called = دعوت شده
meetings-state-running = در حال برگزاری
meetings-state-held = برگزار شده
meetings-state-cancelled = لغو شده
meetings-state-missed = روز جلسه گذشته است
meetings-missed = روز این جلسه گذشته و برگزاری آن ثبت نشده است.
meetings-missed-lead = روز این جلسه گذشته و برگزاری آن ثبت نشده است. اگر برگزار شد، آن را آغاز کنید و حاضران و تصمیم‌ها را بنویسید؛ اگر برگزار نشد، آن را لغو کنید یا دبیر روز تازه‌ای بگذارد. تا آن هنگام بندهای آن برای دستور جلسه دیگر پیشنهاد می‌شود.
meetings-missed-unprepared = روز این جلسه گذشته و دعوت‌نامه آن فرستاده نشده است. روز تازه‌ای بگذارید یا آن را لغو کنید.
meetings-moved-from = این جلسه از { $day } به روز کنونی رفت و دعوت‌نامه تازه فرستاده شد.
meetings-move = گذاشتن روز دیگر
meetings-move-lead = همه دعوت‌شدگان دعوت‌نامه تازه می‌گیرند و دوباره می‌گویند که می‌آیند یا نه. مهلت دعوت برای روز تازه هم رعایت می‌شود. نظرهای کتبی می‌ماند.
meetings-move-do = ثبت روز تازه و دعوت دوباره
meetings-not-held = برگزار نشد
meetings-day-over = روز این جلسه گذشته است.

## Calling
meetings-call = تشکیل جلسه
meetings-call-lead = روز، ساعت و محل را تعیین کنید؛ سپس دستور جلسه را بچینید و دعوت‌نامه را بفرستید.
meetings-field-day = روز جلسه
meetings-field-hour = ساعت شروع
meetings-field-place = محل
meetings-field-first = شماره جلسه
meetings-field-first-hint = نخستین جلسه در این سامانه. اگر پیش از این جلسه‌هایی برگزار شده است، شماره این جلسه را بنویسید.
meetings-field-year = برنامه جلسه‌ها تا پایان سال
meetings-field-year-hint = جلسه‌های بعدی سال نیز تشکیل می‌شود؛ هر یک در آخرین روز کاری که فاصله مقرر جلسه‌ها رعایت شود. روز هر جلسه را پیش از دعوت می‌توان تغییر داد.
meetings-year-planned = برای روزهای پس از این، { $count } جلسه دیگر از همین سال در حال تنظیم است. آن‌ها را لغو کنید یا تنها همین جلسه را تشکیل دهید.
meetings-called-year = { $count } جلسه تشکیل شد. اکنون دستور نخستین جلسه را بچینید.
meetings-called = جلسه تشکیل شد. اکنون دستور جلسه را بچینید.
meetings-change = تغییر روز، ساعت یا محل
meetings-change-do = ثبت تغییر
meetings-changed = تغییر ثبت شد.
meetings-day-past = روز جلسه نمی‌تواند پیش از امروز باشد.
meetings-place-needed = محل جلسه را بنویسید.
meetings-too-long = این متن بیش از { $most } نویسه است. آن را کوتاه‌تر کنید.
meetings-moved-on = این جلسه دیگر در این مرحله نیست. صفحه را دوباره باز کنید.

## Agenda
meetings-agenda = دستور جلسه
meetings-agenda-none = هنوز چیزی در دستور جلسه نیست
meetings-agenda-none-detail = درخواست‌های آماده رأی را بیفزایید یا موضوعی بنویسید.
meetings-item-line = بند { $number }: { $title }
meetings-item-gone = این بند دیگر در دستور جلسه نیست.
meetings-member-absent = این عضو در جلسه حاضر ثبت نشده است؛ رأی شفاهی تنها از حاضران ثبت می‌شود. عضو غایب می‌تواند از گوشی خود رأی دهد، اگر استان رأی بیرون از جلسه را پذیرفته باشد.
meetings-item-add = افزودن موضوع
meetings-item-change = ویرایش بند
meetings-item-save = ثبت
meetings-item-saved = ثبت شد.
meetings-item-up = بالاتر بردن { $title }
meetings-item-down = پایین‌تر بردن { $title }
meetings-item-remove = برداشتن { $title } از دستور جلسه
meetings-item-moved = { $title } اکنون بند { $number } است.
meetings-item-removed = { $title } از دستور جلسه برداشته شد.
meetings-field-title = موضوع
meetings-field-body = توضیح
meetings-field-guests = مهمانان این بند
meetings-field-guests-hint = هر مهمان در یک سطر: نام، سمت، همراه (برای دعوت با پیامک). مهمان حق رأی ندارد.
meetings-guests = مهمانان: { $list }
meetings-guest-remove = پس گرفتن دعوت { $name }
meetings-guest-remove-yes = دعوت پس گرفته شود
meetings-guest-remove-message = اگر پیامک دعوت رفته باشد، پیامک دیگری می‌گوید که حضور لازم نیست.
meetings-guest-remove-paper = این مهمان با نامه دبیرخانه دعوت شده است؛ خود دبیرخانه او را باخبر کند.
meetings-guest-removed = دعوت { $name } پس گرفته شد.
meetings-guests-ask = دعوت از مهمان
meetings-title-needed = موضوع را بنویسید.
meetings-papers = مدارک جلسه
meetings-papers-add = افزودن مدرک به جلسه
meetings-papers-add-item = افزودن مدرک به این بند
meetings-papers-do = افزودن مدارک
meetings-papers-added = مدارک افزوده شد.
meetings-papers-told = دعوت‌نامه فرستاده شده است؛ دعوت‌شدگان از مدارک تازه باخبر می‌شوند.
meetings-paper-later = پس از دعوت افزوده شد: { $name }، { $at }
meetings-ripe = درخواست‌های آماده رأی
meetings-ripe-none = درخواست دیگری در انتظار رأی کارگروه نیست.
meetings-ripe-add = افزودن به دستور جلسه
meetings-ripe-added = { $title } به دستور جلسه افزوده شد.

## Invitation
meetings-day-closed = { $day } در استان تعطیل است. اگر جلسه باید در همین روز باشد، ادامه دهید.
meetings-invite-over = آخرین روز دعوت { $day } بود و گذشته است.
meetings-invite = فرستادن دعوت‌نامه
meetings-invite-by = آخرین روز دعوت: { $day }
meetings-invite-title = دعوت‌نامه فرستاده شود؟
meetings-invite-detail = دعوت‌نامه با دستور جلسه، محل و زمان برای همه کسانی که در روز جلسه عضو کارگروه‌اند فرستاده می‌شود. پس از آن دستور جلسه تغییر نمی‌کند.
meetings-invited = { $count ->
    [one] دعوت‌نامه برای یک نفر فرستاده شد.
   *[other] دعوت‌نامه برای { $count } نفر فرستاده شد.
}
meetings-invite-late = دعوت‌نامه باید تا { $by } فرستاده می‌شد تا برای جلسه { $held } به‌موقع باشد. روز جلسه را دیرتر بگذارید؛ یا رئیس کارگروه با نوشتن دلیل، خود دعوت‌نامه را بفرستد.
meetings-agenda-empty = دعوت‌نامه باید دستور جلسه داشته باشد. دست‌کم یک بند بیفزایید.
meetings-late-note = مهلت دعوت گذشته است. تنها رئیس کارگروه می‌تواند با نوشتن دلیل، دعوت‌نامه را بفرستد؛ دلیل در دعوت‌نامه و صورت‌جلسه می‌آید. این امکان را سامانه افزوده و در آیین‌نامه نیست.
meetings-late-do = دعوت با مهلت کوتاه‌تر
meetings-late-title = چرا دعوت دیرتر فرستاده می‌شود؟
meetings-late-reason = دلیل
meetings-late-said = دعوت‌نامه دیرتر از مهلت فرستاده شد، با اجازه { $name }: { $reason }
meetings-still-in-time = هنوز مهلت دعوت نگذشته است. دبیر خود دعوت‌نامه را می‌فرستد.
meetings-reason-needed = دلیل را بنویسید.
meetings-cancel = لغو جلسه
meetings-cancel-title = { $name } لغو شود؟
meetings-cancel-detail = دعوت‌شدگان از لغو و دلیل آن باخبر می‌شوند. شماره جلسه به جلسه دیگری داده نمی‌شود.
meetings-cancel-reason = دلیل لغو
meetings-cancelled = جلسه لغو شد.
meetings-cancelled-why = این جلسه برگزار نمی‌شود: { $reason }
meetings-calendar = افزودن به تقویم
meetings-minutes = صورت‌جلسه

## While it runs
meetings-begin = شروع جلسه
meetings-begin-lead = با شروع جلسه، حاضران را ثبت کنید و بندها را یکی‌یکی باز کنید. اعضا هم‌زمان از گوشی خود می‌بینند و رأی می‌دهند.
meetings-begin-late-lead = اگر جلسه برگزار شد، ساعت شروع آن را بنویسید. ساعت پایان هنگام بستن جلسه پرسیده می‌شود.
meetings-hour-begun = ساعت شروع
meetings-hour-ended = ساعت پایان
meetings-hour-hint = ساعت در { $day }، مانند { $hour }. در صورت‌جلسه می‌آید.
meetings-hour-wrong = ساعت را مانند ۱۰:۳۰ بنویسید.
meetings-hour-before-begun = ساعت پایان باید پس از ساعت شروع جلسه باشد.
meetings-hour-ahead = ساعت شروع نمی‌تواند پس از اکنون باشد.
meetings-begin-passed-title = از ساعت جلسه گذشته است
meetings-begin-passed = این جلسه برای ساعت { $hour } دعوت شده بود. ساعتی را که واقعاً آغاز شد بنویسید؛ از همان ساعت حاضر شمرده می‌شوید و در صورت‌جلسه می‌آید.
meetings-begun = جلسه آغاز شد.
meetings-begin-early-title = هنوز ساعت جلسه نرسیده است
meetings-begin-early = این جلسه برای { $day }، ساعت { $hour } دعوت شده است. دعوت‌شدگان از شروع زودتر خبر ندارند. با این حال آغاز شود؟
meetings-begin-early-yes = پیش از ساعت دعوت آغاز شود
meetings-day-ahead = این جلسه برای { $day } دعوت شده است و پیش از آن روز آغاز نمی‌شود.
meetings-attendance-title = حاضران
meetings-attendance = { $present } نفر از { $seats } دارنده رأی حاضرند. برای تصویب هر بند، { $needed } رأی موافق لازم است؛ { $cite }.
meetings-present = حاضر
meetings-attendance-mend = تا امضای صورت‌جلسه می‌توانید حضور را اصلاح کنید؛ هر اصلاح نسخه‌ای تازه از صورت‌جلسه است.
meetings-left-at = رفت، ساعت { $hour }
meetings-absent = غایب
meetings-present-of = حضور { $name }
meetings-current = در حال بررسی
meetings-current-closed = بند پیشین
meetings-nobody-there = حضور هیچ عضوی ثبت نشده است. پیش از رأی‌گیری، حاضران را در «حاضران» نشان‌دار کنید.
meetings-end-nobody = حضور هیچ عضوی ثبت نشده است و صورت‌جلسه همه را غایب می‌نویسد. اگر کسی حاضر بوده است، نخست او را نشان‌دار کنید.
meetings-current-none = هنوز بندی باز نشده است
meetings-current-none-detail = دبیرخانه بندها را به ترتیب دستور جلسه باز می‌کند.
meetings-item-open = باز کردن بند { $number }
meetings-item-reopen = بازگشت به این بند
meetings-item-closed = این بند پیش‌تر بسته شده است.
meetings-item-not-open = این بند هنوز باز نشده است، یا رأی‌گیری آن از راه دیگری است.
meetings-put-to-vote = رأی‌گیری
meetings-cuts-off = هنوز رأی نداده‌اند: { $names }. با بستن بند، رأی‌گیری برای آنان پایان می‌یابد.{ $secret ->
    [0] {""}
   *[other] {" "}عضو غایب تا آن هنگام می‌تواند در برنامه رأی دهد.
}{ $phone ->
    [0] {""}
   *[other] {" "}اگر بند برای جلسه بعد بماند، با تلفن همراه ادامه دارد.
}
meetings-end-voted = بستن با نتیجه رأی‌گیری
meetings-end-noted = بستن بدون رأی‌گیری
meetings-end-postponed = ماندن برای جلسه بعد
meetings-outcome-adopted = تصویب شد
meetings-outcome-rejected = رد شد
meetings-outcome-noted = بررسی شد
meetings-outcome-postponed = ماند برای جلسه بعد
meetings-item-done = بند { $number }: { $outcome }
meetings-resolution = مصوبه
meetings-proposed = متن پیشنهادی
meetings-resolution-write = نوشتن مصوبه
meetings-resolution-change = ویرایش مصوبه
meetings-resolution-save = ثبت مصوبه
meetings-resolution-saved = مصوبه ثبت شد.
meetings-owners = مسئول اجرا: { $list }
meetings-deadline = مهلت: { $deadline }
meetings-end = پایان جلسه
meetings-end-title = جلسه پایان یابد؟
meetings-end-detail = هر رأی‌گیری که رأی‌های داده‌شده نتیجه‌اش را تعیین کرده باشد، با همان نتیجه بسته می‌شود. بندهای تصمیم‌نگرفته برای جلسه بعد می‌مانند و رأی‌گیری درخواست‌ها با تلفن همراه تا روز خود ادامه دارد.
meetings-ended = { $postponed ->
    [0] جلسه پایان یافت.
    [one] جلسه پایان یافت. یک بند برای جلسه بعد ماند.
   *[other] جلسه پایان یافت. { $postponed } بند برای جلسه بعد ماند.
}
meetings-follow-up = پیگیری { $number }
meetings-due = مصوبه‌های در پیگیری
meetings-gate = دستورالعمل‌های دستگاه‌ها در انتظار کارگروه
meetings-undated = { $count } مصوبه باز که آخرین روز ندارد
meetings-undated-title = مصوبه‌های باز، بدون آخرین روز
meetings-left = مانده از جلسه‌های پیش
meetings-left-of = مانده از { $name }
meetings-resolution-not-due = این مصوبه اکنون در پیگیری نیست.
meetings-undecided = رأی‌گیری پیشین به نتیجه نرسید
meetings-vote-now = رأی شما درباره این بند
meetings-vote-absent = حضور شما ثبت نشده است. دبیر حضور شما را ثبت کند تا بتوانید رأی دهید.
meetings-unanimous = موافقت همه حاضران
meetings-unanimous-of = رأی موافق شفاهی برای این اعضا ثبت می‌شود: { $names }. رأی کسانی که خود رأی داده‌اند تغییر نمی‌کند.
meetings-unanimous-yes = ثبت رأی‌های موافق
meetings-unanimous-done = رأی‌های موافق ثبت شد.
meetings-closes-with-item = رأی‌گیری با بستن بند پایان می‌یابد.

## Those invited
meetings-members = دعوت‌شدگان
meetings-votes = دارای رأی
meetings-unread = ندیده است
meetings-read = دیده است
meetings-comes = می‌آید
meetings-comes-not = نمی‌آید
meetings-mine = دعوت‌نامه شما
meetings-mine-lead = آیا در این جلسه شرکت می‌کنید؟
meetings-reply-yes = می‌آیم
meetings-reply-no = نمی‌توانم بیایم
meetings-replied = پاسخ شما به دبیرخانه رسید.
meetings-opinion-own = نظر شما
meetings-opinion = نظر من درباره { $title }
meetings-opinion-hint = پیش از جلسه، دیگر اعضا آن را می‌خوانند.
meetings-opinion-write = نوشتن نظر
meetings-opinion-change = تغییر نظر
meetings-opinion-send = ثبت نظر
meetings-opinion-sent = نظر شما ثبت شد و دیگر اعضا آن را می‌بینند.

## In the bot
meetings-place = محل
meetings-when = زمان
meetings-late-send = فرستادن دعوت‌نامه
