# The bot: first contact, binding, menu, questions, and answers to what was not expected.
bot-name = Pishkhanyar
bot-telegram = Telegram
bot-bale = Bale

bot-menu = Menu
bot-menu-waits = Waiting for you: { $list }
bot-menu-counted = { $label } ({ $count })
bot-count = { $count }
bot-what-waits = Waiting for you:
bot-nothing-waits = Nothing waits for you now. Choose from the buttons below.
bot-citizen-menu = Services for customers
bot-citizen-menu-hint = Choose from the buttons below. If you run an office or belong to the working group, send your number with the button at the top of the menu.

bot-welcome = Counter offices and the provincial working group receive notices, file requests and vote here. To identify yourself, send your number with the button “Send my phone number”.
bot-consent-welcome = You are named in a request about a counter office, which needs your consent. To see the request and answer it, send your number with the button “{ bot-share-number }”; the request comes here.
bot-consent-none-now = No request waits for your consent now. The last one that asked for it:
bot-welcome-citizen = Customers need no identification and can use the other buttons.
bot-share-number = Send my phone number
bot-invited = You were invited. Send the number the invitation was made out to with the button “Send my phone number”.
bot-already-bound = This account is registered to { $name } already; no invitation is needed.
bot-wants-own-number = The number has to be sent with the button “Send my phone number”, so that it is known to be this account's.
bot-number-not-own = This number is not your account's. Send your own with the button “Send my phone number”.
bot-number-foreign = Only Iranian mobile numbers are accepted. Services for customers need no identification.
bot-number-taken = The number was received.
bot-ask-code = Bale did not say whose number this is, so a six-digit code was sent to it (by text message, or into a chat that is already yours). Enter the code. If none arrives, ask the secretariat for an invite.
bot-number-unknown = This number is not in the register of offices and members. You can use the services for customers. If your number has changed, call the secretariat.
bot-digits-title = Identification
bot-consent = By going on you declare this account as your address for official letters, under { $cite }. You can ask the secretariat to remove it at any time.
bot-ask-digits = Enter the last four digits of your national ID (for a legal person, of its national ID).
bot-digits-needed = Enter the last four digits of your national ID.
bot-digits-wrong = { $left ->
    [0] These digits do not match the file of this number, and no tries are left for this hour.
    [one] These digits do not match the file of this number. You have one more try.
   *[other] These digits do not match the file of this number. You have { $left } more tries.
}
bot-too-many-tries = Too many tries. Try again in an hour, or call the secretariat.
bot-invite-needed = Your role needs an invitation besides the number. Ask the administrator for the invitation link and come in by it.
bot-invite-over = This invitation is not made out to you, was used already, or has run out. Ask the administrator for a new one.
bot-bound = Welcome, { $name }
bot-bound-what = { $queued ->
    [0] This account is now registered to you. Notices and news will come here.
    [one] This account is now registered to you. One message that had not reached you is on its way.
   *[other] This account is now registered to you. { $queued } messages that had not reached you are on their way.
}

bot-second-title = Attempt to register a second account
bot-second-told = Another account is registered for this number. That account and the secretariat have been told. If you changed your phone or account, call the secretariat, which replaces it on evidence.
bot-second-warning = Somebody tried to register another account in { $messenger } with your number and was refused. If it was not you, tell the secretariat.
bot-second-for-clerk = A second account in { $messenger } was asked for { $name }, number { $mobile }, and refused. If a phone or account was lost, end the old one in the file after seeing evidence, so that the new one can be registered.

