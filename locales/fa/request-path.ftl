# The way of a kind, told before one begins it. The lists are worded by the server, for app and bot.
request-path-title = مسیر درخواست
request-path-steps = این درخواست از این مرحله‌ها می‌گذرد:
request-path-together = هم‌زمان
request-path-clocked = { $said }، تا { $within }
request-path-optional = { $label } (اختیاری)
request-path-asked = آنچه از شما پرسیده می‌شود
request-path-papers = مدارکی که باید بفرستید
request-path-paper-where = { $label } (در صورت لزوم)
request-path-usual = { $days ->
    [0] درخواست‌های پیشین از این نوع معمولاً همان روز به نتیجه رسیده‌اند (از روی { $count } درخواست).
   *[other] درخواست‌های پیشین از این نوع معمولاً تا { $days } روز پس از ثبت به نتیجه رسیده‌اند (از روی { $count } درخواست).
  }
request-path-usual-unknown = هنوز شمار درخواست‌های پایان‌یافته از این نوع چندان نیست که بتوان گفت معمولاً چقدر طول می‌کشد.
request-path-begin = آغاز درخواست
request-path-go-on = ادامه پیش‌نویس
request-path-again = درخواست دوباره با همین نوشته
request-path-again-made = نوشته پیشین شما در پیش‌نویس تازه‌ای آمد. آن را ببینید، در صورت نیاز تغییر دهید و بفرستید.
request-path-again-standing = پیش‌نویس دیگری از همین نوع دارید. نخست آن را بفرستید یا پاک کنید.
request-path-on-paper = ثبت درخواست کاغذی
request-path-paper-lead = نامه‌ای را که دارنده پروانه در آن درخواست کرده است انتخاب کنید.
request-path-paper-register = ثبت نامه تازه
request-path-paper-none = نامه‌ای کاغذی از این دفتر ثبت نشده است.
request-path-paper-none-detail = نخست نامه را با تصویرش در دفتر نامه‌ها بیاورید و دفتر فرستنده را مشخص کنید؛ سپس درخواست را از روی آن ثبت کنید.
request-path-paper-no-scan = تصویر نامه ضمیمه نیست؛ پیش از ثبت درخواست آن را همین‌جا بیفزایید.
request-path-said-on-paper = ثبت از روی نامه کاغذی
request-path-said-lead = آنچه شخص در نامه‌ای کاغذی گفته است به نام او ثبت می‌شود. نام شما، شماره نامه و روز رسیدن آن در روند درخواست می‌ماند و خود او باخبر می‌شود. امضای نامه را با شخصی که باید پاسخ دهد تطبیق دهید.
request-path-said-what = نامه چه می‌گوید؟
request-path-said-agree = { $asks ->
    [undertaking] تعهد می‌دهد
   *[consent] رضایت می‌دهد
}
request-path-said-decline = { $asks ->
    [undertaking] تعهد نمی‌دهد
   *[consent] رضایت نمی‌دهد
}
request-path-said-reply = به پرسش پاسخ می‌دهد
request-path-said-withdraw = درخواست را پس می‌گیرد
request-path-said-word = پاسخ، چنان‌که در نامه آمده است
request-path-said-letter = کدام نامه؟
request-path-said-needed = بگویید نامه چه می‌گوید.
request-path-paper-needed = نامه را انتخاب کنید.
request-path-said-save = ثبت
request-path-said-saved = از روی نامه ثبت شد.
request-path-paper-written = { $count } درخواست از آن ثبت شده است
request-path-paper-from = از روی نامه شماره { $number }، از { $sender }، رسیده در
request-path-paper-day = روز رسیدن نامه روز درخواست است: قاعده‌ها، سهمیه و هر مهلتی که از روز درخواست می‌گذرد با آن روز سنجیده می‌شود. مهلت پاسخ هر کس از روزی آغاز می‌شود که از او پرسیده شود. درخواست به نام دارنده پروانه ثبت می‌شود؛ او باخبر می‌شود و تا تصمیم کارگروه می‌تواند آن را پس بگیرد. رضایت و تعهد با خود اشخاص است، در برنامه یا در نامه‌ای کاغذی.
request-path-paper-see = دیدن نامه
request-path-consent = رضایت { $person }
request-path-opinion = نظر انجمن صنفی
request-path-hearing = { $of ->
    [verdict] مهلت اعتراض به رأی
    [body] پاسخ نهادی که گزارش درباره آن است
   *[holder] پاسخ دارنده پروانه
  }
request-path-inquiry = استعلام از { $authority }
request-path-check = { $of ->
    [report] بررسی دبیرخانه و رساندن موضوع به طرف پرونده
   *[secretariat] بررسی کامل بودن درخواست در دبیرخانه
  }
request-path-visit = { $of ->
    [equipment] بازدید از دفتر پس از تجهیز
   *[other] بازدید از محل
  }
request-path-undertaking = تعهد { $person }
request-path-vote = رأی کارگروه
request-path-decision = تصمیم { $decider ->
    [working-group-head] رئیس کارگروه
    [secretariat] دبیرخانه کارگروه
    [steering-secretariat] دبیرخانه کارگروه راهبری
    [supervision-committee] کمیته نظارت
    [outside-authority] مرجع بیرون از کارگروه
   *[working-group] کارگروه
  }
request-path-letter = امضا و ابلاغ نامه نتیجه
request-path-handover = { $stage ->
    [contract] آموزش، بستن قرارداد با دستگاه و آغاز خدمت
    [issuer] تحویل اصل مدارک به دبیرخانه
   *[handover] تحویل اقلام و اسناد دریافتی
}
request-path-settlement = تسویه‌حساب با هر { $authority }
request-path-clearance = مفاصاحساب هر { $authority }
request-path-release = آزادسازی تضمین‌ها، { $within } پس از تسویه‌حساب
request-path-paper = { $says ->
    [end] لغو پروانه در مرجع صدور
   *[term] صدور پروانه تازه در مرجع صدور
  }
request-path-choose = دفتر را از فهرست دفترها باز کنید و «درخواست درباره این دفتر» را بزنید.
request-path-none = درباره این دفتر درخواستی از سوی شما پذیرفته نمی‌شود.
request-path-offices = فهرست دفترها
request-path-opening = { $of ->
    [introduction] معرفی دفتر به دستگاه‌ها برای بستن قرارداد
   *[start] آغاز کار دفتر، وگرنه پروانه خودبه‌خود بی‌اعتبار است
  }
request-path-reopen = بازگشایی پیش از موعد
request-path-reopen-title = دفتر زودتر باز می‌شود؟
request-path-reopen-detail = تعطیلی روز پیش از آن پایان می‌یابد، صفحه عمومی دفتر همان را نشان می‌دهد و روزهای باقی‌مانده به حساب نمی‌آید. برای تعطیلی دوباره، درخواست تازه لازم است.
request-path-reopen-on = نخستین روز کار
request-path-reopen-send = ثبت بازگشایی
request-path-reopened = بازگشایی دفتر ثبت شد.
request-path-by = آخرین روز درخواست: { $day }
request-path-proposal = { $of ->
    [kanoon] نشست کانون با دستگاه و گزارش آن
    [group] اگر کانون گزارشی نداد، گزارش کمیته کارشناسی
   *[other] گزارش و پیشنهاد مرجع بررسی
  }
request-path-compliance = { $of ->
    [payment] پرداخت خسارت، و جریمه اگر رأی به آن باشد
   *[correction] اصلاح امور
  }
