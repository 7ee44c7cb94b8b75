# A decision by an officer, or by an authority outside.
decision-title = تصمیم درباره درخواست
decision-card = تصمیم درباره درخواست { $title }
decision-lead = تصمیم درباره این درخواست با شماست.
decision-record-lead = تصمیم مرجع بیرون از کارگروه را از روی نامه آن ثبت کنید.
decision-adopt = موافقت
decision-reject = مخالفت با علت
decision-reject-title = چرا موافقت نمی‌شود؟
decision-word = علت
decision-word-hint = درخواست‌دهنده این علت را می‌بیند.
decision-reject-send = ثبت مخالفت
decision-number = شماره نامه مرجع
decision-on = تاریخ نامه مرجع
decision-saved = تصمیم ثبت شد.
decision-over = درباره این درخواست تصمیم گرفته شده است.
decision-of-another = تصمیم درباره این درخواست با شما نیست.
decision-number-needed = شماره نامه مرجع را بنویسید.
decision-day-needed = تاریخ نامه مرجع را بنویسید؛ این تاریخ از امروز دیرتر نیست.
