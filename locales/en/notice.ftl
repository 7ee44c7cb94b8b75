# Letters: writing, signing, sending, receiving, acknowledging.
notice-kind-notice = Notice
notice-kind-circular = Circular
notice-kind-warning = Warning
notice-kind-invitation = Invitation
notice-kind-announcement = Announcement

notice-sender = Secretariat of the provincial working group for counter offices, { $province }
notice-to-holder = { $holder }, holder of license { $license }, office { $office }
notice-to-office-holder = { $holder }, license holder of office { $office }
notice-to-all = Holders of counter office licenses ({ $count } offices)
notice-refers = With reference to letter { $number }
notice-to-offices = { $count ->
    [one] one office
   *[other] { $count } offices
}
notice-recipients = Recipients
notice-writer = Written by
notice-signer = Signed by

# The card in a chat, and its preview.
notice-card-number = Number
notice-card-date = Date
notice-card-office = For office
notice-card-refers = Refers to
notice-card-answer-by = Answer by
notice-card-files = Attachments
notice-view = Show the letter

# Doors and ways.
notice-via-app = the app
notice-via-public = the public page
notice-via-telegram = Telegram
notice-via-bale = Bale
notice-via-clock = the system's clock
notice-via-command = the command line
notice-way-hand = handed over
notice-way-post = by post
notice-way-fax = by fax

# The holder.
notice-inbox-none = No letters yet
notice-inbox-empty-detail = Every letter that the secretariat sends to your office appears here and in your messenger.
notice-inbox-waiting = Waiting for your acknowledgment
notice-inbox-read = Received
notice-waits = Not acknowledged
notice-waits-opened = Read, not acknowledged
notice-done = Acknowledged
notice-done-paper = Delivered on paper
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
notice-receipt-by = By
notice-receipt-at = Time
notice-receipt-via = Through
notice-opened-at = First opened
notice-hash = Fingerprint
notice-hash-detail = The fingerprint is made from the signed text and its attachments; if a single character changed, it would differ.

# Writing.
notice-write-title = New letter
notice-edit-title = Edit letter
notice-edit = Edit the letter
notice-discard = Discard the draft
notice-discard-title = Discard this draft?
notice-discard-detail = Its text and attachments are removed and cannot be brought back.
notice-discarded = The draft was discarded.
notice-field-kind = Kind of letter
notice-field-submitted = Submitted
notice-field-subject = Subject
notice-field-body = Text
notice-field-files = Attachments
notice-field-answer-by = Answer by
notice-recipients-all = All offices of the province
notice-recipients-filter = By condition
notice-recipients-picked = Picked offices
notice-recipients-how = Whom is the letter for?
notice-filter-counties = County
notice-filter-counties-hint = If none is chosen, all counties.
notice-filter-kinds = Kind of office
notice-filter-standings = State of the license
notice-filter-expires = Expires within
notice-filter-expires-any = any time
notice-filter-expires-days = { $days } days
notice-office-urban = Urban
notice-office-rural = Rural
notice-office-mobile = Mobile
notice-standing-active = Active
notice-standing-expired = Expired
notice-standing-suspended = Suspended
notice-standing-closed = Closed
notice-standing-revoked = Revoked
notice-pick-search = Office, holder or license number
notice-pick-add = Add
notice-pick-remove = Remove office { $name }
notice-pick-none = No office was found.
notice-pick-empty = No office is picked yet. Type its name above.
notice-count = { $count ->
    [0] No office fits this selection
    [one] One office gets this letter
   *[other] { $count } offices get this letter
}
notice-count-unreachable = { $count ->
    [0] All of them have a messenger.
    [one] One of them has no messenger yet; it sees the letter in the app and needs delivery by hand or post.
   *[other] { $count } of them have no messenger yet; they see the letter in the app and need delivery by hand or post.
}
notice-count-list = List of recipients
notice-list-first = The first { $count } offices are shown.
notice-unreached = No messenger
notice-preview = Preview
notice-preview-bot = In the messenger
notice-preview-opened = After “Show the letter”
notice-preview-letter = The letter
notice-preview-number = given at signing
notice-submit = Submit for signature
notice-submitted = The letter was submitted for signature.
notice-saving = Saving
notice-saved = Saved
notice-kept-here = There is no connection; your text is kept on this device.
notice-save-failed = Not saved: { $why }
notice-conflict = This letter was changed elsewhere meanwhile. Your text is still here; choose one of them.
notice-conflict-theirs = The saved version
notice-conflict-at = Last saved: { $at }
notice-conflict-mine = Keep my text
notice-conflict-take = Take the saved version
notice-not-draft = This letter is no longer a draft.
notice-see = See the letter

notice-wants-answer = An answer is wanted
notice-answer-by-choose = Choose the day for the answer.
notice-refers-remove = Remove the reference
notice-filter-standings-hint = If none is chosen, all but revoked licenses.
notice-preview-recipient = Name of the holder, license holder, office
notice-preview-office = Name of the office
notice-preview-signature = Name and office of who signs

