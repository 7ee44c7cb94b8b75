# The course of a request: what happened, what it waits for, what is ahead. Worded by the server for app and bot.
course-clock = { $within } از { $notice ->
    [none] { $from }
   *[other] ابلاغ نامه شماره { $notice } در { $from }، که به استناد { $notified } روز ابلاغ و روز اقدام در آن شمرده نمی‌شود
}{ $kinder ->
    [0] {""}
   *[other] ، به ماه شمسی که از سی روز برای هر ماه وقت بیشتری می‌دهد، به استناد { $month }
}{ $closed ->
    [0] {""}
   *[other] ، بدون { $closed } روز تعطیل
}{ $paused ->
    [0] {""}
   *[other] ، با { $paused } روز توقف برای پاسخ به پرسش
}{ $suspended ->
    [0] {""}
   *[other] ، با { $suspended } روز توقف مهلت به‌موجب مصوبه { $resolution } و به استناد { $by }
}{ $rolled ->
    [0] {""}
   *[other] ، روز پایان تعطیل بود و به استناد { $open } به نخستین روز کاری رفت
} — { $cite }
course-clock-silence = { $clock }. { $means ->
    [passes] اگر تا آن روز پاسخی نرسد، درخواست بدون آن پیش می‌رود
    [ends] اگر تا آن روز پاسخی نرسد، درخواست پایان می‌یابد
   *[waits] پس از آن روز نیز درخواست در انتظار پاسخ می‌ماند
}{ $cite ->
    [none] {""}
   *[other] {" — "}{ $cite }
}
course-behalf = { $by } به جای { $behalf }
course-filed = { $from ->
    [none] درخواست ثبت شد
   *[other] درخواست کارگروه استان { $from } ثبت شد
}
course-filed-paper = دبیرخانه درخواست را از روی نامه کاغذی شماره { $letter } ثبت کرد. روز درخواست { $arrived } است که نامه رسید؛ مهلت پاسخ هر کس از روزی است که از او پرسیده شود.
course-asked = از درخواست‌دهنده پرسیده شد و مهلت‌ها متوقف شد
course-papers-wanted = دبیرخانه { $papers } را خواست و مهلت‌ها متوقف شد
course-replied = درخواست‌دهنده پاسخ داد و مهلت‌ها ادامه یافت
course-papers-sent = درخواست‌دهنده { $papers } را فرستاد و مهلت‌ها ادامه یافت
course-question-silent = درخواست‌دهنده در مهلت پاسخ نداد و رسیدگی ادامه یافت
course-question-withdrawn = پرسش پس گرفته شد و مهلت‌ها ادامه یافت
course-question-moot = پرسش از درخواست‌دهنده بی‌پاسخ ماند، زیرا دیگر به پاسخ نیازی نبود
course-now-question = در انتظار پاسخ به پرسش؛ مهلت‌های دیگر متوقف است
course-consented = رضایت داده شد
course-declined = رضایت داده نشد
course-consent-silent = در مهلت خود پاسخی نداد: { $person }
course-agreed = انجمن صنفی موافق است
course-disagreed = انجمن صنفی مخالف است
course-consented-undone = رضایت داده شد و همان هنگام پس گرفته شد
course-declined-undone = رضایت داده نشد و این پاسخ همان هنگام پس گرفته شد
course-agreed-undone = انجمن صنفی موافقت خود را پس گرفت
course-disagreed-undone = انجمن صنفی مخالفت خود را پس گرفت
course-silent = انجمن صنفی تا { $due } نظری نداد و درخواست پیش رفت
course-clock-moved = { $title ->
    [none] مهلت به‌سبب تعطیلی از { $from } به { $to } رفت
   *[other] مهلت به‌سبب تعطیلی { $day } («{ $title }») از { $from } به { $to } رفت
}
course-clock-suspended = مهلت به‌موجب مصوبه { $resolution } متوقف شد و از { $from } به { $to } رفت
course-clock-resumed = توقف مهلت به‌موجب مصوبه { $resolution } پایان یافت و مهلت از { $from } به { $to } بازگشت
course-ballot-lapsed = رأی‌گیری بی‌نتیجه پایان یافت
course-ballot-undecided =
    { $secret ->
        [1] رأی‌گیری غیرعلنی به اکثریت نرسید و آرا اعلام نمی‌شود؛ برای دستور جلسه بعد پیشنهاد می‌شود
       *[other] رأی‌گیری با { $for } رأی موافق و { $against } رأی مخالف از { $base } کرسی به اکثریت نرسید؛ برای دستور جلسه بعد پیشنهاد می‌شود
    }
