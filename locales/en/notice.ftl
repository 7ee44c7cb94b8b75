# Letters: writing, signing, sending, receiving, acknowledging.
notice-kind-notice = Notice
notice-kind-circular = Circular
notice-kind-warning = Warning
notice-kind-invitation = Invitation
notice-kind-announcement = Announcement
notice-kind-letter = Letter

notice-sender = Secretariat of the provincial working group for counter offices, { $province }
notice-to-holder = { $holder }, holder of license { $license }, office { $office }
notice-to-office-holder = { $holder }, license holder of office { $office }
notice-to-applicant = { $holder }, applicant for the office { $office }
notice-to-party = { $holder }, { $body }
notice-parties = Bodies and agencies
notice-to-all = Recipients ({ $count })
notice-refers = With reference to letter { $number }
notice-follows = Further to letter { $number }
notice-to-recipients = { $count ->
    [one] one recipient
   *[other] { $count } recipients
}
notice-recipient = Recipient
notice-recipients = Recipients
notice-recipients-more = Further recipients
notice-outside = { $name } (on paper)
notice-writer-engine = The system
notice-writer = Written by
notice-signer = Signed by

# The card in a chat, and its preview.
notice-card-sender = From
notice-card-number = Number
notice-card-date = Date
notice-card-office = For office
notice-card-party = Addressee
notice-card-follows = Further to
notice-card-refers = Refers to
notice-card-answer-by = Answer by
notice-card-files = Attachments
notice-card-unread = Open the letter and acknowledge its receipt at the end.
notice-card-open = When you have read it, press “Acknowledge receipt”. That does not mean that you agree with what it says.
notice-view = Show the letter
notice-card-class = Class
notice-card-gate = Working group’s resolution
notice-card-in-app = This letter is confidential, and its text does not come into a messenger. Read it in the app and acknowledge it there.
notice-open-in-app = Open in the app
notice-class-ordinary = Ordinary
notice-class-confidential = Confidential
notice-class-secret = Secret
notice-subject-secret = Secret letter
notice-urgency = Urgency
notice-urgent = Urgent
notice-going = Sending
notice-goes-at = Goes out on { $at }.
notice-cancel = Cancel the sending
notice-cancel-ask = Cancel the sending of this letter?
notice-cancel-detail = The letter is sent to nobody. Its number stays in the register, which says that it was cancelled.
notice-cancelled = The letter was cancelled.
notice-cancelled-state = Cancelled
notice-cancelled-by = { $name } cancelled this letter on { $at }; it was sent to nobody.
notice-cancel-outward = A letter that carries an inquiry or the papers of a request, or from which the holder’s time to answer counts, is not cancelled: the request depends on it.
notice-cancel-result = The letter of a result is not cancelled: its decision has taken effect.
notice-signed-for = For { $name }, { $role }
notice-by-gate = By resolution { $resolution } of the executive committee or the working group, under { $cite }
notice-by-gate-of = Proposed by { $writer }, by resolution { $resolution } of the executive committee or the working group, under { $cite }
notice-warning-uncounted = This warning letter is not a written warning under { $cite } and does not count towards the revocation of the license.
notice-locked = This letter is secret. Enter your PIN to see its text.
notice-unlock = Enter the PIN and read

# Doors and ways.
notice-via-app = the app
notice-via-public = the public page
notice-via-telegram = Telegram
notice-via-bale = Bale
notice-via-push = browser notification
notice-via-safir = Bale Safir
notice-via-sms = SMS
notice-via-clock = the system's clock
notice-via-command = the command line
notice-via-api = an agency's system
notice-way-hand = handed over
notice-way-post = by post
notice-way-fax = by fax

# The holder.
notice-inbox-none = No letters yet
notice-inbox-empty-detail = Every letter that the secretariat sends to your office appears here and in your messenger.
notice-inbox-empty-party = Every letter that the secretariat sends you is seen here and in the messenger.
notice-inbox-waiting = Waiting for you
notice-inbox-read = Received
notice-waits = Not acknowledged
notice-waits-opened = Read, not acknowledged
notice-done = Acknowledged
notice-done-paper = Delivered on paper
notice-own = My letters to offices
notice-letter-title = The letter
notice-print = Print the letter
notice-acknowledge = Acknowledge receipt
notice-acknowledge-hint = Your acknowledgment makes the letter official. It does not mean that you agree with what it says.
notice-acknowledged = Receipt is acknowledged.
notice-acknowledged-before = This letter was acknowledged before.
notice-acknowledged-at = Receipt acknowledged: { $at }, through { $via }
notice-delivered-on = Delivered: { $day }, { $way }
notice-not-yours = The license holder, or the substitute during leave, acknowledges the receipt.
notice-receipt = Receipt
notice-receipt-print = Print the receipt
notice-receipt-by = By
notice-receipt-at = Time
notice-receipt-via = Through
notice-opened-at = First opened
notice-hash = Fingerprint
notice-hash-detail = The fingerprint is made from the signed text and its attachments; if a single character changed, it would differ.

