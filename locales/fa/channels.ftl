# The channels by name, and what they say where there is no room for a card: by number and on a locked screen.
channels-name-telegram = تلگرام
channels-name-bale = بله
channels-name-push = اعلان برنامه
channels-name-safir = بله با شماره همراه (سفیر)
channels-name-sms = پیامک

channels-letter = { $kind } { $number } · { $day }
channels-reminder = یادآوری { $kind } { $number } · { $day }
channels-letter-from = دبیرخانه کارگروه استان { $province }
channels-letter-subject = موضوع: { $subject }
channels-letter-confidential = نامه محرمانه است و تنها در برنامه دیده می‌شود.
channels-letter-answer-by = پاسخ تا { $day }
channels-letter-todo = دیدن و تأیید دریافت:
channels-consent = شما را جانشین دوره مرخصی معرفی کرده‌اند.
channels-consent-todo = پذیرش یا رد:
channels-ballot = درخواستی در انتظار رأی شماست.
channels-ballot-todo = دیدن و رأی دادن:
channels-sign = نامه‌ای در انتظار امضای شماست.
channels-sign-todo = دیدن و امضا:
channels-code = کد ورود به پیشخوان‌یار: { $code }
channels-code-warning = این کد را به هیچ‌کس نگویید.
