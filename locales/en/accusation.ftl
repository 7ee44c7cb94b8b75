# A violation of an agency or an association, from the report to what a verdict puts on it. Annex 4.
accusation-title = Violation of an agency or an association
accusation-line = The secretariat puts the matter to the agency, the kanoon meets with it, and what is not remedied the working group decides. Until the verdict everything is confidential; within { $max } of its notification it may be appealed against.
accusation-field-body = Which agency or association
accusation-field-body-help = From the list of the province’s bodies. The secretariat records those that are not there.
accusation-field-what = What happened
accusation-field-what-help = A service is cut off from an office by a resolution of the working group alone.
accusation-field-what-cut-off = A service cut off, or an office punished, without a resolution
accusation-field-what-costs = A fault that cost the office something
accusation-field-what-price = A price outside those approved
accusation-field-what-training = Training or necessary means not given
accusation-field-what-guarantee = A security asked for that is not accepted
accusation-field-what-contract = A contract not kept, or remuneration not paid
accusation-field-what-other = Another violation
accusation-field-seenOn = When it was seen
accusation-field-seenOn-help = The day on which you learned of it.
accusation-field-account = The report
accusation-field-account-help = Neither this text nor your name is given to the agency. The secretariat puts the matter to it in its own words.
accusation-field-source = Number of a letter, or tracking code
accusation-field-source-help = Where the report comes of a letter or of a citizen’s case.
accusation-field-papers = Papers
accusation-field-papers-help = Photographs or pictures of documents. The agency does not see them.
accusation-field-papers-evidence = Evidence of the report

accusation-state-granted = Verdict given
accusation-state-refused = Ended without a verdict against the agency
accusation-state-dismissed = Remedied, or ended without a verdict
accusation-state-lapsed = Without effect
accusation-course-filed = The report was recorded
accusation-course-put = The secretariat put the matter to the agency
accusation-course-asked = The reporter was asked something, and the clocks stopped
accusation-course-replied = The reporter answered, and the clocks went on
accusation-course-question-silent = The reporter did not answer in time, and the case went on
accusation-course-question-moot = The question to the reporter needs no answer any more
accusation-course-granted = The verdict was signed
accusation-course-refused = Result signed: no verdict against the agency
accusation-course-accepted = The agency accepted the matter
accusation-course-defended = The agency answered
accusation-course-hearing-silent = The agency did not answer by { $due }, and the case went on
accusation-course-accepted-undone = The agency took its answer back
accusation-course-defended-undone = The agency took its answer back
accusation-course-now-hearing = Awaiting the agency’s answer{ $starts ->
    [with-notice] ; the time counts from the day on which the letter is notified
   *[begun] { "" }
}
accusation-course-ahead-hearing = The agency’s answer
accusation-course-appealed = The agency appealed against the verdict
accusation-course-appeal-waived = The agency accepted the verdict
accusation-effect = { $row ->
    [none] The verdict goes on the agency’s file once it is notified.
   *[other] The verdict is on the agency’s file.
}
accusation-course-rejected = The proposal was not adopted, with { $against } votes against of { $base } voting seats (decision { $resolution })
accusation-course-adopted = The working group adopted the proposal with { $for } votes of { $base } voting seats (resolution { $resolution })
accusation-course-found = A report with its proposal was recorded for the working group
accusation-course-now-proposal = Awaiting the kanoon’s meeting with the agency, or the expert committee’s report
accusation-course-ahead-proposal = The kanoon’s meeting with the agency, and its report
accusation-course-cleared = { $authority } took the matter up
accusation-course-objected = { $authority } did not take the matter up
accusation-course-inquiry-silent = { $authority } did not answer by { $due }

accusation-rule-body = The body is on the province’s list
accusation-no-body = This body is not on the province’s list. Ask the secretariat to record it.

accusation-letter-subject = Result of the violation { $number }
accusation-letter-granted = By resolution { $resolution } of the working group ({ $for } votes of { $base } voting seats) the verdict on { $number }, which concerns the office { $office }, is:
    { $sanctions }
    { $owes ->
    [correct] Set matters right within { $correctWithin } of the notification.
    [pay] Pay the sum named within { $payWithin } of the notification. { $week ->
        [reading] The time for paying is, by this secretariat’s reading, that of { $payWithinCite }.
       *[text] {""}
    }
    [both] Set matters right within { $correctWithin } and pay the sum named within { $payWithin } of the notification. { $week ->
        [reading] The time for paying is, by this secretariat’s reading, that of { $payWithinCite }.
       *[text] {""}
    }
   *[none] The verdict goes on file.
}
    Within { $max } of the notification you may appeal to the supervision committee, with your papers; { $counted }. { $notified }
    By: { $cite }.
accusation-letter-refused = The proceeding { $number } { $by ->
    [decision] ended after your appeal; the supervision committee overturned the verdict: { $reason }
   *[other] ended; the working group did not adopt the proposal ({ $against } votes against of { $base } voting seats, decision { $resolution })
}.
    By: { $cite }.
accusation-letter-lapsed = The proceeding { $number } ended without a verdict.
    By: { $cite }.
