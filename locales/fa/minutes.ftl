# Minutes of a meeting: what they state, their versions, objections and signature.
minutes-title = صورت‌جلسه
minutes-of = صورت‌جلسه شماره { $number } کارگروه استانی دفاتر پیشخوان خدمات دولت
minutes-named = صورت‌جلسه { $name }

## What they state
minutes-held = برگزاری
minutes-lasted = مدت
minutes-from-to = از ساعت { $from } تا { $to }
minutes-invited-late = دعوت با مهلت کوتاه‌تر
minutes-present = حاضران و غایبان
minutes-head-seat = سمت
minutes-head-name = نام
minutes-head-vote = رأی
minutes-head-presence = حضور
minutes-no-vote = بدون رأی
minutes-guest = مهمان
minutes-guest-by-message = دعوت با پیامک
minutes-guest-by-unreached = دعوت با پیامکی که نرسید
minutes-guest-by-paper = دعوت با نامه دبیرخانه
minutes-guest-late = { $how } خارج از مهلت، با موافقت رئیس: { $reason }
minutes-was-present = حاضر
minutes-was-present-until = حاضر تا ساعت { $hour }
minutes-was-absent = غایب
minutes-quorum = { $present } نفر از { $all } عضو دارای رأی حاضر بودند.
minutes-course = شرح جلسه
minutes-items = دستور جلسه و نتیجه
minutes-resolutions = مصوبه‌ها
minutes-by-phone = تصمیم‌های رأی‌گیری با تلفن همراه پس از صورت‌جلسه پیش
minutes-counting = شمارش آرا
minutes-majority = تصمیم با رأی موافق بیش از نیمی از همه اعضای دارای رأی معتبر است: { $cite }
minutes-outcome-adopted = تصویب شد.
minutes-outcome-rejected = تصویب نشد.
minutes-outcome-noted = کارگروه از موضوع آگاه شد.
minutes-outcome-postponed = به جلسه دیگری موکول شد.
minutes-outcome-open = بررسی نشد و در دستور جلسه آینده می‌ماند.
minutes-vote-open = رأی‌گیری علنی:
minutes-vote-secret = رأی‌گیری غیرعلنی:
minutes-vote = { $for } موافق، { $against } مخالف، { $abstain } ممتنع و { $recuse } خودداری به سبب ذی‌نفع بودن، از { $base } کرسی دارای رأی؛ اکثریت لازم { $needed }.
minutes-vote-uncounted = آرا اعلام نمی‌شود، زیرا از رأی‌گیری غیرعلنی بی‌نتیجه می‌توان دانست چه کسی چگونه رأی داده است.
minutes-proposed = متن پیشنهادی که تصویب نشد: «{ $text }»
minutes-vote-number = شماره مصوبه: { $number }.
minutes-vote-undecided = رأی‌گیری به نتیجه نرسید.
minutes-vote-absent =
    { $names ->
        [none] { $count } رأی با تلفن همراه و بدون حضور در جلسه.
       *[other] { $count } رأی با تلفن همراه، از { $names } (غایب).
    }
minutes-vote-reason = دلیل رأی مخالف: «{ $reason }»
minutes-see-resolution = مصوبه { $item } همین صورت‌جلسه.
minutes-owned = مسئول اجرا: { $list }
minutes-due = مهلت: { $due }

