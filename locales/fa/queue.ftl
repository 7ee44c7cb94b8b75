# What waits for the association's opinion.
queue-title = کارتابل
queue-opinions = نظر درباره درخواست‌ها
queue-none = درخواستی در انتظار نظر انجمن نیست
queue-none-detail = درخواست‌های تازه این‌جا می‌آید و در ربات هم خبر داده می‌شود.
queue-until = مهلت: تا { $day }
queue-lead = نظر انجمن تا { $day } پذیرفته می‌شود. اگر تا آن روز نظری ثبت نشود، درخواست بدون نظر انجمن پیش می‌رود.
queue-agree = موافقت انجمن
queue-disagree = مخالفت با علت
queue-disagree-title = چرا انجمن مخالف است؟
queue-word = علت مخالفت
queue-word-hint = اعضای کارگروه این علت را پیش از رأی می‌بینند.
queue-disagree-send = ثبت مخالفت
queue-agreed = موافقت انجمن ثبت شد.
queue-disagreed = مخالفت انجمن ثبت شد.