course-vacant = { $said }؛ { $count } کرسی خالی هم به استناد { $base } در شمار کل است
course-ballot-reopened = رأی‌گیری دوباره آغاز شد
course-on-paper = { $said }؛ از روی نامه کاغذی شماره { $letter } که { $arrived } رسید
course-adopted = کارگروه با { $for } رأی موافق از { $base } کرسی دارای حق رأی تصویب کرد (مصوبه { $resolution })
course-rejected = کارگروه با { $against } رأی مخالف از { $base } کرسی دارای حق رأی رد کرد (تصمیم { $resolution })
course-now-decision = در انتظار تصمیم { $decider ->
    [working-group-head] رئیس کارگروه
    [secretariat] دبیرخانه کارگروه
    [steering-secretariat] دبیرخانه کارگروه راهبری
    [supervision-committee] کمیته نظارت
   *[other] مرجع بیرون از کارگروه
}
course-ahead-decision = تصمیم درباره درخواست
course-checked = دبیرخانه درخواست را کامل دانست
course-check-lacking = دبیرخانه درخواست را ناقص دانست
course-now-check = در انتظار بررسی دبیرخانه
course-ahead-check = بررسی دبیرخانه
course-visited = { $seen ->
    [equipment] از تجهیز دفتر بازدید شد و کامل بود
   *[place] از محل بازدید شد و مناسب شناخته شد
}
course-visited-unfit = { $seen ->
    [equipment] از تجهیز دفتر بازدید شد و کامل نبود؛ پس از رفع کاستی‌ها دوباره بازدید می‌شود
   *[place] از محل بازدید شد و مناسب شناخته نشد
}
course-now-visit = { $seen ->
    [equipment] در انتظار بازدید از تجهیز دفتر
   *[place] در انتظار بازدید از محل
}
course-ahead-visit = { $seen ->
    [equipment] بازدید از تجهیز دفتر
   *[place] بازدید از محل
}
course-decided = موافقت شد؛ تصمیم‌گیرنده: { $decider ->
    [working-group-head] رئیس کارگروه
    [secretariat] دبیرخانه کارگروه
    [steering-secretariat] دبیرخانه کارگروه راهبری
    [supervision-committee] کمیته نظارت
   *[other] مرجع بیرون از کارگروه
}
course-decided-against = موافقت نشد؛ تصمیم‌گیرنده: { $decider ->
    [working-group-head] رئیس کارگروه
    [secretariat] دبیرخانه کارگروه
    [steering-secretariat] دبیرخانه کارگروه راهبری
    [supervision-committee] کمیته نظارت
   *[other] مرجع بیرون از کارگروه
}
course-granted = نامه نتیجه امضا شد: موافقت شد
course-refused = نامه نتیجه امضا شد: موافقت نشد
course-lapsed = نامه نتیجه امضا شد: موافقت کارگروه بی‌اثر ماند
course-stood-too-long = توقف بیش از حد قانونی شد و می‌توان ابطال پروانه را آغاز کرد
course-days-passed = روزهای درخواست تا امضای نامه گذشت؛ موافقت کارگروه بی‌اثر شد
course-license-ended = پروانه تا امضای نامه از اعتبار افتاد؛ موافقت کارگروه بی‌اثر شد
course-license-revoked = مرجع صدور پروانه را از { $issuedOn } لغو کرد
course-office-revoked = پروانه دفتر لغو شد و رسیدگی به این درخواست پایان یافت
course-office-moved = دفتر به استان دیگری رفت و رسیدگی به این درخواست پایان یافت
course-office-ended = فعالیت دفتر خاتمه یافت و رسیدگی به این درخواست پایان یافت
course-work-ended = پروانه پایان یافت و دفتر دیگر خدمتی نمی‌دهد
course-handed-over = همه اقلام و اسناد فهرست تحویل گرفته شد
course-handover-late = مهلت تحویل تا { $due } بود و همه اقلام تحویل نشده است؛ رسیدگی پیش رفت
course-receipt-sent = رسید پرداخت شماره { $receipt } مورخ { $paidOn } برای { $authority } فرستاده شد
course-owed = { $authority }: حساب هنوز تسویه نشده است{ $sum ->
    [none] {""}
   *[other] ؛ مانده { $sum }
}
course-settled = { $authority }: حساب تسویه شد
course-clearance-given = { $authority } مفاصاحساب داد
course-clearance-given-undone = { $authority } مفاصاحساب را پس گرفت
course-release-held = شکایتی در مراجع قضایی هست؛ تضمین‌ها تا رأی قطعی آزاد نمی‌شود
course-released = تضمین‌ها آزاد شد
course-now-handover = { $at ->
    [contract] در انتظار آموزش، قرارداد با دستگاه و آغاز خدمت
    [issuer] در انتظار تحویل اصل مدارک
   *[handover] در انتظار تحویل اقلام و اسناد{ $starts ->
        [with-notice] ؛ مهلت از روز ابلاغ نامه به دارنده پروانه حساب می‌شود
       *[begun] {""}
    }
  }
