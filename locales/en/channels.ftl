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
channels-letters-more = { $count ->
    [one] { $count } more letter wants
   *[other] { $count } more letters want
  } an answer too.
channels-letter-answer-by = Answer by { $day }
channels-letter-todo = Read and acknowledge:
channels-answer = An answer is wanted to { $kind } { $number } · { $day }
channels-todo = See it in the app:
channels-consent = A request of an office names you, and your answer is asked.
channels-resolution = A resolution of the working group waits for you.
channels-ballot = A request waits for your vote.
channels-sign = A letter waits for your signature.
channels-copy = A copy of a letter has come for your information.
channels-delegation = There is news for you about signing for somebody else.
channels-sent-back = A letter came back to be corrected.
channels-incoming = A new letter has reached the secretariat.
channels-meeting = News of a meeting of the working group
channels-minutes = Minutes of the working group
channels-request = Your request has moved.
channels-opinion = A request waits for your opinion.
channels-case = A case waits for you.
channels-contact = An office's address or number has changed.
channels-invite = You were given a new role.
channels-second-account = Somebody tried to bind another account to your number and was refused.
channels-sign-in = Somebody signed in to Pishkhanyar as you. If it was not you, sign out everywhere.
channels-health = The state of a sending channel has changed.
channels-code = Your Pishkhanyar sign-in code: { $code }
channels-code-warning = Tell it to nobody.
channels-question = A question about your request awaits your answer; the clocks stand still until then.
channels-decision = A request awaits your decision.
channels-check = A request awaits your check.
channels-visit = A place awaits your visit.
channels-inquiry = An inquiry about an office's request awaits your answer.
