# What a verdict puts on an office, how it was proposed, and the forms by which it is reported and carried out.
sanction-correct = Set matters right
sanction-pay = Make good the damage: { $sum }
sanction-fine = Fine: { $sum }, to the kanoon’s special account
sanction-warning = Written warning on the file
sanction-reprimand = Reprimand
sanction-cutOff = All services cut off for { $days } days
sanction-colour = Another colour of the license in the next term
sanction-noRenewal = No renewal for the next term
sanction-refer-colour = Proposed for revocation (colour changed the term before)
sanction-refer-warnings = Proposed for revocation (too many written warnings)
sanction-refer-board = The responsible official is referred to the board of administrative violations
sanction-negative = Negative score in renewal and new services
sanction-ranked = Counts in rank and new services
sanction-reassign = The license may be given to another, with the working group’s consent
sanction-stop = Work stopped at once, as the working group finds

sanction-row-1 = Row 1: procedure not followed, set right
sanction-row-2 = Row 2: by mistake, with damage
sanction-row-3 = Row 3: on purpose, the first
sanction-row-4 = Row 4: on purpose, the second
sanction-row-5 = Row 5: on purpose, the third
sanction-row-7 = Row 7: damage not paid
sanction-row-10 = Row 10: disrespect of a customer
sanction-row-11 = Row 11: premises
sanction-row-remedy = To be remedied by the body
sanction-row-9 = Row 9: a fault that cost the office, compensated
sanction-row-board = Referred to the board of administrative violations (minutes 4)
sanction-conduct = What was found
sanction-conduct-procedure = Procedure not followed
sanction-conduct-mistake = A fault by mistake
sanction-conduct-intent = A fault on purpose
sanction-conduct-disrespect = Disrespect of a customer
sanction-conduct-premises = Premises below standard
sanction-conduct-unpaid = Damage or fine not paid
sanction-conduct-breach = A duty not done
sanction-conduct-costs = A fault that cost the office
sanction-conduct-defiance = Acted against a resolution of the working group
sanction-counted-body = { $faults ->
    [0] No verdict on this body is recorded before
    [one] 1 verdict on this body is recorded before
   *[other] { $faults } verdicts on this body are recorded before
}.
sanction-counted = { $faults ->
    [0] No decided fault on purpose before this in the license’s term
    [one] One decided fault on purpose before this in the license’s term
   *[other] { $faults } decided faults on purpose before this in the license’s term
}; with this verdict { $warnings } written warnings count, and with more than { $max } the license is proposed for revocation.
sanction-next = If it happens again: { $row }
sanction-differs = The ladder proposed { $row }. Why another: { $reason }

sanction-put-title = { $to ->
    [body] Put to the body
   *[office] Put to the office
}
sanction-put-lead = { $to ->
    [body] This text goes to the body. The reporter’s name and whatever tells who they are must not stand in it. The body sees it, and the name of the office that it concerns, and nothing else.
   *[office] This text goes to the office. The reporter’s name and whatever tells who they are must not stand in it. The office sees nothing else.
}
sanction-put-text = { $to ->
    [body] The text that goes to the body
   *[office] The text that goes to the office
}
sanction-put-send = { $to ->
    [body] Put to the body
   *[office] Put to the office
}
sanction-put-aside = Set the report aside
sanction-put-aside-title = Why is it set aside?
sanction-put-aside-word = Reason
sanction-put-aside-hint = Whom it is about does not hear of it. The reporter is told only that it ended without a verdict.
sanction-put-aside-send = Set aside
sanction-put-done = The matter is ready to be notified
sanction-put-open = Look at this report in the app
sanction-put-state-yes = Put to whom it is about
sanction-put-state-no = Set aside
sanction-put-state-waits = Awaiting the secretariat

sanction-report-title = The examiner’s report
sanction-report-lead = Write what was found. The ladder proposes from the file of the license’s term; the working group decides.
sanction-report-open = Write the report in the app
sanction-report-damage = Damage
sanction-report-damage-unit = rials
sanction-report-outside = A service outside the contracts
sanction-report-grave = Forgery, financial, security or social consequences
sanction-report-word = Findings and evidence
sanction-report-word-hint = The members read this report before they vote.
sanction-report-proposal = The ladder proposes
sanction-report-row = Your proposal
sanction-report-cutOff = Services cut off for
sanction-report-cutOff-unit = days
sanction-report-reason = Why another proposal
sanction-report-send = Record the report for the vote
sanction-report-none = Nothing was found
sanction-report-none-title = Why was nothing found?
sanction-report-none-word = Reason
sanction-report-none-hint = It ends without a verdict; the office and the reporter hear that it ended.
sanction-report-none-send = End it
sanction-report-saved = The report is recorded
sanction-report-state-yes = A violation was found
sanction-report-state-no = Nothing was found
sanction-report-state-waits = Awaiting the examiner’s report