bot-refused = Not done
bot-leave = Later
bot-left = Put aside for later. Begin the same thing from the menu whenever you like, and go on from here.
bot-correction-leave = Leave it as it was
bot-correction-left = The correction was put aside, and the earlier answer stands.
bot-left-here = What you wrote is kept. Press the same button again at any time to go on with it.
bot-left-nothing = Left; nothing was recorded. Begin again from the menu whenever you like.
bot-left-waits = The open question was put aside. What you answered is kept as a draft.
bot-left-unkept = The open question was put aside; nothing of it was recorded.
bot-left-for-another = The question before was put aside. What you answered is kept as a draft; begin the same thing again at any time to go on with it.
bot-draft-go-on = Go on with the draft
bot-draft-anew = Start anew
bot-contact-draft = You gave this change before, and it is not recorded yet:
bot-discard-title = Delete the draft?
bot-discard-detail = All that you wrote or attached in this draft is deleted and does not come back.
bot-discard-keep = Keep the draft
bot-discard-surely = Yes, delete it
bot-text-added = Added to the text, which now has { $length } characters.
bot-text-left-out = What you wrote just now was not added to the text.
bot-edit-taken = Your earlier answer was changed to what you edited.
bot-edit-without-answer = This edit changed nothing, and there is no need to send it again. The question that waits for an answer is still the last one.
bot-question-over = The answer to this question is recorded, or its time has passed. The open question, if any, is the last message of this chat.
bot-question-dropped = The open question has to be asked again
bot-question-dropped-kept = The program was updated and its questions have changed. What you had written before is kept as a draft.
bot-question-dropped-nothing = The program was updated and its questions have changed. Nothing of this question was recorded.
bot-question-dropped-answer = Your last message was not taken. Press the button below, then send it again.
bot-question-again = Ask again
bot-page-before = Previous page
bot-page-after = Next page
bot-pass-over = No answer
bot-passed-over = Left without an answer.
bot-erase = Erase
bot-wants-text = This question is answered in writing. Write the answer or press “Later”.
bot-text-too-long = The text has { $length } characters; at most { $most } are accepted. Make it shorter.
bot-text-too-short = The text is short. Write at least { $least } characters.
bot-wants-reason = Write the reason in words. What you wrote does not tell one.
bot-which-office = For which office?
bot-wants-choice = The answer is one of the buttons under the question. Press it or choose “Later”.
bot-wants-contact = Send the contact from your address book, or write the mobile number.
bot-not-a-mobile = This is not an Iranian mobile number. It has eleven digits and begins with 09.
bot-place-hint = The button below sends where you are now. For another place, choose “Location” from the paper clip.
bot-send-place = Send where I am
bot-wants-place = This question is answered with a location. Press “Send where I am” or send one from the paper clip.
bot-place-taken = The location was received.
bot-files-came = The files came just now, at the end of this chat.
bot-part-closed = This part of the letter was closed.
bot-files-taken = { $count } of { $most } files received.
bot-files-done = That is all
bot-no-files = No files
bot-file-drop = Remove file { $nth }: { $name }
bot-written-check = What will be recorded
bot-written-on = If there is more, write on here or edit your message; then press the button below.
bot-file-early = Your file is kept for the attachments. Now write the text.
bot-suggested = Suggested:
bot-suggested-same = This will do
bot-written-before = You wrote this before, and it is not recorded yet. Take it by the button below, or write anew:
bot-written-same = This text
bot-written-again = Write it anew
bot-caption-only = The words below the picture or file were taken; the file itself does not go with this text.
bot-caption-gone = The words that came below it were taken out of the text too.
bot-files-too-many = At most { $most } files are taken. What you sent before stays, and no file beyond it was taken. There is no need to send anything again: answer the last question. To have another file in the place of one of them, change the files before sending.
bot-file-gone = The messenger does not hand out the file { $name } any more. Send it again.
bot-wants-file = Send the file or photo, or press the button under the question.
bot-file-too-big = This file is too big. At most { $most } is accepted.
bot-wants-digits = { $count } digits are needed. Enter them with the buttons or the keyboard.
bot-ask-pin = Enter your six-digit PIN. It does not stay in the chat.
bot-day-understood = Day chosen: { $day }
bot-day-outside = { $day } cannot be taken. Choose or write a day from { $first } to { $last }.
bot-day-which = Which day do you mean? Press one of the buttons below.
bot-wants-day = Choose the day from the calendar above, or write it in Persian, such as «فردا» or «شنبه».
bot-day-absent = There is no day { $number } in { $month } { $year }: the month has { $length } days. Write another day.
bot-wants-days = Choose the days from the calendar above, or write them, such as “15 to 20” or «۲۸ آذر تا ۳ دی», or the first day alone.
bot-wants-far-day = Write the day with its year, such as 1365/4/12.
bot-month-before = Previous
bot-month-after = Next
bot-range-first = Choose the first day.
bot-range-last = First day: { $first }. Now choose the last day.
bot-range = { $range } ({ $count ->
    [one] one day
   *[other] { $count } days
})
bot-range-refused = These days cannot be accepted. Pick other days in this calendar, or write them.
bot-range-confirm = These days are right

