# A question to the applicant about a request: asked, and answered.
question-card = پرسش درباره درخواست شما: { $title }
question-ask = پرسش از درخواست‌دهنده
question-ask-title = از درخواست‌دهنده چه می‌پرسید؟
question-text = پرسش
question-ask-hint = تا پاسخ درخواست‌دهنده، مهلت‌های این درخواست متوقف است و پس از آن با روزهای مانده ادامه می‌یابد.
question-ask-send = فرستادن پرسش
question-sent = پرسش فرستاده شد و مهلت‌ها متوقف است.
question-lead = درباره درخواست شما پرسشی هست. تا پاسخ شما، مهلت‌های رسیدگی متوقف است.
question-answer = نوشتن پاسخ
question-answer-title = پاسخ شما چیست؟
question-answer-text = پاسخ
question-answer-hint = همه کسانی که به این درخواست رسیدگی می‌کنند پاسخ شما را می‌بینند.
question-answer-send = فرستادن پاسخ
question-answered = پاسخ شما ثبت شد و رسیدگی ادامه یافت.
question-over = به این پرسش پاسخ داده شده است یا دیگر پاسخی لازم نیست.
question-take-back = پس گرفتن پرسش
question-taken-back = پرسش پس گرفته شد و مهلت‌ها ادامه یافت.
question-sent-already = پرسش شما در انتظار پاسخ درخواست‌دهنده است؛ مهلت‌های دیگر متوقف است.

question-needed = پرسش را با چند کلمه بنویسید.
question-answer-needed = پاسخ را با چند کلمه بنویسید.
question-too-often = درباره این درخواست { $most } بار از درخواست‌دهنده پرسیده‌اید و بیش از این نمی‌توان پرسید.
question-not-now = اکنون نمی‌توان از درخواست‌دهنده پرسید: پرسش دیگری در انتظار پاسخ است یا درباره درخواست تصمیم گرفته شده است.
