# Letters that come in: to the secretariat, from offices and bodies, and on paper.
incoming-title = Letters received
incoming-to = Letter to the secretariat
incoming-letter = Letter received
incoming-write = Write a letter
incoming-paper = Register a paper letter

incoming-from-holder = Office
incoming-from-association = Association
incoming-from-kanoon = Kanoon
incoming-from-agency = Agency
incoming-from-paper = On paper

incoming-state-new = Waiting
incoming-state-done = Dealt with
incoming-tab-new = Waiting
incoming-tab-done = Dealt with

incoming-none-new = No letter is waiting
incoming-none-new-detail = Letters that offices and bodies write come here. Register paper letters yourself.
incoming-none-done = No letter has been dealt with yet
incoming-none-done-detail = Letters that were answered, or closed with a word, stay here.
incoming-none-own = You have written no letters
incoming-none-own-detail = Your letter is registered and numbered at the secretariat at once.

# Writing.
incoming-lead = The letter is registered and numbered at the secretariat at once.
incoming-field-subject = Subject
incoming-field-body = Text of the letter
incoming-field-files = Attachments
incoming-field-confidential = Confidential
incoming-confidential-hint = Only the secretary and the head of the working group see it.
incoming-send = Send the letter
incoming-answer = Answer this letter
incoming-answer-title = Answer to a letter
incoming-answers = Answer to letter no. { $number }
incoming-answer-by = Answer wanted by { $day }
incoming-answered-before = You have answered this letter before. This one is registered after it.
incoming-answered-at = Answered: { $at }
incoming-answer-state-wanted = Answer by { $day }
incoming-answer-state-late = The answer was due on { $day }, which has passed
incoming-answer-state-answered = Answered
incoming-answer-state-answered-late = Answered after the day
incoming-draft-hint = What you write is kept, and you can go on with it in the bot.
incoming-draft-body-hint = What you write is kept until you send it or throw it away.
incoming-draft-discard = Delete the draft
incoming-draft-discarded = The draft was deleted.
incoming-draft-sent = This draft was sent from another device and registered as { $number }; it was not registered again.
incoming-draft-edited-meanwhile = This draft was changed elsewhere, or sent meanwhile.

# The acknowledgment that the sender gets at once.
incoming-registered = The letter is registered
incoming-registered-text = Your letter was registered at the secretariat on { $at } under number { $number }.
incoming-registered-hint = The number is your receipt. The secretariat’s answer will follow in the same thread.
incoming-registered-paper = The letter was registered under number { $number }.
incoming-registered-paper-hint = Write this number on the paper.
incoming-see = See the letter
incoming-another = Register another letter

# What is missing.
incoming-subject-needed = Write the subject of the letter.
incoming-body-needed = Write the text of the letter.
incoming-body-or-scan = Write the text of the letter, or add its scan.
incoming-too-long = At most { $most } characters are accepted.
incoming-too-many = You have sent many letters within the last hour. What you wrote is kept; send it again in an hour.
incoming-too-many-files = At most { $most } attachments are accepted.
incoming-files-gone = One of the attachments is no longer there. Remove the attachments and add them again.
incoming-not-paper = This letter is not on paper; no scan can be added to it.
incoming-scan-needed = Add the scan of the letter.
incoming-sender-needed = Write who sent it.
incoming-date-ahead = The date of the letter cannot be after today.
incoming-arrived-ahead = A letter cannot have come after today.
incoming-arrived-before-written = A letter cannot have come before its own date ({ $written }).
incoming-arrived-long-ago = A letter cannot have come before { $first }.
incoming-known = A letter with this number and date was registered on { $day } as { $number }. If this is another letter, confirm it below.
incoming-still-another = It is another letter and is registered by itself
incoming-refers-unknown = There is no letter with this number in the register.
incoming-word-needed = Write what came of it; the sender reads it.
incoming-done-already = This letter has been dealt with already.

# Paper.
incoming-paper-lead = A letter that came by hand or by post, with its scan.
incoming-field-sender = Sender
incoming-field-office = Office
incoming-office-hint = If the letter is an office’s, choose it.
incoming-office-choose = Search an office by name or license code
incoming-office-none = No such office was found.
incoming-office-remove = Not this office’s letter
incoming-field-sender-number = Sender’s number
incoming-field-sender-date = Sender’s date
incoming-one-needed = text or picture: one of them is needed
incoming-field-arrived = Came on
incoming-arrived-hint = Deadlines count from this day. The day of registration is kept beside it.
incoming-field-note = Text or summary of the letter
incoming-field-scans = Scan of the letter
incoming-field-refers = Refers to number
incoming-refers-hint = The number of the letter in the register that this one is about.
incoming-field-class = Class
incoming-register = Register the letter

# One letter.
incoming-number = Register number
incoming-received = Registered on
incoming-sender = Sender
incoming-writer = Written by
incoming-registrar = Registered by
incoming-refers = Refers to
incoming-done-at = Dealt with on
incoming-done-by = Dealt with by
incoming-done-word = Result
incoming-replied = Answered
incoming-reply = Write a reply
incoming-write-down = File a request from this letter
incoming-answerable = Requests of this office under way
incoming-answerable-lead = If this letter is a consent, an undertaking, an answer or a withdrawal for one of these, open that request and record it from the letter.
incoming-scans-add = Add the scan to the letter
incoming-scans-added = The scan was added to the letter.
incoming-reply-subject = Re: { $subject }
incoming-finish = Mark as dealt with
incoming-finish-title = Dealt with
incoming-finish-word = What came of it?
incoming-finish-hint = The sender reads this.
incoming-finish-several = Close { $count } letters
incoming-finished-several = { $count } letters were closed.
incoming-finish-hint-several = The sender of each letter reads this. Closing cannot be undone.
incoming-finish-yes = Mark as dealt with
incoming-finished = Marked as dealt with.
incoming-secret-lead = This letter is secret. Enter your PIN to see it.
incoming-secret-open = Enter the PIN and see the letter
incoming-subject-secret = Secret letter
incoming-to-secretariat = Letters to the secretariat
incoming-head-letter = Letter
incoming-head-sender = Sender
incoming-head-number = Number
incoming-head-received = Registered
incoming-head-state = State
