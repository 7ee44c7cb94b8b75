# What authorities are asked about a request, and what the issuer sends back.
inquiry-title = Inquiries
inquiry-title-release = Release of the securities
inquiry-title-hearing = The holder’s answer
inquiry-title-accounts = Accounts and securities
inquiry-card = Inquiry about the request: { $title }
inquiry-lead = Does anything stand against this request on the part of { $authority }?
inquiry-record-lead = Record the answer of { $authority } as it came.
inquiry-clear = Nothing against it
inquiry-settlement-lead = Are the accounts of this office with { $authority } settled?
inquiry-settlement-clear = Settled
inquiry-settlement-object = Not settled yet
inquiry-settlement-title = What is left?
inquiry-settlement-word = What is left
inquiry-settlement-hint = The holder sees this and can settle it. The question stays open, and you answer again once it is settled.
inquiry-settlement-send = Record what is left
inquiry-clearance-lead = Does { $authority } give its clearance for this office?
inquiry-clearance-clear = Clearance is given
inquiry-release-lead = The kanoon releases the securities; record its letter here. If a complaint is before the courts, say so: the securities are held until the final judgment.
inquiry-release-own-lead = The kanoon releases the securities of this office. If a complaint is before a court, write which: they are not released before its final judgment.
inquiry-release-clear = Securities released
inquiry-release-object = A complaint is before the courts
inquiry-release-title = Which complaint?
inquiry-release-word = Court and number of the file
inquiry-release-hint = The holder sees this. After the final judgment, record the release with its letter.
inquiry-release-send = Record the complaint
inquiry-account-owed = Something is owed
inquiry-account-held = Held until the final judgment
inquiry-account-settled = Settled
inquiry-account-cleared = Clearance given
inquiry-account-released = Released
inquiry-object = Object
inquiry-object-title = What stands against it?
inquiry-word = Objection
inquiry-word-hint = The working group's members see it before they vote.
inquiry-word-hint-refuses = What you report refuses the request. The license holder sees it, so that it can be put right.
inquiry-word-hint-withheld = What you report refuses the request. Only the working group's members and the secretariat see the reasons; the holder and the transferee are told no more than that there is an objection.
inquiry-object-send = Record objection
inquiry-hearing-card = About your office: { $title }
inquiry-heard-card = The answer about { $title }
inquiry-hearing-lead = You are heard before anything is decided. If you object, write why.
inquiry-hearing-record-lead = Write down the holder’s answer as it was given, in writing or in person.
inquiry-hearing-accept = I do not object
inquiry-hearing-accept-record = Does not object
inquiry-hearing-defend = I object
inquiry-hearing-defend-record = Objects
inquiry-hearing-title = Why the objection?
inquiry-hearing-word = The objection
inquiry-hearing-hint = Those who decide read this first.
inquiry-hearing-send = Record the objection
inquiry-from-notice = The time to answer counts from the day on which the letter is notified
inquiry-offer-lead = This request does not go on without your answer. If you do not accept, write why; the request ends with that.
inquiry-offer-accept = I accept
inquiry-offer-accept-record = Accepts
inquiry-offer-defend = I do not accept
inquiry-offer-defend-record = Does not accept
inquiry-offer-title = Why do you not accept?
inquiry-offer-word = The reason
inquiry-offer-hint = With this answer the request is not granted.
inquiry-offer-send = Record the answer
inquiry-offer-state-yes = Accepted
inquiry-offer-state-no = Not accepted
inquiry-hearing-state-open = Awaiting an answer
inquiry-hearing-state-yes = Does not object
inquiry-hearing-state-no = Objects
inquiry-hearing-state-void = No answer needed any more
inquiry-hearing-state-silent = No answer came
inquiry-saved = The answer is recorded.
inquiry-appeal-saved = The appeal is recorded.
inquiry-appeal-ahead = If you appeal, the supervision committee decides within { $within } of the appeal. { $stands ->
    [none] {""}
    [no] Until it does, the time for what the verdict asks stands still.
   *[yes] An appeal does not hold up the time for what the verdict asks.
}
inquiry-appeal-filed = The appeal was recorded on { $on } { $by ->
    [none] and is before the supervision committee.
   *[other] and the supervision committee decides until { $by }.
} { $stands ->
    [none] {""}
    [no] Until it does, the time for what the verdict asks stands still.
   *[yes] An appeal does not hold up the time for what the verdict asks.
}
inquiry-appeal-duty = { $duty }{ $day ->
    [none] {""}
   *[other] : until { $day }
}
inquiry-answered = This inquiry has been answered.
inquiry-state-open = Awaiting an answer
inquiry-state-yes = Nothing against it
inquiry-state-no = Objected
inquiry-state-void = No answer is needed any more
inquiry-state-silent = No answer came
inquiry-late = It was due by { $day }
inquiry-paper-title = License with the issuing authority
inquiry-paper-lead = Send the original license and the working group's letter to the issuing authority, and record here what the new license says.
inquiry-paper-record = Record the new license
inquiry-paper-issued-on = Date of issue
inquiry-paper-expires-on = Valid until
inquiry-paper-code = New license code, if it changed
inquiry-paper-refused = No license was issued
inquiry-paper-refused-title = Why was no license issued?
inquiry-paper-refused-send = Record that none was issued
inquiry-paper-state-open = With the issuing authority
inquiry-paper-state-yes = License issued
inquiry-paper-state-no = No license issued
inquiry-paper-reason = Reason
inquiry-paper-confirm = Confirm and record this date
inquiry-letter-number = Number of the answering letter
inquiry-letter-on = Date of the answering letter
inquiry-record = Record the answer from its letter
inquiry-record-hint = The answer of this authority is recorded in the app, with number and date of its letter.
inquiry-end-lead = Send the resolution and its papers to the issuing authority, and write down its answer here.
inquiry-end-issued-on = Day from which the license is revoked
inquiry-end-record = Record the revocation
inquiry-end-refused = The license was not revoked
inquiry-end-refused-title = Why was it not revoked?
inquiry-end-refused-send = Record that it was not
inquiry-end-state-open = With the issuing authority
inquiry-end-state-yes = The license is revoked
inquiry-end-state-no = The license was not revoked
inquiry-introduction-lead = Send the agencies the letter that introduces the office for contracts, and record its day here.
inquiry-introduction-issued-on = Day of the introduction
inquiry-introduction-record = Record the introduction
inquiry-introduction-refused = The office is not introduced
inquiry-introduction-refused-title = Why is the office not introduced?
inquiry-introduction-refused-send = Record it and end the request
inquiry-introduction-state-open = Waiting to be introduced
inquiry-introduction-state-yes = Introduced
inquiry-introduction-state-no = Not introduced
inquiry-start-lead = Record the day on which the office began to work. The license of an office that does not begin in time is void by itself.
inquiry-start-issued-on = First day of work
inquiry-start-record = Record the first day
inquiry-start-refused = The office does not begin
inquiry-start-refused-title = Why does the office not begin?
inquiry-start-refused-send = Record it and end the request
inquiry-start-state-open = Has not begun yet
inquiry-start-state-yes = Began
inquiry-start-state-no = Did not begin
inquiry-paper-first-lead = Send the papers and the working group's letter to the issuing authority, and record here what the license says.
inquiry-paper-first-code = License number
inquiry-handover-title = Hand-over list
inquiry-handover-lead = Record each thing that was received, with the day and who received it. When nothing is left, close the list.
inquiry-handover-lead-holder = { $of ->
    [applicant] These papers are brought to the secretariat, which records here what comes, and each original that it gives back.
   *[holder] What the office has received is handed over, and the secretariat records each thing here.
}
inquiry-handover-item-license = Original license
inquiry-handover-item-sign = Sign and emblem of the office
inquiry-handover-item-stamps = Stamps and forms of the agencies
inquiry-handover-item-access = Software and user accounts of the agencies
inquiry-handover-item-papers = Papers of the public that are still at the office
inquiry-handover-item-training = Proof of training
inquiry-handover-item-contract = Copy of the contract with the agency, with its level of service
inquiry-handover-item-form = Form of application for the license
inquiry-handover-item-undertaking = Undertaking signed by the transferee
inquiry-handover-item-identity = Original birth certificate and national card of the transferee
inquiry-handover-item-degree = Original degree of the transferee
inquiry-handover-state = State
inquiry-handover-state-wanted = Not handed over
inquiry-handover-state-received = Received
inquiry-handover-state-none = Not there
inquiry-handover-state-sent = Sent on
inquiry-handover-state-returned = Returned
inquiry-handover-on = Date
inquiry-handover-to = Received by
inquiry-handover-to-help = The agency or department that received it.
inquiry-handover-note = Note
inquiry-handover-record = Record
inquiry-handover-recorded = Recorded.
inquiry-handover-close = Everything was received
inquiry-handover-closed = The hand-over list is closed.
inquiry-handover-line = { $label }: { $state }{ $to ->
    [none] {""}
   *[other] {" "}— { $to }
}{ $on ->
    [none] {""}
   *[other] , { $on }
}
inquiry-handover-open = Open the hand-over list
inquiry-handover-state-wrong = This state does not follow from the present one. Look at the list again.
inquiry-handover-day-needed = Give the date; it is no later than today.
inquiry-handover-to-needed = Say who received it.
inquiry-handover-note-needed = Say why it is not there.
inquiry-handover-missing = { $count ->
    [one] One thing is
   *[other] { $count } things are
} not handed over yet. Record them, or say why they are not there.
inquiry-issue-title = Issue of the license
inquiry-original-received = Record that the original came
inquiry-original-received-on = Day on which the original license came to the secretariat
inquiry-original-state-awaited = Waiting for the original
inquiry-original-state-received = Original at the secretariat
inquiry-original-state-sent = With the issuing authority
inquiry-original-not-here = The original license has not come to the secretariat yet. Record first that it did.
inquiry-original-back = Record that it was given back
inquiry-letter-unsigned = The letter is not signed yet, and nothing unsigned is sent.
inquiry-letter-before = It cannot have been sent before the letter was signed ({ $signed }).
inquiry-silent-lead = The answer was due by { $due }, and silence has been noted. If a letter came by that day and was registered late, choose it from the register; the request goes back to where it was before the silence.
inquiry-silent-unregistered = Register the letter first, then choose it here: the register alone tells the day on which it came.
inquiry-silent-late = This letter came on { $arrived }, and the answer was due by { $due }. The silence stands.
inquiry-silent-built-on = Since silence was noted somebody has voted or answered what was asked next; this letter does not bring the request back.
inquiry-letter-unknown = This letter is not in the register, or came before the question was put. Choose another one.
inquiry-too-many-files = At most { $most } files go with an answer.
inquiry-original-back-on = Day on which the original license was given back
inquiry-letter-waits = The letter waits for its signature
inquiry-letter-to-send = Letter { $number } of { $on } is signed and has not been sent yet
inquiry-letter-signed = Letter { $number } of { $on }
inquiry-letter-sent = Letter { $number } of { $on }, sent { $by ->
    [hand] by hand
    [post] by post
    [fax] by fax
   *[system] through the office system
} on { $sent }
inquiry-letter-see = Read and print the letter
inquiry-letter-files = Scan of the answer
inquiry-letter-own-files = Your letter, if there is one
inquiry-letter-from-register = The answer in the register
inquiry-letter-typed = Not in the register
inquiry-sent = Sent
inquiry-sent-on = Day of sending
inquiry-sent-by = Sent by
inquiry-sent-by-hand = Hand
inquiry-sent-by-post = Post
inquiry-sent-by-fax = Fax
inquiry-sent-by-system = Office system
inquiry-reply = { $of ->
    [other-group] Answer: number { $number } of { $on }
   *[other] Answer: letter { $number } of { $on }
}
inquiry-reply-no-scan = No scan of this letter is attached
inquiry-reply-of = Answer of { $authority }
inquiry-reply-see = See the letter in the register
inquiry-original-held = { $count } originals are still with the secretariat. Record first that they were sent on or given back.
inquiry-handover-held = { $count } originals are still with the secretariat. Record of each that it was sent on or given back, then close the list.
inquiry-second-needed = The license is official with the second signature of { $by ->
    [working-group-head] the head of the working group
   *[steering-secretary] the secretary of the steering group
} and the seal. { $mark ->
    [signature] Record the second signature first.
   *[seal] Record the seal first.
}
inquiry-second-before = The seal follows the second signature ({ $signed }).
inquiry-second-before-issue = The second signature ({ $signed }) is not before the issue of the license. Correct one of the two days.
inquiry-second-title = Second signature and seal
inquiry-second-lead = Once the license has come from its issuer, the second signature of { $by ->
    [working-group-head] the head of the working group
   *[steering-secretary] the secretary of the steering group
} and then the seal are recorded; the license is not official before.
inquiry-second-done-signature = Second signature: { $on }
inquiry-second-done-seal = Seal: { $on }
inquiry-second-on-signature = Day of the second signature
inquiry-second-on-seal = Day of the seal
inquiry-second-record-signature = Record the second signature
inquiry-second-record-seal = Record the seal
inquiry-sum = What is owed, if anything is
inquiry-sum-unit = rials
inquiry-sum-owed = Owed: { $sum }
inquiry-sum-wrong = Write what is owed in whole rials.
inquiry-receipt = Receipt { $number }, paid on { $on }
inquiry-receipt-of = Receipt for { $authority }
inquiry-receipt-waits = The receipt waits for { $authority }
inquiry-receipt-title = Payment to { $authority }
inquiry-receipt-lead = Send the receipt once you have paid. The account is closed when { $authority } has seen it and confirms the settlement.
inquiry-receipt-to = Send a receipt to { $authority }
inquiry-receipt-number = Number of the receipt
inquiry-receipt-on = Day of payment
inquiry-receipt-files = Picture of the receipt
inquiry-receipt-send = Send the receipt
inquiry-receipt-again = Send another receipt
inquiry-receipt-sent = The receipt was sent.
inquiry-receipt-number-needed = Write the number of the receipt.
inquiry-receipt-day-needed = Write the day of payment; it is not after today.
inquiry-receipt-file-needed = Send a picture of the receipt; at most { $most } files.
inquiry-receipt-over = No receipt is needed for this account any more.
inquiry-violation-lead = The following was reported about your office. Your answer is read before anything is decided; until the verdict everything is confidential.
inquiry-violation-accept = I accept it
inquiry-violation-accept-record = Accepts it
inquiry-violation-defend = I answer
inquiry-violation-defend-record = Answers
inquiry-violation-title = Your answer
inquiry-violation-word = Answer
inquiry-violation-hint = The examiner and the members read this before they vote.
inquiry-violation-send = Record the answer
inquiry-violation-state-yes = Accepted
inquiry-violation-state-no = Answered
inquiry-accusation-lead = The following was reported about your body. Your answer is read before anything is decided; until the verdict everything is confidential.
inquiry-accusation-accept = We accept it
inquiry-accusation-accept-record = Accepts it
inquiry-accusation-defend = We answer
inquiry-accusation-defend-record = Answers
inquiry-accusation-title = Your answer
inquiry-accusation-word = Answer
inquiry-accusation-hint = Whoever examines reads this answer before the verdict.
inquiry-accusation-send = Record the answer
inquiry-accusation-state-yes = Accepted
inquiry-accusation-state-no = Answered
inquiry-accusation-appeal-lead = A verdict was given on your body. If you think it wrong, appeal in time; the supervision committee decides.
inquiry-appeal-lead = A verdict was given on your office. If you think it wrong, appeal in time; the supervision committee decides.
inquiry-appeal-record-lead = Write down the appeal or acceptance as it came in writing.
inquiry-appeal-accept = I accept the verdict
inquiry-appeal-accept-record = Accepts the verdict
inquiry-appeal-defend = I appeal
inquiry-appeal-defend-record = Appeals
inquiry-appeal-title = What is wrong with the verdict?
inquiry-appeal-word = The appeal
inquiry-appeal-hint = The supervision committee reads this and decides by it.
inquiry-appeal-send = Record the appeal
inquiry-appeal-state-yes = Accepted
inquiry-appeal-state-no = Appealed
inquiry-stoppage-lead = It was reported that your office is closed without a word to the secretariat. Write since when and why, and on which day it opens.
inquiry-stoppage-accept = I accept; the office was closed
inquiry-stoppage-accept-record = Accepts that the office was closed
inquiry-stoppage-defend = I answer
inquiry-stoppage-defend-record = Answers
inquiry-stoppage-title = Your answer about the office being closed
inquiry-stoppage-word = Answer
inquiry-stoppage-hint = If it was closed with consent, write the number of the letter or resolution.
inquiry-stoppage-send = Send the answer
inquiry-stoppage-state-yes = Accepted
inquiry-stoppage-state-no = Answered
inquiry-inspection-lead = The report of an inspection of your office was notified. Say in time whether you accept it, or what you have to say.
inquiry-inspection-accept = I accept the report
inquiry-inspection-accept-record = Accepts the report
inquiry-inspection-defend = I reply
inquiry-inspection-defend-record = Replies
inquiry-inspection-title = Your reply to the report
inquiry-inspection-word = Reply
inquiry-inspection-hint = Write what you have set right and what you think wrong. The reply stays on the file beside the report.
inquiry-inspection-send = Record the reply
inquiry-inspection-state-yes = Accepted the report
inquiry-inspection-state-no = Replied
inquiry-inspection-open = The report, item by item
inquiry-handover-inventory = See what was handed over
