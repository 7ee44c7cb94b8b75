# What the signature of a result letter meets, and the letter’s grounds; worded by the server alone.
request-letter-days-passed = روزهای این درخواست در { $to } گذشته است و دیگر موافقت با آن امضا نمی‌شود. متن نامه تا چند دقیقه دیگر عوض می‌شود؛ آن را دوباره بخوانید و امضا کنید.
request-letter-license = پروانه این دفتر دیگر فعال نیست و موافقت با درخواست امضا نمی‌شود. متن نامه تا چند دقیقه دیگر عوض می‌شود؛ آن را دوباره بخوانید و امضا کنید.
request-letter-counted = { $cite }؛ شمارش آرا: { $counting }