course-now-settlement = در انتظار تسویه‌حساب با { $authority }
course-now-clearance = در انتظار مفاصاحساب { $authority }
course-now-release = در انتظار آزادسازی تضمین‌ها
# a step ahead that is asked at the same time as the one before it
course-entered = { $said } (ثبت در { $entered })
course-beside = هم‌زمان با آن: { $said }
course-ahead-handover = { $at ->
    [contract] آموزش، قرارداد با دستگاه و آغاز خدمت
    [issuer] تحویل اصل مدارک
   *[handover] تحویل اقلام و اسناد
  }
course-ahead-settlement = پایان پروانه و تسویه‌حساب با دستگاه‌ها
course-ahead-clearance = مفاصاحساب‌ها
course-ahead-release = آزادسازی تضمین‌ها
course-of-kanoon = کانون
course-letter-returned = نامه نتیجه برای اصلاح به دبیرخانه بازگردانده شد
course-letter-resubmitted = نامه نتیجه پس از اصلاح دوباره برای امضا فرستاده شد
course-opened-early = دفتر از { $on } باز است؛ تعطیلی تا { $before } بود و زودتر پایان یافت
course-withdrawn = درخواست پس گرفته شد
course-now-consent = در انتظار رضایت { $person }
course-now-association = در انتظار نظر انجمن صنفی
course-now-deadlocked = همه رأی داده‌اند و با { $for } رأی موافق و { $against } رأی مخالف از { $base } کرسی، هیچ سو به { $needed } رأی لازم نرسیده است؛ اگر کسی رأی خود را تغییر ندهد، برای دستور جلسه بعد پیشنهاد می‌شود
course-now-vote = در انتظار رأی کارگروه؛ اگر تا آخرین روز به اکثریت نرسد، برای دستور جلسه بعد پیشنهاد می‌شود
course-now-meeting = رأی‌گیری به نتیجه نرسید؛ در انتظار رأی‌گیری دوباره یا جلسه کارگروه
course-now-letter = در انتظار امضای نامه نتیجه
course-now-letter-returned = نامه نتیجه نزد دبیرخانه است تا اصلاح شود
course-ahead-consent = رضایت { $person }
course-ahead-association = نظر انجمن صنفی
course-ahead-vote = رأی کارگروه
course-ahead-letter = نامه نتیجه
course-cleared = { $of ->
    [other-group] { $authority } با آمدن دفتر موافقت کرد
   *[other] { $authority } مانعی اعلام نکرد
}
course-objected = { $of ->
    [other-group] { $authority } با آمدن دفتر موافقت نکرد
   *[other] { $authority } مانع اعلام کرد
}
course-objected-withheld = { $authority } مانع اعلام کرد؛ شرح آن تنها در اختیار اعضای کارگروه و دبیرخانه است؛ مستند: { $cite }
course-inquiry-silent = { $authority } تا { $due } پاسخی نداد و درخواست پیش رفت
course-cleared-undone = { $authority } پاسخ خود را پس گرفت
course-objected-needed = { $authority } مانع اعلام کرد و نامه بلامانع نداد. این نامه شرط است؛ مستند: { $cite }
course-objected-undone = { $authority } پاسخ خود را پس گرفت
course-undertaken = { $person } تعهد داد
course-undertaking-declined = { $person } تعهد نداد
course-undertaking-silent = { $person } در مهلت خود تعهد نداد
course-undertaken-undone = { $person } تعهد داد و همان هنگام آن را پس گرفت
course-undertaking-declined-undone = { $person } تعهد نداد و این پاسخ را همان هنگام پس گرفت
course-issued = پروانه صادر شد؛ اعتبار: از { $issuedOn } تا { $expiresOn }
course-not-issued = مرجع صدور پروانه تازه‌ای صادر نکرد
course-now-inquiry = در انتظار پاسخ { $authority }
course-now-hearing = در انتظار پاسخ دارنده پروانه{ $starts ->
    [with-notice] ؛ مهلت از روز ابلاغ نامه به دارنده پروانه حساب می‌شود
   *[begun] { "" }
}
course-notified = نامه شماره { $notice } در { $on } ابلاغ شد و مهلت از آن روز حساب می‌شود
course-ahead-hearing = شنیدن سخن دارنده پروانه
course-accepted = دارنده پروانه اعتراضی ندارد
course-defended = دارنده پروانه اعتراض کرد و دلیل خود را نوشت
course-hearing-silent = دارنده پروانه تا { $due } پاسخی نداد و رسیدگی پیش رفت
course-accepted-undone = دارنده پروانه پاسخ خود را پس گرفت
course-defended-undone = دارنده پروانه پاسخ خود را پس گرفت
course-of-holder = دارنده پروانه
course-of-verdict = اعتراض به رأی
course-of-association = انجمن صنفی استان
course-of-secretariat = دبیرخانه
course-of-visit = گزارش بازدید
course-now-undertaking = در انتظار تعهد { $person }
course-now-issuer = { $original ->
    [none] در انتظار صدور پروانه از { $authority }
    [sent] { $says ->
        [end] مدارک لغو نزد { $authority } است
       *[term] اصل پروانه نزد { $authority } است
    }
    [received] اصل پروانه به دبیرخانه تحویل شده است و باید به { $authority } فرستاده شود
   *[awaited] در انتظار تحویل اصل پروانه به دبیرخانه
}{ $starts ->
    [with-notice] ؛ مهلت از ابلاغ نامه نتیجه آغاز می‌شود
   *[begun] { "" }
}
course-original-received = اصل پروانه به دبیرخانه تحویل شد ({ $on })
course-original-returned = اصل پروانه به دفتر پس داده شد ({ $on })
course-original-sent = اصل پروانه { $outward ->
    [none] به مرجع صدور فرستاده شد ({ $on })
   *[other] با نامه شماره { $outward } به مرجع صدور فرستاده شد ({ $on })
}
course-second-signed = { $signatory ->
    [working-group-head] رئیس کارگروه استانی
   *[steering-secretary] دبیر کارگروه راهبری
} پروانه را امضای دوم کرد ({ $on })
course-sealed = پروانه مهر شد ({ $on })
course-days-gone = موافقت از { $from } است که نامه امضا شد؛ روزهای پیش از آن را در بر نمی‌گیرد
course-letter-sent = نامه شماره { $outward } برای { $authority } { $by ->
    [hand] به دست فرستاده شد ({ $on })
    [post] با پست فرستاده شد ({ $on })
    [fax] با نمابر فرستاده شد ({ $on })
   *[system] از سامانه اداری فرستاده شد ({ $on })
}
course-ahead-inquiries = { $of ->
    [other] استعلام‌ها
   *[one] استعلام از { $authority }
}
course-ahead-undertaking = تعهد { $person }
course-ahead-issuer = { $says ->
    [end] لغو پروانه در مرجع صدور
   *[term] صدور پروانه تازه
}
course-of-agencies = دستگاه طرف قرارداد
course-of-service-agency = دستگاه صاحب خدمت
course-of-choosing-agency = دستگاه صاحب خدمت
course-of-security = حراست استانداری
course-of-issuer = مرجع صدور پروانه
course-by-letter = { $of ->
    [other-group] { $said } (شماره { $number } مورخ { $on })
   *[other] { $said } (نامه شماره { $number } مورخ { $on })
}
course-introduced = دفتر در { $openedOn } به دستگاه‌ها معرفی شد
course-started = دفتر از { $openedOn } آغاز به کار کرد
course-not-opened = راه‌اندازی دفتر به انجام نرسید و پروانه بی‌اعتبار شد
course-start-missed = دفتر تا { $due } آغاز به کار نکرد و پروانه خودبه‌خود بی‌اعتبار شد
course-now-opening = { $of ->
    [introduction] در انتظار معرفی دفتر به دستگاه‌ها
   *[start] در انتظار آغاز کار دفتر
}
course-ahead-opening = معرفی به دستگاه‌ها و آغاز کار
course-of-premises-police = پلیس اماکن
course-of-municipality = شهرداری یا دهیاری
course-of-tax = اداره امور مالیاتی
course-of-other-group = { $province ->
    [none] کارگروه استان مقصد
   *[other] کارگروه استان { $province }
}
course-of-body = نهاد
course-of-steering-group = کارگروه راهبری
course-of-telecom = شرکت مخابرات
course-of-introduction = معرفی به دستگاه‌ها
course-of-start = آغاز کار دفتر
course-put = دبیرخانه موضوع را به دفتر رساند
course-set-aside = دبیرخانه گزارش را کنار گذاشت
course-found = مرجع بررسی گزارش و پیشنهاد خود را ثبت کرد
course-remedied = کانون گزارش داد که موضوع در نشست با دستگاه پایان یافت
course-meeting-silent = کانون تا { $due } گزارشی از نشست با دستگاه نداد و رسیدگی به کارگروه سپرده شد
course-nothing-found = مرجع بررسی تخلفی احراز نکرد
course-complied = { $duty ->
    [payment] مبلغ رأی پرداخت شد
   *[correction] امور اصلاح شد
}
course-not-complied = { $duty ->
    [payment] مبلغ رأی پرداخت نشد
   *[correction] امور اصلاح نشد
}
course-appealed = دارنده پروانه به رأی اعتراض کرد
course-appeal-waived = دارنده پروانه رأی را پذیرفت
course-appeal-silent = تا { $due } اعتراضی نرسید و رأی قطعی شد
course-upheld = کمیته نظارت رأی را تأیید کرد
course-verdict-changed = کمیته نظارت رأی را تغییر داد
course-revocation-proposed = دبیرخانه آگاه شد: پرونده به پایان نردبان مجازات رسیده است و می‌توان رسیدگی به لغو پروانه را آغاز کرد
course-overturned = کمیته نظارت رأی را بی‌اثر کرد
course-now-report = در انتظار بررسی دبیرخانه
course-ahead-report = بررسی دبیرخانه
course-now-appeal = مهلت اعتراض به رأی
course-ahead-appeal = مهلت اعتراض به رأی
course-now-proposal = در انتظار گزارش مرجع بررسی
course-ahead-proposal = گزارش مرجع بررسی
course-now-compliance = { $duty ->
    [payment] در انتظار پرداخت مبلغ رأی
   *[correction] در انتظار اصلاح امور
}
course-ahead-compliance = اجرای رأی
