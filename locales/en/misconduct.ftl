# A violation of the kanoon, from the report to what the supervision committee decides. Annex 4 article 4.
misconduct-title = Violation of the kanoon
misconduct-line = The secretariat puts the matter to the kanoon and takes it to the supervision committee, which decides. Until the verdict everything is confidential; within { $max } of its notification it may be appealed against.
misconduct-field-what = What happened
misconduct-field-what-help = Whether it was a violation the supervision committee finds out.
misconduct-field-what-examination = A report or complaint not examined
misconduct-field-what-settlement = Accounts not settled in time
misconduct-field-what-compensation = Damage not made good
misconduct-field-what-account = The special account spent on something else
misconduct-field-what-contract = Duties of a contract not kept
misconduct-field-what-other = Another violation
misconduct-field-seenOn = When it was seen
misconduct-field-seenOn-help = The day on which you learned of it.
misconduct-field-account = The report
misconduct-field-account-help = Neither this text nor your name is given to the kanoon. The secretariat puts the matter to it in its own words.
misconduct-field-source = Number of a letter, or tracking code
misconduct-field-source-help = Where the report comes of a letter or of a citizen’s case.
misconduct-field-papers = Papers
misconduct-field-papers-help = Photographs or pictures of documents. The kanoon does not see them.
misconduct-field-papers-evidence = Evidence of the report

misconduct-state-granted = Verdict given
misconduct-state-refused = Ended without a verdict against the kanoon
misconduct-state-dismissed = Ended without a verdict
misconduct-state-lapsed = Without effect
misconduct-course-filed = The report was recorded
misconduct-course-put = The secretariat put the matter to the kanoon
misconduct-course-asked = The reporter was asked something, and the clocks stopped
misconduct-course-replied = The reporter answered, and the clocks went on
misconduct-course-question-silent = The reporter did not answer in time, and the case went on
misconduct-course-question-moot = The question to the reporter needs no answer any more
misconduct-course-granted = The verdict was signed
misconduct-course-refused = Result signed: no verdict against the kanoon
misconduct-course-accepted = The kanoon accepted the matter
misconduct-course-defended = The kanoon answered
misconduct-course-hearing-silent = The kanoon did not answer by { $due }, and the case went on
misconduct-course-accepted-undone = The kanoon took its answer back
misconduct-course-defended-undone = The kanoon took its answer back
misconduct-course-now-hearing = Awaiting the kanoon’s answer{ $starts ->
    [with-notice] ; the time counts from the day on which the letter is notified
   *[begun] { "" }
}
misconduct-course-ahead-hearing = The kanoon’s answer
misconduct-course-appealed = The kanoon appealed against the verdict
misconduct-course-appeal-waived = The kanoon accepted the verdict
misconduct-effect = { $row ->
    [none] The verdict goes on the kanoon’s file once it is notified.
   *[other] The verdict is on the kanoon’s file.
}
misconduct-course-found = The supervision committee gave its verdict
misconduct-course-nothing-found = The supervision committee found no violation
misconduct-course-now-proposal = Awaiting the supervision committee’s verdict
misconduct-course-ahead-proposal = The supervision committee’s verdict

misconduct-rule-body = The kanoon is on the province’s list of bodies
misconduct-no-body = The kanoon is not on the province’s list of bodies. Ask the secretariat to record it.

misconduct-letter-subject = Result of the violation { $number }
misconduct-letter-granted = The supervision committee examined the matter; the verdict on { $number }, which concerns the office { $office }, is:
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
misconduct-letter-refused = The proceeding { $number } { $by ->
    [decision] ended after your appeal; the supervision committee overturned the verdict: { $reason }
   *[other] ended without a verdict against the kanoon
}.
    By: { $cite }.
misconduct-letter-lapsed = The proceeding { $number } ended without a verdict.
    By: { $cite }.