## Writing
minutes-none = صورت‌جلسه هنوز در دسترس نیست
minutes-none-detail = صورت‌جلسه پس از پایان جلسه، از حضور اعضا، بندها، آرا و مصوبه‌ها خود ساخته می‌شود و دبیرخانه آن را پیش از امضا به اعضا نشان می‌دهد.
minutes-lead = آنچه در جلسه ثبت شده در صورت‌جلسه آمده است. شرح جلسه را بنویسید.
minutes-lead-reword = واژه‌های مصوبه‌ها را اگر لازم است اصلاح کنید.
minutes-state-writing = در حال تنظیم
minutes-state-shown = نزد اعضا
minutes-state-signing = در انتظار امضا
minutes-state-returned = بازگشته برای اصلاح
minutes-state-signed = امضا شده
minutes-due-by = مهلت ارسال صورت‌جلسه: { $day }
minutes-due-late = مهلت ارسال صورت‌جلسه { $day } بود
minutes-field-body = شرح جلسه
minutes-field-body-hint = گزارش‌ها و گفت‌وگوها. آرا، حاضران و مصوبه‌ها را سامانه می‌نویسد.
minutes-write = نوشتن شرح جلسه
minutes-save = ثبت نسخه تازه
minutes-saved = نسخه { $version } ثبت شد.
minutes-reword = اصلاح مصوبه
minutes-reword-of = اصلاح مصوبه { $item }
minutes-reworded = مصوبه اصلاح و نسخه تازه‌ای از صورت‌جلسه ثبت شد.
minutes-too-long = این متن بیش از { $most } نویسه است. آن را کوتاه‌تر کنید.
minutes-changed-meanwhile = در این میان نسخه تازه‌ای ثبت شده است. متن شما مانده است؛ نسخه تازه را ببینید و دوباره ثبت کنید.
minutes-moved-on = صورت‌جلسه دیگر در این مرحله نیست. صفحه را دوباره باز کنید.
minutes-owner-missing = مصوبه { $item } مسئول اجرا ندارد. مسئول را تعیین کنید؛ اگر کسی نیست، دبیرخانه یا کارگروه.
minutes-signed-once = صورت‌جلسه جلسه { $meeting } امضا شده است و مصوبه تازه‌ای نمی‌پذیرد. تصمیم تازه در جلسه دیگری گرفته می‌شود.
minutes-go-with = مصوبه‌های جلسه { $meeting } با امضای صورت‌جلسه ابلاغ می‌شود.
minutes-letter-apart = متن صورت‌جلسه در صفحه خود آن اصلاح می‌شود.

## Versions
minutes-versions = نسخه‌ها
minutes-version = نسخه { $version }
minutes-version-first = نخستین نسخه
minutes-version-same = تفاوت در متن نیست
minutes-difference-new = افزوده
minutes-difference-gone = برداشته

## Members
minutes-show = نمایش به اعضا
minutes-show-title = صورت‌جلسه به اعضا نشان داده شود؟
minutes-show-detail = اعضا خبر می‌شوند و تا پایان { $day } می‌توانند اعتراض کنند. این مهلت را سامانه افزوده و در آیین‌نامه نیست.
minutes-shown = صورت‌جلسه به اعضا نشان داده شد.
minutes-object-until = اعتراض اعضا تا { $day }
minutes-open = صورت‌جلسه‌ها، تا پایان مهلت اعتراض
minutes-objections = اعتراض‌ها
minutes-objections-none = کسی اعتراض نکرده است.
minutes-object = اعتراض به صورت‌جلسه
minutes-object-hint = بنویسید کدام بند چگونه باید نوشته می‌شد. دبیرخانه پاسخ می‌دهد یا صورت‌جلسه را اصلاح می‌کند.
minutes-object-send = ارسال اعتراض
minutes-objected = اعتراض شما به دبیرخانه رسید.
minutes-object-needed = متن اعتراض را بنویسید.
minutes-object-over = مهلت اعتراض { $day } بود.
minutes-answer = پاسخ به اعتراض
minutes-answer-send = ثبت پاسخ
minutes-answer-needed = پاسخ را بنویسید.
minutes-answered = پاسخ ثبت شد و به معترض رسید.
minutes-answered-already = به این اعتراض پاسخ داده شده است.
minutes-answer-of = پاسخ دبیرخانه: { $answer }

## Signature
minutes-submit = ارسال برای امضا
minutes-submit-title = صورت‌جلسه برای امضا فرستاده شود؟
minutes-submit-detail = پس از این متن تغییر نمی‌کند. با امضا شماره می‌گیرد، برای اعضا فرستاده و مصوبه‌ها به مسئولان اجرا ابلاغ می‌شود.
minutes-submitted = صورت‌جلسه برای امضا فرستاده شد.
minutes-still-open = مهلت اعتراض اعضا تا { $day } است. پس از آن برای امضا بفرستید.
minutes-unanswered = { $count ->
    [one] به یک اعتراض پاسخ داده نشده است.
   *[other] به { $count } اعتراض پاسخ داده نشده است.
}
minutes-returned-why = امضاکننده صورت‌جلسه را بازگردانده است: { $word }
minutes-signed-by = امضا: { $name }، { $day }، شماره { $number }
minutes-letter = نامه صورت‌جلسه
minutes-print = چاپ

## In the bot
minutes-shown-lead = صورت‌جلسه آماده است. تا { $day } می‌توانید اعتراض کنید.
minutes-in-app = متن صورت‌جلسه در برنامه
minutes-resolution-line = { $item }. { $words }
