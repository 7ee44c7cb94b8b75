# The channels by name, and what they say where there is no room for a card: by number and on a locked screen.
channels-name-telegram = Telegram
channels-name-bale = Bale
channels-name-push = App notification
channels-name-safir = Bale by mobile number (Safir)
channels-name-sms = Text message

channels-letter = { $kind } { $number } · { $day }
channels-reminder = Reminder: { $kind } { $number } · { $day }
channels-letter-from = Secretariat of the working group, { $province }
channels-letter-subject = Subject: { $subject }
channels-letter-confidential = The letter is confidential and can be read in the app only.
channels-letter-answer-by = Answer by { $day }
channels-letter-todo = Read and acknowledge:
channels-consent = You were named to stand in during a leave.
channels-consent-todo = Agree or decline:
channels-ballot = A request waits for your vote.
channels-ballot-todo = Read and vote:
channels-sign = A letter waits for your signature.
channels-sign-todo = Read and sign:
channels-code = Your Pishkhanyar sign-in code: { $code }
channels-code-warning = Tell it to nobody.