# Writing.
notice-edit = Edit the letter
notice-field-kind = Kind of letter
notice-field-submitted = Submitted
notice-office-search = Office, holder or license number
notice-count-list = List of recipients
notice-list-first = The first { $count } offices are shown.

# Signing.
notice-signed-by = { $name }, { $at }
notice-sent-back-yes = Sent back to be corrected
notice-sent-back-no = Not sent for signature yet
notice-returned = Sent back
notice-word-of = { $name } says:

# The secretariat's lists.
notice-new = New letter
notice-is-draft = Draft
notice-tab-draft = Drafts
notice-tab-awaiting = To be signed
notice-tab-gate = At the working group
notice-none-gate = No directive waits for the working group
notice-none-gate-detail = Directives that agencies hand in stay here until the working group’s resolution is recorded.
notice-tab-signed = Sent
notice-tab-cancelled = Cancelled
notice-none-draft = No drafts
notice-none-draft-detail = Write a new letter; it is saved while you type.
notice-none-sent-back = No letter was sent back
notice-none-sent-back-detail = A letter that the signer sends back with a word appears here.
notice-none-awaiting = No letter waits for a signature
notice-none-awaiting-detail = Letters appear here once they are submitted for signature.
notice-none-signed = No letter has been sent yet
notice-none-signed-detail = Every letter gets its number when it is signed and is registered here.
notice-none-cancelled = No letter was cancelled
notice-none-cancelled-detail = A letter that is cancelled before its hour appears here.
notice-search = Search number, subject or text
notice-none-search = No letter was found
notice-none-search-detail = Try a shorter word or the letter's number.
notice-none-needs = Nothing to follow up
notice-none-needs-detail = Recipients have acknowledged in time.
notice-none-unsigned = No letter is late for its signature
notice-none-unsigned-detail = A letter that lies unsigned for longer than its time stands here.
notice-needs-late = Late
notice-needs-owing = Waiting for answers
notice-needs-unsigned = Unsigned past their time
notice-needs-stranded = To deliver by hand or post
notice-no-subject = No subject
notice-col-letter = Letter
notice-col-number = Number
notice-col-date = Signed
notice-col-recipients = Recipients
notice-col-official = Acknowledged
notice-remind-letters = Remind whoever is missing on { $count ->
    [one] one letter
   *[other] { $count } letters
}
notice-col-missing = Missing
notice-saved-at = Saved: { $at }
notice-submitted-at = Submitted: { $at }

# A letter that was sent: the wall.
notice-print-many = { $count } copies are too many to print at once (at most { $most }). Choose a county, or tick the recipients.
notice-owing = { $count } unanswered
notice-complete = complete
notice-show = Which recipients

# Refusals.
notice-edited-meanwhile = Somebody else has changed this letter meanwhile. Your text is kept; look at the newer one.
notice-not-awaiting = This letter no longer waits for a signature.
notice-subject-needed = Write the letter's subject.
notice-body-needed = Write the letter's text.
notice-answer-by-past = The day for the answer must be after today.
notice-answer-by-over = The day for the answer is over. Send the letter back for a new one.
notice-no-recipients = No office fits this selection. Check the recipients.
notice-word-needed = Say what should be put right.
notice-evidence-needed = Say who took it, or give the postal tracking number.
notice-post-number-needed = Write the number of the post item: at least 8 figures or Latin letters.
notice-delivery-ahead = The hour of this letter has not come; nobody gets it before.
notice-delivery-future = The day of delivery cannot be after today.
notice-delivery-before-signature = The day of delivery cannot be before the signature.
notice-already-acknowledged = The recipient has acknowledged this letter.

## Copies
notice-copies = Copies
notice-copy-of = Copy of a letter
notice-copy-hint = This copy is for information only and wants no acknowledgment.
notice-copies-title = Copies
notice-copies-field = Copies to
notice-copies-choose = Choose among the bodies
notice-copies-others = Copies to others
notice-copies-others-hint = One a line; they are named on the letter and get nothing from this system.
notice-templates = Letter templates
notice-col-writer = Writer
notice-col-saved = Last saved
notice-col-submitted = Sent for signing
notice-col-state = State

## The sheet of a letter, as it is read and printed
notice-sheet-invocation = In the name of God
notice-sheet-number = Number
notice-sheet-date = Date
notice-sheet-attachment = Attachments
notice-sheet-has-files = yes
notice-sheet-no-files = none
notice-sheet-subject = Subject: { $subject }
notice-sheet-answer-by = Answer by:
notice-sheet-unsigned = Not signed yet
