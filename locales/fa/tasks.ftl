# The one inbox: what proceedings ask of whoever reads it.
tasks-none = کاری در انتظار شما نیست
tasks-none-detail = هر کاری که به شما برسد این‌جا می‌آید و در ربات هم خبر داده می‌شود.
tasks-waiting = در انتظار شما
tasks-lead = موردی را انتخاب کنید. آنچه مهلتش گذشته یا نزدیک‌تر است نخست آمده است.
tasks-line = { $what }: { $title }
tasks-until = مهلت: تا { $day }
tasks-late = مهلت تا { $day } بود
tasks-earlier = درخواست‌هایی که شما در آن‌ها معرفی شده‌اید

tasks-kinds = نوع درخواست
tasks-kinds-all = همه درخواست‌ها
tasks-mine = در انتظار من
tasks-late-all = مهلت‌گذشته نزد دیگران
tasks-late-lead = موردی را برای دیدن درخواست انتخاب کنید.
tasks-late-none = کار مهلت‌گذشته‌ای نیست
tasks-late-none-detail = هر کاری که مهلتش بگذرد و پاسخ نگیرد این‌جا دیده می‌شود.
tasks-remind-soon = یادآوری: مهلت پاسخ تا { $day } است.
tasks-remind-late = یادآوری: مهلت پاسخ تا { $day } بود و هنوز پاسخی ثبت نشده است.
tasks-remind-report-soon = یادآوری: مهلت گزارش تا { $day } است.
tasks-remind-report-late = یادآوری: مهلت گزارش تا { $day } بود و هنوز گزارشی ثبت نشده است.
tasks-remind-minutes-soon = یادآوری: صورت‌جلسه تا { $day } باید برای اعضا فرستاده شود.
tasks-remind-minutes-late = یادآوری: مهلت ارسال صورت‌جلسه { $day } بود و هنوز امضا نشده است.
tasks-remind-do-soon = یادآوری: مهلت این کار تا { $day } است.
tasks-remind-do-late = یادآوری: مهلت این کار تا { $day } بود و هنوز انجام نشده است.
tasks-remind-case-soon = یادآوری: مهلت رسیدگی به این پرونده تا { $day } است.
tasks-remind-case-late = یادآوری: مهلت رسیدگی به این پرونده تا { $day } بود و هنوز نتیجه‌ای ثبت نشده است.
# به نهاد رسیدگی‌کننده، وقتی دفتر پاسخ نداده است؛ و به دبیرخانه، وقتی نهاد رسیدگی‌کننده گزارش نداده است.
tasks-remind-after-reply = مهلت پاسخ دفتر تا { $day } بود و پاسخی ثبت نشده است. می‌توانید بدون آن گزارش دهید.
tasks-remind-after-examination = مهلت رسیدگی تا { $day } بود و گزارشی ثبت نشده است. می‌توانید رسیدگی را به نهاد دیگر بسپارید.
tasks-remind-after-sorting = مهلت ارجاع این پرونده تا { $day } بود و هنوز کسی آن را بررسی نمی‌کند. به شهروند گفته شده است که شما خبر دارید.
tasks-remind-after-result = مهلت اعلام نتیجه تا { $day } بود و نتیجه‌ای اعلام نشده است. به شهروند گفته شده است که شما خبر دارید.
tasks-remind-after-conclusion = مهلت گزارش کمیته کارشناسی تا { $day } بود و گزارشی ثبت نشده است. می‌توانید پرونده را دوباره برای بررسی ارجاع دهید.
tasks-desk-title = کارهای دبیرخانه
tasks-desk-soon = مهلت { $count } کار رو به پایان است.
tasks-desk-late = مهلت { $count } کار گذشته است.

tasks-consent = رضایت
tasks-undertaking = تعهد
tasks-opinion = نظر انجمن صنفی
tasks-inquiry = استعلام از { $authority }
tasks-hearing = { $of ->
    [verdict] اعتراض دارنده پروانه به رأی
   *[holder] پاسخ دارنده پروانه
}
tasks-vote = رأی
tasks-decision = تصمیم درباره درخواست
tasks-check = { $of ->
    [report] رساندن موضوع به دفتر
   *[secretariat] بررسی کامل بودن درخواست
}
tasks-visit = { $of ->
    [inspection] بازرسی دفتر
    [equipment] بازدید از تجهیز دفتر
   *[place] بازدید از محل
}
tasks-letter = امضای نامه نتیجه
tasks-question = پاسخ به پرسش
tasks-paper = پروانه نزد { $authority }
tasks-opening = ثبت { $authority }
tasks-handover = ثبت تحویل اقلام و اسناد
tasks-settlement = تسویه‌حساب با { $authority }
tasks-clearance = مفاصاحساب { $authority }
tasks-release = آزادسازی تضمین‌ها
tasks-proposal = گزارش و پیشنهاد مجازات
tasks-compliance = ثبت انجام تکلیف دفتر
