# What authorities are asked about a request, and what the issuer sends back.
inquiry-title = استعلام‌ها
inquiry-title-release = آزادسازی تضمین‌ها
inquiry-title-hearing = پاسخ دارنده پروانه
inquiry-title-accounts = حساب‌ها و تضمین‌ها
inquiry-card = استعلام درباره درخواست { $title }
inquiry-lead = آیا از سوی { $authority } مانعی برای این درخواست هست؟
inquiry-record-lead = پاسخ { $authority } را همان‌گونه که رسیده است ثبت کنید.
inquiry-clear = مانعی نیست
inquiry-settlement-lead = آیا حساب این دفتر با { $authority } تسویه شده است؟
inquiry-settlement-clear = تسویه شد
inquiry-settlement-object = هنوز تسویه نشده است
inquiry-settlement-title = چه چیزی مانده است؟
inquiry-settlement-word = آنچه مانده است
inquiry-settlement-hint = دارنده پروانه این شرح را می‌بیند تا تسویه کند. پرسش همچنان باز می‌ماند و پس از تسویه دوباره پاسخ می‌دهید.
inquiry-settlement-send = ثبت مانده
inquiry-clearance-lead = آیا { $authority } برای این دفتر مفاصاحساب می‌دهد؟
inquiry-clearance-clear = مفاصاحساب داده می‌شود
inquiry-release-lead = تضمین‌ها را کانون آزاد می‌کند؛ نامه آن را این‌جا ثبت کنید. اگر شکایتی در مراجع قضایی هست، آن را بنویسید: تضمین‌ها تا رأی قطعی آزاد نمی‌شود.
inquiry-release-own-lead = تضمین‌های این دفتر را کانون آزاد می‌کند. اگر شکایتی در مراجع قضایی هست، آن را بنویسید: تضمین‌ها تا رأی قطعی آزاد نمی‌شود.
inquiry-release-clear = تضمین‌ها آزاد شد
inquiry-release-object = شکایتی در مراجع قضایی هست
inquiry-release-title = شکایت چیست؟
inquiry-release-word = مرجع و شماره پرونده
inquiry-release-hint = دارنده پروانه این شرح را می‌بیند. پس از رأی قطعی، آزادسازی را با نامه آن ثبت کنید.
inquiry-release-send = ثبت شکایت
inquiry-account-owed = مانده دارد
inquiry-account-held = تا رأی قطعی نگه داشته شده است
inquiry-account-settled = تسویه شد
inquiry-account-cleared = مفاصاحساب داده شد
inquiry-account-released = آزاد شد
inquiry-object = اعلام مانع
inquiry-object-title = مانع چیست؟
inquiry-word = شرح مانع
inquiry-word-hint = اعضای کارگروه این شرح را پیش از رأی می‌بینند.
inquiry-word-hint-refuses = با اعلام مانع، درخواست پذیرفته نمی‌شود. دارنده پروانه این شرح را می‌بیند تا مانع را برطرف کند.
inquiry-word-hint-withheld = با اعلام مانع، درخواست پذیرفته نمی‌شود. این شرح را تنها اعضای کارگروه و دبیرخانه می‌بینند؛ به دارنده پروانه و انتقال‌گیرنده فقط گفته می‌شود که مانع اعلام شده است.
inquiry-object-send = ثبت مانع
inquiry-hearing-card = درباره دفتر شما: { $title }
inquiry-heard-card = پاسخ درباره { $title }
inquiry-hearing-lead = پیش از آن‌که درباره این درخواست تصمیمی گرفته شود، سخن شما شنیده می‌شود. اگر اعتراضی دارید، دلیل خود را بنویسید.
inquiry-hearing-record-lead = پاسخ دارنده پروانه را همان‌گونه که کتبی یا حضوری داده است ثبت کنید.
inquiry-hearing-accept = اعتراضی ندارم
inquiry-hearing-accept-record = اعتراضی ندارد
inquiry-hearing-defend = اعتراض دارم
inquiry-hearing-defend-record = اعتراض دارد
inquiry-hearing-title = دلیل اعتراض چیست؟
inquiry-hearing-word = شرح اعتراض
inquiry-hearing-hint = کسانی که تصمیم می‌گیرند این شرح را پیش از تصمیم می‌بینند.
inquiry-hearing-send = ثبت اعتراض
inquiry-from-notice = مهلت پاسخ از روز ابلاغ نامه حساب می‌شود
inquiry-offer-lead = این درخواست بی‌پاسخ شما پیش نمی‌رود. اگر آن را نمی‌پذیرید، دلیل خود را بنویسید؛ آنگاه درخواست پایان می‌یابد.
inquiry-offer-accept = می‌پذیرم
inquiry-offer-accept-record = می‌پذیرد
inquiry-offer-defend = نمی‌پذیرم
inquiry-offer-defend-record = نمی‌پذیرد
inquiry-offer-title = چرا نمی‌پذیرید؟
inquiry-offer-word = دلیل نپذیرفتن
inquiry-offer-hint = با این پاسخ، درخواست پذیرفته نمی‌شود.
inquiry-offer-send = ثبت پاسخ
inquiry-offer-state-yes = پذیرفت
inquiry-offer-state-no = نپذیرفت
inquiry-hearing-state-open = در انتظار پاسخ
inquiry-hearing-state-yes = اعتراضی ندارد
inquiry-hearing-state-no = اعتراض کرد
inquiry-hearing-state-void = دیگر پاسخی لازم نیست
inquiry-hearing-state-silent = پاسخی نرسید
inquiry-saved = پاسخ ثبت شد.
inquiry-appeal-saved = اعتراض ثبت شد.
inquiry-appeal-ahead = اگر اعتراض کنید، کمیته نظارت ظرف { $within } از ثبت اعتراض تصمیم می‌گیرد. { $stands ->
    [none] {""}
    [no] تا آن تصمیم، مهلت آنچه رأی خواسته است متوقف می‌شود.
   *[yes] اعتراض مهلت آنچه رأی خواسته است را متوقف نمی‌کند.
}
inquiry-appeal-filed = اعتراض در { $on } ثبت شد { $by ->
    [none] و در کمیته نظارت است.
   *[other] و کمیته نظارت تا { $by } تصمیم می‌گیرد.
} { $stands ->
    [none] {""}
    [no] تا آن تصمیم، مهلت آنچه رأی خواسته است متوقف است.
   *[yes] اعتراض مهلت آنچه رأی خواسته است را متوقف نمی‌کند.
}
inquiry-appeal-duty = { $duty }{ $day ->
    [none] {""}
   *[other] : تا { $day }
}
inquiry-answered = به این استعلام پاسخ داده شده است.
inquiry-state-open = در انتظار پاسخ
inquiry-state-yes = مانعی نیست
inquiry-state-no = مانع اعلام شد
inquiry-state-void = دیگر پاسخی لازم نیست
inquiry-state-silent = پاسخی نرسید
inquiry-late = مهلت تا { $day } بود
inquiry-paper-title = پروانه نزد مرجع صدور
inquiry-paper-lead = اصل پروانه و نامه کارگروه را به مرجع صدور بفرستید و آنچه را روی پروانه تازه آمده است این‌جا ثبت کنید.
inquiry-paper-record = ثبت پروانه تازه
inquiry-paper-issued-on = تاریخ صدور
inquiry-paper-expires-on = پایان اعتبار
inquiry-paper-code = شماره تازه پروانه، اگر تغییر کرده است
inquiry-paper-refused = پروانه‌ای صادر نشد
inquiry-paper-refused-title = چرا پروانه صادر نشد؟
inquiry-paper-refused-send = ثبت صادر نشدن
inquiry-paper-state-open = نزد مرجع صدور
inquiry-paper-state-yes = پروانه صادر شد
inquiry-paper-state-no = پروانه‌ای صادر نشد
inquiry-paper-reason = علت
inquiry-paper-confirm = تأیید و ثبت همین تاریخ
inquiry-letter-number = شماره نامه پاسخ
inquiry-letter-on = تاریخ نامه پاسخ
inquiry-record = ثبت پاسخ از روی نامه
inquiry-record-hint = پاسخ این مرجع در برنامه، با شماره و تاریخ نامه آن، ثبت می‌شود.
inquiry-end-lead = مصوبه لغو و مدارک آن را به مرجع صدور بفرستید و پاسخ آن را این‌جا ثبت کنید.
inquiry-end-issued-on = روزی که پروانه از آن لغو شد
inquiry-end-record = ثبت لغو پروانه
inquiry-end-refused = پروانه لغو نشد
inquiry-end-refused-title = چرا پروانه لغو نشد؟
inquiry-end-refused-send = ثبت لغو نشدن
inquiry-end-state-open = نزد مرجع صدور
inquiry-end-state-yes = پروانه لغو شد
inquiry-end-state-no = پروانه لغو نشد
inquiry-introduction-lead = نامه معرفی دفتر را برای بستن قرارداد به دستگاه‌ها بفرستید و روز آن را این‌جا ثبت کنید.
inquiry-introduction-issued-on = روز معرفی
inquiry-introduction-record = ثبت معرفی
inquiry-introduction-refused = دفتر معرفی نمی‌شود
inquiry-introduction-refused-title = چرا دفتر معرفی نمی‌شود؟
inquiry-introduction-refused-send = ثبت و پایان دادن به درخواست
inquiry-introduction-state-open = در انتظار معرفی
inquiry-introduction-state-yes = معرفی شد
inquiry-introduction-state-no = معرفی نشد
inquiry-start-lead = روزی را که دفتر آغاز به کار کرده است ثبت کنید. دفتری که در مهلت آغاز به کار نکند پروانه‌اش خودبه‌خود بی‌اعتبار است.
inquiry-start-issued-on = نخستین روز کار
inquiry-start-record = ثبت آغاز کار
inquiry-start-refused = دفتر آغاز به کار نمی‌کند
inquiry-start-refused-title = چرا دفتر آغاز به کار نمی‌کند؟
inquiry-start-refused-send = ثبت و پایان دادن به درخواست
inquiry-start-state-open = هنوز آغاز به کار نکرده است
inquiry-start-state-yes = آغاز به کار کرد
inquiry-start-state-no = آغاز به کار نکرد
inquiry-paper-first-lead = مدارک و نامه کارگروه را به مرجع صدور بفرستید و آنچه را روی پروانه آمده است این‌جا ثبت کنید.
inquiry-paper-first-code = شماره پروانه
inquiry-handover-title = فهرست تحویل
inquiry-handover-lead = هر قلم را که تحویل گرفته شد، با روز و گیرنده آن ثبت کنید. وقتی چیزی نماند، فهرست را ببندید.
inquiry-handover-lead-holder = { $of ->
    [applicant] این مدارک به دبیرخانه تحویل می‌شود و دبیرخانه هر تحویل، و بازگرداندن هر اصل را این‌جا ثبت می‌کند.
   *[holder] اقلام و اسنادی که دفتر دریافت کرده است تحویل می‌شود و دبیرخانه هر تحویل را این‌جا ثبت می‌کند.
}
inquiry-handover-item-license = اصل پروانه
inquiry-handover-item-sign = تابلو و نشان دفتر
inquiry-handover-item-stamps = مهرها و فرم‌های دستگاه‌ها
inquiry-handover-item-access = نرم‌افزارها و حساب‌های کاربری دستگاه‌ها
inquiry-handover-item-papers = اسناد و مدارک مردم که نزد دفتر مانده است
inquiry-handover-item-training = گواهی آموزش
inquiry-handover-item-contract = رونوشت قرارداد با دستگاه، همراه با سطح خدمت
inquiry-handover-item-form = فرم درخواست صدور پروانه
inquiry-handover-item-undertaking = تعهدنامه امضاشده انتقال‌گیرنده
inquiry-handover-item-identity = اصل شناسنامه و کارت ملی انتقال‌گیرنده
inquiry-handover-item-degree = اصل مدرک تحصیلی انتقال‌گیرنده
inquiry-handover-state = وضعیت
inquiry-handover-state-wanted = تحویل نشده
inquiry-handover-state-received = تحویل گرفته شد
inquiry-handover-state-none = موجود نیست
inquiry-handover-state-sent = فرستاده شد
inquiry-handover-state-returned = بازگشت
inquiry-handover-on = تاریخ
inquiry-handover-to = گیرنده
inquiry-handover-to-help = نام دستگاه یا بخشی که آن را گرفت.
inquiry-handover-note = توضیح
inquiry-handover-record = ثبت
inquiry-handover-recorded = ثبت شد.
inquiry-handover-close = همه تحویل گرفته شد
inquiry-handover-closed = فهرست تحویل بسته شد.
inquiry-handover-line = { $label }: { $state }{ $to ->
    [none] {""}
   *[other] {" "}— { $to }
}{ $on ->
    [none] {""}
   *[other] ، { $on }
}
inquiry-handover-open = باز کردن فهرست تحویل
inquiry-handover-state-wrong = این وضعیت از وضعیت کنونی این قلم پیروی نمی‌کند. فهرست را دوباره ببینید.
inquiry-handover-day-needed = تاریخ را بنویسید؛ این تاریخ از امروز دیرتر نیست.
inquiry-handover-to-needed = گیرنده را بنویسید.
inquiry-handover-note-needed = بنویسید چرا این قلم موجود نیست.
inquiry-handover-missing = هنوز { $count } قلم تحویل نشده است. آن‌ها را ثبت کنید یا بنویسید چرا موجود نیست.
inquiry-issue-title = صدور پروانه
inquiry-original-received = ثبت تحویل اصل پروانه
inquiry-original-received-on = روز تحویل اصل پروانه به دبیرخانه
inquiry-original-state-awaited = در انتظار اصل پروانه
inquiry-original-state-received = اصل پروانه در دبیرخانه
inquiry-original-state-sent = نزد مرجع صدور
inquiry-original-not-here = اصل پروانه هنوز به دبیرخانه نرسیده است. نخست تحویل آن را ثبت کنید.
inquiry-original-back = ثبت بازگرداندن به دفتر
inquiry-letter-unsigned = نامه هنوز امضا نشده است و بی‌امضا فرستاده نمی‌شود.
inquiry-letter-before = ارسال نمی‌تواند پیش از امضای نامه ({ $signed }) باشد.
inquiry-silent-lead = مهلت پاسخ تا { $due } بود و سکوت ثبت شده است. اگر نامه‌ای تا آن روز رسیده و دیر ثبت شده است، آن را از دفتر نامه‌ها برگزینید؛ رسیدگی به پیش از سکوت بازمی‌گردد.
inquiry-silent-unregistered = نامه را نخست در دفتر نامه‌ها ثبت و سپس این‌جا انتخاب کنید؛ روز رسیدن آن تنها از آن‌جا پیداست.
inquiry-silent-late = این نامه { $arrived } رسیده و مهلت پاسخ تا { $due } بوده است. سکوت پابرجاست.
inquiry-silent-built-on = پس از ثبت سکوت، رأی یا پاسخ دیگری داده شده است و رسیدگی با این نامه بازنمی‌گردد.
inquiry-letter-unknown = این نامه در دفتر نامه‌ها نیست، یا پیش از پرسیدن رسیده است. نامه دیگری را برگزینید.
inquiry-too-many-files = با هر پاسخ حداکثر { $most } پرونده ثبت می‌شود.
inquiry-original-back-on = روز بازگرداندن اصل پروانه به دفتر
inquiry-letter-waits = نامه در انتظار امضاست
inquiry-letter-to-send = نامه شماره { $number } مورخ { $on } امضا شده و هنوز فرستاده نشده است
inquiry-letter-signed = نامه شماره { $number } مورخ { $on }
inquiry-letter-sent = نامه شماره { $number } مورخ { $on }، ارسال { $by ->
    [hand] به دست
    [post] با پست
    [fax] با نمابر
   *[system] از سامانه اداری
} در { $sent }
inquiry-letter-see = دیدن و چاپ نامه
inquiry-letter-files = تصویر نامه پاسخ
inquiry-letter-own-files = نامه پاسخ، اگر هست
inquiry-letter-from-register = نامه پاسخ در دفتر نامه‌ها
inquiry-letter-typed = در دفتر نامه‌ها نیست
inquiry-sent = ارسال شد
inquiry-sent-on = روز ارسال
inquiry-sent-by = راه ارسال
inquiry-sent-by-hand = تحویل دستی
inquiry-sent-by-post = پست
inquiry-sent-by-fax = نمابر
inquiry-sent-by-system = سامانه اداری
inquiry-reply = { $of ->
    [other-group] پاسخ: شماره { $number } مورخ { $on }
   *[other] پاسخ: نامه شماره { $number } مورخ { $on }
}
inquiry-reply-no-scan = تصویر این نامه پیوست نشده است
inquiry-reply-of = نامه پاسخ { $authority }
inquiry-reply-see = دیدن نامه در دفتر نامه‌ها
inquiry-original-held = { $count } اصل مدرک هنوز نزد دبیرخانه است. نخست ارسال یا بازگرداندن آن را ثبت کنید.
inquiry-handover-held = { $count } اصل مدرک هنوز نزد دبیرخانه است. ارسال یا بازگرداندن هر کدام را ثبت کنید، سپس فهرست را ببندید.
inquiry-second-needed = پروانه با امضای دوم { $by ->
    [working-group-head] رئیس کارگروه استانی
   *[steering-secretary] دبیر کارگروه راهبری
} و مهر رسمی می‌شود. { $mark ->
    [signature] نخست امضای دوم را ثبت کنید.
   *[seal] نخست مهر آن را ثبت کنید.
}
inquiry-second-before = مهر پس از امضای دوم ({ $signed }) زده می‌شود.
inquiry-second-before-issue = امضای دوم ({ $signed }) پیش از صدور پروانه نیست. یکی از دو تاریخ را درست کنید.
inquiry-second-title = امضای دوم و مهر
inquiry-second-lead = پس از رسیدن پروانه از مرجع صدور، امضای دوم { $by ->
    [working-group-head] رئیس کارگروه استانی
   *[steering-secretary] دبیر کارگروه راهبری
} و سپس مهر آن ثبت می‌شود؛ پروانه پیش از آن رسمی نیست.
inquiry-second-done-signature = امضای دوم: { $on }
inquiry-second-done-seal = مهر: { $on }
inquiry-second-on-signature = روز امضای دوم
inquiry-second-on-seal = روز مهر
inquiry-second-record-signature = ثبت امضای دوم
inquiry-second-record-seal = ثبت مهر
inquiry-sum = مبلغ مانده، اگر چیزی مانده است
inquiry-sum-unit = ریال
inquiry-sum-owed = مانده: { $sum }
inquiry-sum-wrong = مبلغ مانده را به ریال و بی‌اعشار بنویسید.
inquiry-receipt = رسید شماره { $number }، پرداخت { $on }
inquiry-receipt-of = رسید پرداخت به { $authority }
inquiry-receipt-waits = رسید در انتظار تأیید { $authority }
inquiry-receipt-title = پرداخت مانده { $authority }
inquiry-receipt-lead = پس از پرداخت، رسید آن را بفرستید. وقتی { $authority } آن را ببیند و تسویه را تأیید کند، حساب بسته می‌شود.
inquiry-receipt-to = فرستادن رسید به { $authority }
inquiry-receipt-number = شماره رسید یا پیگیری
inquiry-receipt-on = روز پرداخت
inquiry-receipt-files = تصویر رسید
inquiry-receipt-send = فرستادن رسید
inquiry-receipt-again = فرستادن رسید دیگر
inquiry-receipt-sent = رسید فرستاده شد.
inquiry-receipt-number-needed = شماره رسید را بنویسید.
inquiry-receipt-day-needed = روز پرداخت را بنویسید؛ از امروز دیرتر نیست.
inquiry-receipt-file-needed = تصویر رسید را بفرستید؛ حداکثر { $most } پرونده.
inquiry-receipt-over = برای این حساب دیگر رسیدی لازم نیست.
inquiry-violation-lead = موضوع زیر درباره دفتر شما گزارش شده است. پیش از هر تصمیم پاسخ شما خوانده می‌شود؛ تا صدور رأی همه چیز محرمانه است.
inquiry-violation-accept = موضوع را می‌پذیرم
inquiry-violation-accept-record = موضوع را می‌پذیرد
inquiry-violation-defend = پاسخ می‌دهم
inquiry-violation-defend-record = پاسخ می‌دهد
inquiry-violation-title = پاسخ شما
inquiry-violation-word = پاسخ
inquiry-violation-hint = مرجع بررسی و اعضای کارگروه این پاسخ را پیش از رأی می‌خوانند.
inquiry-violation-send = ثبت پاسخ
inquiry-violation-state-yes = پذیرفت
inquiry-violation-state-no = پاسخ داد
inquiry-accusation-lead = موضوع زیر درباره نهاد شما گزارش شده است. پیش از هر تصمیم پاسخ شما خوانده می‌شود؛ تا صدور رأی همه چیز محرمانه است.
inquiry-accusation-accept = موضوع را می‌پذیریم
inquiry-accusation-accept-record = موضوع را می‌پذیرد
inquiry-accusation-defend = پاسخ می‌دهیم
inquiry-accusation-defend-record = پاسخ می‌دهد
inquiry-accusation-title = پاسخ شما
inquiry-accusation-word = پاسخ
inquiry-accusation-hint = کسانی که رسیدگی می‌کنند این پاسخ را پیش از رأی می‌خوانند.
inquiry-accusation-send = ثبت پاسخ
inquiry-accusation-state-yes = پذیرفت
inquiry-accusation-state-no = پاسخ داد
inquiry-accusation-appeal-lead = درباره نهاد شما رأی صادر شده است. اگر رأی را درست نمی‌دانید، در مهلت اعتراض کنید؛ کمیته نظارت رسیدگی می‌کند.
inquiry-appeal-lead = درباره دفتر شما رأی صادر شده است. اگر رأی را درست نمی‌دانید، در مهلت اعتراض کنید؛ کمیته نظارت رسیدگی می‌کند.
inquiry-appeal-record-lead = اعتراض یا پذیرش را همان‌گونه که کتبی داده شده است ثبت کنید.
inquiry-appeal-accept = رأی را می‌پذیرم
inquiry-appeal-accept-record = رأی را می‌پذیرد
inquiry-appeal-defend = به رأی اعتراض دارم
inquiry-appeal-defend-record = به رأی اعتراض دارد
inquiry-appeal-title = به چه چیز رأی اعتراض دارید؟
inquiry-appeal-word = شرح اعتراض
inquiry-appeal-hint = کمیته نظارت این شرح را می‌خواند و بر پایه آن تصمیم می‌گیرد.
inquiry-appeal-send = ثبت اعتراض
inquiry-appeal-state-yes = پذیرفت
inquiry-appeal-state-no = اعتراض کرد
inquiry-stoppage-lead = گزارش شده است که دفتر شما بی‌هماهنگی بسته است. بنویسید از کی و چرا بسته است و چه روزی باز می‌شود.
inquiry-stoppage-accept = می‌پذیرم؛ دفتر بسته بوده است
inquiry-stoppage-accept-record = می‌پذیرد که دفتر بسته بوده است
inquiry-stoppage-defend = پاسخ می‌دهم
inquiry-stoppage-defend-record = پاسخ می‌دهد
inquiry-stoppage-title = پاسخ شما درباره بسته بودن دفتر
inquiry-stoppage-word = پاسخ
inquiry-stoppage-hint = اگر با هماهنگی بسته بوده است، شماره نامه یا مصوبه آن را بنویسید.
inquiry-stoppage-send = ثبت پاسخ
inquiry-stoppage-state-yes = پذیرفت
inquiry-stoppage-state-no = پاسخ داد
inquiry-inspection-lead = گزارش بازرسی دفتر شما ابلاغ شده است. اگر آن را می‌پذیرید یا سخنی درباره آن دارید، تا پایان مهلت پاسخ دهید.
inquiry-inspection-accept = گزارش را می‌پذیرم
inquiry-inspection-accept-record = گزارش را می‌پذیرد
inquiry-inspection-defend = پاسخ می‌دهم
inquiry-inspection-defend-record = پاسخ می‌دهد
inquiry-inspection-title = پاسخ شما به گزارش
inquiry-inspection-word = پاسخ
inquiry-inspection-hint = بنویسید چه چیزی را اصلاح کرده‌اید و چه چیزی را نادرست می‌دانید. پاسخ کنار گزارش در پرونده می‌ماند.
inquiry-inspection-send = ثبت پاسخ
inquiry-inspection-state-yes = گزارش را پذیرفت
inquiry-inspection-state-no = پاسخ داد
inquiry-inspection-open = گزارش بازرسی، مورد به مورد
inquiry-handover-inventory = دیدن تحویلی‌ها