bot-not-understood = { $what ->
    [text] Your text was received, but no question is open that it would answer. If it answers a message above, press the button below that message.
    [sticker] Your sticker was received, but there is no use for it here.
    [voice] Voice messages are not heard here. Say what you need with the buttons or in writing.
    [audio] There is no use for audio files here.
    [video] There is no use for videos here.
    [animation] There is no use for animations here.
    [photo] Your photo was received, but none was asked for now. Send photos and papers while filing a request or complaint.
    [document] Your file was received, but none was asked for now. Send papers while filing a request or complaint.
    [location] Your location was received, but none was asked for now.
    [contact] The contact was received, but none was asked for now.
   *[other] Your message is of a kind that is not read here.
}
bot-what-can-be-done = Choose what you want to do from the buttons below.
bot-old-button = This button belongs to an old message and does nothing any more. See how things stand from the menu.
bot-out-of-sight = This is not in sight of this account: it may have been taken from it, or your role has changed.
bot-became = { $what } ({ $by })
bot-became-now = { $done }. Now: { $state }
bot-edit-unseen = Edits of messages are not seen here. If your answer has changed, send it in a new message.
bot-too-fast = Messages came too fast and not all were read. Wait a few seconds and try again.
bot-broken = Something went wrong, and this may not have been done. Try again a little later.
bot-done-unshown = What you did is recorded, but its result could not be shown here. Tap “Menu” to see how things stand.
bot-no-groups = This bot works in private chats only, because letters are personal. Please write to { $username }.

bot-other-language = فارسی
bot-code-title = Login code
bot-code-warning = Enter this code to sign in to the app, and tell it to nobody. If you did not ask for it, ignore this message.
bot-sign-in-title = New sign-in to your account
bot-sign-in-from = { $at }, with { $device }.
bot-sign-in-warning = If it was you, there is nothing to do. If not, sign out everywhere in the app's settings and tell the secretariat.
bot-role-title = New role
bot-role-given = You were given the role “{ $role }”. Press “Menu” to see what it brings.
bot-person-mobile = Share the person's contact, or write the mobile number.
bot-person-name = Write the full name as it stands on the national ID card.
bot-person-name-wrong = That is no name. Write the full name in letters.
bot-person-national-id = Write the person's national ID (ten digits).
bot-person-another = Somebody else
bot-company-name = Write the name of the company as it is registered.
bot-company-id = Write its national ID (eleven digits).
bot-month-closed = Marked days ({ $mark }) are closed:
bot-month-holiday = { $day }: { $title }
bot-month-weekly = Closed every week: { $days }
bot-help = Help
bot-help-keys = The buttons below are everything you can do; the number beside a button says how much waits. If the buttons are hidden, write “Menu”.
bot-help-keys-citizen = With the buttons below you rate offices, send complaints or suggestions, and follow them. If the buttons are hidden, write “Menu”.
bot-help-questions = You may leave any question: write “cancel” or press the button below it. What you wrote is kept and can be gone on with later.
bot-help-typed = What you write outside a question can be sent to the secretariat as it is.
bot-mine-until = Valid until
bot-mine-left = Left
bot-mine-pending = { $value } (not confirmed yet)
bot-help-app = Everything is in the app as well, with files and papers.
bot-help-share = If you are an office or a member of the working group, send your number with “Send my phone number”.
bot-app = Open the app
bot-app-what = The app opens in the browser of a phone or a computer. To sign in, enter your mobile number; the code comes to this chat.
bot-prices = Prices of services
bot-prices-lead = Choose a service to see today's amount, what it is made of, and what comes.
bot-prices-none = No services are recorded for your office.
bot-prices-pays = The customer pays
bot-prices-tomans = { $rials }, which is { $tomans } tomans
bot-prices-since = since { $day }
bot-prices-stale = not reviewed for more than a year
bot-prices-coming = Prices to come
bot-prices-all = All services
bot-prices-board = What office { $name } shows its customers
