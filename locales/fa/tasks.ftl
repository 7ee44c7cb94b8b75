# The one inbox: what proceedings ask of whoever reads it.
tasks-none = کاری در انتظار شما نیست
tasks-none-detail = هر کاری که به شما برسد این‌جا می‌آید و در ربات هم خبر داده می‌شود.
tasks-waiting = در انتظار شما
tasks-lead = موردی را انتخاب کنید. آنچه مهلتش گذشته یا نزدیک‌تر است نخست آمده است.
tasks-line = { $what }: { $title }
tasks-until = مهلت: تا { $day }
tasks-late = مهلت تا { $day } بود
tasks-earlier = درخواست‌هایی که شما در آن‌ها معرفی شده‌اید

tasks-consent = رضایت شما
tasks-undertaking = تعهد شما
tasks-opinion = نظر انجمن صنفی
tasks-inquiry = استعلام از { $authority }
tasks-vote = رأی شما
tasks-letter = امضای نامه نتیجه
tasks-paper = ثبت پروانه صادرشده
