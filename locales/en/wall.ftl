# Following a letter: progress, the wall of acknowledgments, delivery on paper.
wall-progress-sent = Sent
wall-progress-opened = Opened
wall-progress-official = Acknowledged or delivered
wall-progress-stranded = { $count ->
    [one] One recipient cannot be reached by messenger.
   *[other] { $count } recipients cannot be reached by messenger.
}
wall-progress-late = { $count ->
    [one] One recipient has been silent for too long.
   *[other] { $count } recipients have been silent for too long.
}
wall-progress-answered = Answered
wall-progress-owing = { $count ->
    [one] One recipient has not answered yet.
   *[other] { $count } recipients have not answered yet.
}
wall-title = Acknowledgments by county
wall-row = { $official } of { $recipients }
wall-letter = The letter
wall-correct = Correcting letter
wall-show-missing = Missing
wall-show-unopened = Not opened
wall-show-late = Late
wall-show-stranded = Unreachable
wall-show-official = Received
wall-show-owing = Not answered
wall-show-all = All
wall-remind = Remind all who are missing
wall-remind-answers = Remind all of the answer
wall-reminded = { $count ->
    [0] Everybody was reminded today.
    [one] A reminder goes to one recipient.
   *[other] Reminders go to { $count } recipients.
}
wall-reminders = { $count ->
    [one] one reminder
   *[other] { $count } reminders
}
wall-state-queued = Queued
wall-state-sent = Sent
wall-state-failed = Failed
wall-state-unreachable = Unreachable
wall-state-faxed = Faxed, not acknowledged
wall-state-opened = Opened
wall-state-acknowledged = Acknowledged
wall-state-delivered = Delivered
wall-failure-blocked = the recipient has blocked the bot
wall-failure-refused = the messenger refused it
wall-failure-absent = cannot be reached this way
wall-failure-undelivered = the text did not reach the phone
wall-failure-left = the addressee no longer holds this role
wall-failure-gaveUp = given up after many attempts
wall-deliver = Record delivery
wall-deliver-title = Delivery to office { $name }
wall-deliver-detail = For those who have not acknowledged in a messenger. Day and evidence stay on file.
wall-deliver-way = How was it delivered?
wall-deliver-on = Day of delivery
wall-deliver-evidence = Evidence
wall-deliver-evidence-hint = Who took it, or the postal tracking number
wall-deliver-scan = Scan of the receipt
wall-fax-detail = Under { $cite }, a letter sent by fax becomes official when its recipient acknowledges it. Until then it stays unacknowledged and reminders go on.
wall-fax-on = Day of the fax
wall-faxed = The fax was recorded; the letter still waits for its acknowledgment.
wall-delivered = The delivery was recorded.
wall-evidence = Evidence: { $evidence }
wall-scan = Scan of the receipt
wall-tab = Follow-up
wall-none = No recipient fits
wall-none-missing = All recipients have acknowledged
wall-col-office = Office
wall-col-county = County
wall-col-holder = Holder
wall-col-state = State
wall-deliver-again = Correct the delivery
wall-hours = Acknowledgments over time
wall-hours-lead = How many acknowledged, or got it on paper, in each hour since the signature
wall-hours-one = Hour { $hour }: { $official } official, { $opened } opened
wall-hours-days = Day { $day }: { $official } official, { $opened } opened
wall-hours-from = Signed
wall-hours-to = { $count } h later
wall-hours-to-days = { $count ->
    [one] one day later
   *[other] { $count } days later
}
wall-remind-one = Remind
wall-steps = Steps
wall-receipt = Receipt
wall-choose = Choose
wall-acts = Acts
wall-choose-all = Choose all on this page
wall-chosen = { $count ->
    [one] { $count } recipient is chosen.
   *[other] { $count } recipients are chosen.
}
wall-slip-out = Slip out with { $name }
wall-post-number = Number of the post item
wall-post-number-hint = As on the post’s receipt, in any digits
wall-receiver = Receiver
wall-receiver-hint = First and last name of who received it
wall-glass = Signature of the receiver on this phone
wall-glass-open = Sign on the screen
wall-glass-clear = Clear the signature
wall-sheet-name = Recipients of the letter
wall-sheet-place = Town or village
wall-sheet-license = License number
wall-sheet-mobile = Mobile
wall-sheet-sent = Sent at
wall-sheet-sent-via = Sent by
wall-sheet-reached = Reached the device
wall-sheet-opened = First opened
wall-sheet-opened-via = Opened by way of
wall-sheet-acknowledged = Acknowledged at
wall-sheet-acknowledged-via = Acknowledged by way of
wall-sheet-acknowledged-as = Acknowledged as
wall-sheet-faxed = Day of the fax
wall-sheet-delivered = Delivered on
wall-sheet-delivered-by = Way of delivery
wall-sheet-evidence = Evidence of delivery
wall-sheet-carrier = Slip carried by
wall-sheet-answered = Answered at
wall-sheet-reminders = Reminders
wall-sheet-code = Receipt code
wall-remind-chosen = { $count ->
    [one] Remind the one chosen
   *[other] Remind the { $count } chosen
}
wall-remind-ask = { $count ->
    [one] Remind one recipient?
   *[other] Remind { $count } recipients?
}
wall-remind-send = Send the reminder
wall-remind-silent = { $count ->
    [one] One recipient, to acknowledge
   *[other] { $count } recipients, to acknowledge
}
}
wall-remind-owing = { $count ->
    [one] One recipient, to answer
   *[other] { $count } recipients, to answer
}
}
wall-remind-nobody = Nobody can be reminded now: everybody gets one reminder a day, and only once the letter has reached them.
wall-answer-reminded = Reminded of the answer:
wall-remind-once = Everybody gets one reminder a day; whoever got one today, or has not been sent the letter yet, gets none.
wall-reminder-held = { $count ->
    [one] The reminder to one recipient goes out at { $at }.
   *[other] The reminder to { $count } recipients goes out at { $at }.
}
wall-reminder-take-back = Take the reminder back
wall-reminder-taken-back = { $count ->
    [one] The reminder to one recipient was taken back.
   *[other] The reminder to { $count } recipients was taken back.
}
wall-reminder-gone-out = The reminder has gone out and can no longer be taken back.
