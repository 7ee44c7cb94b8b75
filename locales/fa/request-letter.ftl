# What the signature of a result letter meets, and the letter’s grounds; worded by the server alone.
request-letter-days-passed = روزهای این درخواست در { $to } گذشته است و دیگر موافقت با آن امضا نمی‌شود. متن نامه تا چند دقیقه دیگر عوض می‌شود؛ آن را دوباره بخوانید و امضا کنید.
request-letter-license = پروانه این دفتر دیگر فعال نیست و موافقت با درخواست امضا نمی‌شود. متن نامه تا چند دقیقه دیگر عوض می‌شود؛ آن را دوباره بخوانید و امضا کنید.
request-letter-counted = { $cite }؛ شمارش آرا: { $counting }
request-letter-despite = این موافقت با آن داده شد که { $authorities } مانع اعلام کرده و نامه بلامانع نداده است؛ شرط آن در { $cite } آمده است.
request-letter-reasons = دلیل‌ها:
request-letter-reason-vote = • رأی مخالف در کارگروه: { $word }
request-letter-reason = • { $authority }: { $word }
request-letter-reason-withheld = • { $authority } مانع اعلام کرد.
request-letter-from-signing = این موافقت روزهایی را که پیش از امضای نامه گذشته باشد در بر نمی‌گیرد.
request-letter-appeal = اگر این تصمیم را نمی‌پذیرید، می‌توانید رسیدگی کمیته تخصصی و نظارت را بخواهید که مرجع نهایی اختلاف میان کارگروه و دارنده پروانه است؛ مستند: { $cite }.
