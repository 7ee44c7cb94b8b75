# What waits for the association's opinion.
queue-lead = نظر انجمن تا { $day } پذیرفته می‌شود. { $passes ->
    [0] پس از آن روز نیز درخواست در انتظار نظر انجمن می‌ماند.
   *[other] اگر تا آن روز نظری ثبت نشود، درخواست بدون نظر انجمن پیش می‌رود.
}
queue-agree = موافقت انجمن
queue-disagree = مخالفت با علت
queue-disagree-title = چرا انجمن مخالف است؟
queue-word = علت مخالفت
queue-word-hint = اعضای کارگروه این علت را پیش از رأی می‌بینند.
queue-disagree-send = ثبت مخالفت
queue-agreed = موافقت انجمن ثبت شد.
queue-disagreed = مخالفت انجمن ثبت شد.