sanction-duty = What the verdict asks
sanction-inspection = The report, item by item
sanction-duty-correction = Matters set right
sanction-duty-payment = Sum of the verdict paid
sanction-duty-done-correction = Set right
sanction-duty-done-payment = Paid
sanction-duty-refused = Not done
sanction-duty-refused-title = What was not done?
sanction-duty-refused-word = Account
sanction-duty-refused-hint = It stays on the office’s file. Damage that is not paid is a violation of its own.
sanction-duty-refused-send = Record
sanction-duty-saved = Recorded
sanction-duty-state-open = Awaited
sanction-duty-state-yes = Done
sanction-duty-state-no = Not done
sanction-duty-state-void = No longer needed

sanction-allegation = What was put to whom it is about
sanction-file-title = File of violations
sanction-file-lead = { $warnings ->
    [one] One written warning counts
   *[other] { $warnings } written warnings count
} in this term of the license.
sanction-file-points = Negative points of this term: { $points } (reprimands { $negative }, premises { $ranked })
sanction-file-none = There is no verdict on this office’s file
sanction-file-refer = Proposed for revocation; nothing begins by itself
sanction-file-refer-open = Begin the revocation
sanction-file-all = All reports about this office
sanction-file-outside = Does not count in this term
sanction-same-row = The verdict is this already. To keep it, uphold it.
sanction-appeal-changed = Changed on appeal
sanction-appeal-open = Under appeal
sanction-appeal-upheld = Upheld on appeal
sanction-appeal-overturned = Overturned on appeal
sanction-conduct-needed = Choose what was found.
sanction-looks = Who has looked at this file
sanction-reporter = Reported by

sanction-cut-title = Services cut off
sanction-cut-none = Nothing is cut off from this office
sanction-cut-all = All services
sanction-cut-sort = On what ground
sanction-cut-sort-interim = At once, until it is decided
sanction-cut-sort-sanction = Carrying out a verdict
sanction-cut-sort-court = A court’s judgment
sanction-cut-service = Which service
sanction-cut-request = The verdict that is carried out
sanction-cut-resolution = Number of the resolution or judgment
sanction-cut-reason = Reason
sanction-cut-reason-hint = Forgery, a financial violation, security or social consequences. The public page says only that the service is not available.
sanction-cut-first = First day
sanction-cut-last = Last day
sanction-cut-last-hint = Left empty, it lasts until a resolution restores it.
sanction-cut-begin = Record a cut-off
sanction-cut-send = Record
sanction-cut-saved = The cut-off was recorded.
sanction-cut-runs = Resolution { $resolution }, from { $from } { $to ->
    [none] until further notice
   *[other] to { $to }
}
sanction-cut-lifted = Restored on { $on }
sanction-cut-restore = Restore
sanction-cut-restore-by = Number of the restoring resolution
sanction-cut-restored = The service was restored.
sanction-cut-no-resolution = Write the number of the resolution; services are cut off and restored by a resolution alone.
sanction-cut-order = The last day is before the first.
sanction-cut-no-verdict = Choose a verdict that cuts services off and was not overturned.
sanction-cut-length = The verdict cuts services off for { $days } days; from the first day to the last it must be just that.
sanction-cut-over = This cut-off has ended already.

sanction-sum-title = Sums of the verdict
sanction-sum-damage = Damage
sanction-sum-fine = Fine
sanction-sum-to-harmed = to whom it was done
sanction-sum-to-office = to the office
sanction-sum-to-special-account = to the kanoon’s special account
sanction-sum-open = Not paid
sanction-sum-paid = { $by ->
    [insurance] Paid by the insurance
    [special-account] Paid from the special account
   *[ower] Paid
} ({ $on })
sanction-sum-recovered = Given back by whoever owed it
sanction-sum-owed-back = To be given back
sanction-sum-pay = Record the payment
sanction-sum-by = Who paid
sanction-sum-by-ower = Whoever the verdict is on
sanction-sum-by-insurance = Insurance
sanction-sum-by-special-account = The kanoon’s special account
sanction-sum-name = Name of the payee
sanction-sum-receipt = Number of the receipt
sanction-sum-on = Day of payment
sanction-sum-recover = Record that it was given back
sanction-sum-saved = Recorded.
sanction-sum-receipt-needed = Write the number of the receipt.
sanction-sum-fine-own = A fine is paid by nobody but whom the verdict is on.