# Signing.
notice-sign-title = Letters to sign
notice-sign-empty = No letter waits for a signature.
notice-sign-empty-detail = Every letter that the secretariat prepares comes here before it is sent.
notice-sign-only-seats = Seats with the right to sign sign the letters. You can read them.
notice-sign = Sign
notice-sign-one = Sign and send
notice-sign-count = { $count ->
    [one] Sign one letter
   *[other] Sign { $count } letters
}
notice-sign-select = Choose “{ $subject }”
notice-sign-select-all = Choose all
notice-sign-select-none = Choose none
notice-sign-detail = { $count ->
    [one] With your PIN one letter is signed in your name and sent to its recipients. A signed letter does not change any more.
   *[other] With your PIN { $count } letters are signed in your name and sent to their recipients. A signed letter does not change any more.
}
notice-signing = Signing
notice-signed = Signed
notice-signed-count = { $count ->
    [one] One letter signed
   *[other] { $count } letters signed
}
notice-signed-by = { $name }, { $at }
notice-sign-refused = Not signed: “{ $subject }”
notice-send-back = Send back
notice-send-back-detail = Say what should be put right. The letter goes back to its writer with your word.
notice-send-back-word = Your word
notice-returned = Sent back
notice-word-of = { $name } says:

# The secretariat's lists.
notice-new = New letter
notice-tab-draft = Drafts
notice-tab-awaiting = To be signed
notice-tab-signed = Sent
notice-none-draft = No drafts
notice-none-draft-detail = Write a new letter; it is saved while you type.
notice-none-awaiting = No letter waits for a signature
notice-none-awaiting-detail = Letters appear here once they are submitted for signature.
notice-none-signed = No letter has been sent yet
notice-none-signed-detail = Every letter gets its number when it is signed and is registered here.
notice-search = Search number, subject or text
notice-none-search = No letter was found
notice-none-search-detail = Try a shorter word or the letter's number.
notice-none-needs = Nothing to follow up
notice-none-needs-detail = Recipients have acknowledged in time.
notice-needs-late = Late
notice-needs-stranded = To deliver by hand or post
notice-more = Earlier letters
notice-no-subject = No subject
notice-col-letter = Letter
notice-col-number = Number
notice-col-date = Signed
notice-col-recipients = Recipients
notice-col-official = Acknowledged
notice-col-missing = Missing
notice-saved-at = Saved: { $at }
notice-submitted-at = Submitted: { $at }

# A letter that was sent: the wall.
notice-progress-sent = Sent
notice-progress-opened = Opened
notice-progress-official = Acknowledged or delivered
notice-progress-stranded = { $count ->
    [one] One office cannot be reached by messenger.
   *[other] { $count } offices cannot be reached by messenger.
}
notice-progress-late = { $count ->
    [one] One office has been silent for too long.
   *[other] { $count } offices have been silent for too long.
}
notice-wall = Acknowledgments by county
notice-wall-row = { $official } of { $recipients }
notice-wall-full = complete
notice-show-letter = The letter
notice-correct = Correcting letter
notice-show = Which recipients
notice-show-missing = Missing
notice-show-unopened = Not opened
notice-show-late = Late
notice-show-stranded = Unreachable
notice-show-official = Received
notice-show-all = All
notice-remind = Remind all who are missing
notice-reminded = { $count ->
    [0] Everybody was reminded today.
    [one] A reminder goes to one office.
   *[other] Reminders go to { $count } offices.
}
notice-reminders = { $count ->
    [one] one reminder
   *[other] { $count } reminders
}
notice-state-queued = Queued
notice-state-sent = Sent
notice-state-failed = Failed
notice-state-unreachable = Unreachable
notice-state-opened = Opened
notice-state-acknowledged = Acknowledged
notice-state-delivered = Delivered
notice-failure-blocked = the recipient has blocked the bot
notice-failure-refused = the messenger refused it
notice-failure-gaveUp = given up after many attempts
notice-deliver = Record delivery
notice-deliver-title = Delivery to office { $name }
notice-deliver-detail = For those who have not acknowledged in a messenger. Day and evidence stay on file.
notice-deliver-way = How was it delivered?
notice-deliver-on = Day of delivery
notice-deliver-evidence = Evidence
notice-deliver-evidence-hint = Who took it, or the postal tracking number
notice-deliver-scan = Scan of the receipt
notice-delivered = The delivery was recorded.
notice-evidence = Evidence: { $evidence }
notice-scan = Scan of the receipt

notice-tab-wall = Follow-up
notice-none-recipients = No recipient fits
notice-none-missing = All recipients have acknowledged
notice-col-office = Office
notice-col-county = County
notice-col-holder = Holder
notice-col-state = State
notice-deliver-again = Correct the delivery

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
notice-delivery-future = The day of delivery cannot be after today.
notice-delivery-before-signature = The day of delivery cannot be before the signature.
notice-already-acknowledged = The recipient has acknowledged this letter.
