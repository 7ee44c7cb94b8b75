# A violation of an office, from the report to what a verdict puts on it. Annex 4.
violation-title = Violation
violation-line = The secretariat puts the matter to the office, the examiner proposes and the working group votes. Until the verdict everything is confidential; within { $max } of its notification it may be appealed against.
violation-field-what = What was seen
violation-field-what-help = Whether it was by mistake or on purpose the examination finds out.
violation-field-what-procedure = A procedure or directive not followed
violation-field-what-damage = A fault that did somebody damage
violation-field-what-disrespect = Conduct that disrespected a customer
violation-field-what-premises = Premises below standard
violation-field-what-unpaid = Damage or fine of an earlier verdict not paid
violation-field-grave = Grave consequences
violation-field-grave-help = Of these the working group may stop the office’s work at once.
violation-field-grave-forgery = Forgery
violation-field-grave-financial = Financial violation
violation-field-grave-security = Security consequences
violation-field-grave-social = Social consequences
violation-field-seenOn = When it was seen
violation-field-seenOn-help = The day on which you learned of it.
violation-field-account = The report
violation-field-account-help = Neither this text nor your name is given to the office. The secretariat puts the matter to it in its own words.
violation-field-source = Number of a letter, or tracking code
violation-field-source-help = Where the report comes of a letter or of a citizen’s case.
violation-field-papers = Papers
violation-field-papers-help = Photographs or pictures of documents. The office does not see them.
violation-field-papers-evidence = Evidence of the report

violation-rule-license = The office has a license
violation-no-license = The license of this office was revoked or has ended; no new verdict is given on its file.
violation-text-needed = Write the text that goes to the office, without the reporter’s name and whatever tells who they are.
violation-differs = The ladder proposes row { $row }. Write why you propose another.
violation-cut-off-out = Services are cut off for { $least } to { $most } days.

violation-state-granted = Verdict given
violation-state-refused = Ended without a sanction
violation-state-dismissed = Ended without a verdict
violation-state-lapsed = Without effect
violation-course-asked = The reporter was asked something, and the clocks stopped
violation-course-replied = The reporter answered, and the clocks went on
violation-course-question-silent = The reporter did not answer in time, and the case went on
violation-course-question-moot = The question to the reporter needs no answer any more
violation-course-filed = The report was recorded
violation-course-granted = The verdict was signed
violation-course-refused = Result signed: no sanction
violation-course-rejected = The proposal was not adopted, with { $against } votes against of { $base } voting seats (decision { $resolution })
violation-course-adopted = The working group adopted the sanction with { $for } votes of { $base } voting seats (resolution { $resolution })
violation-course-accepted = The office accepted the matter
violation-course-defended = The office answered
violation-course-now-hearing = Awaiting the office’s answer
violation-course-ahead-hearing = The office’s answer
violation-effect = { $row ->
    [none] The verdict goes on the office’s file once it is notified.
   *[other] The verdict is on the office’s file.
}

violation-letter-subject = Result of the violation { $number }
violation-letter-granted = By resolution { $resolution } of the working group ({ $for } votes of { $base } voting seats) the verdict on { $number } is:
    { $sanctions }
    { $owes ->
    [correct] Set matters right within { $correctWithin } of the notification.
    [pay] Pay the sums named within { $payWithin } of the notification. { $week ->
        [reading] The time for paying is, by this secretariat’s reading, that of { $payWithinCite }.
       *[text] {""}
    }
    [both] Set matters right within { $correctWithin } and pay the sums named within { $payWithin } of the notification. { $week ->
        [reading] The time for paying is, by this secretariat’s reading, that of { $payWithinCite }.
       *[text] {""}
    }
   *[none] The verdict goes on the office’s file.
}
    Within { $max } of the notification you may appeal to the supervision committee, with your papers; { $counted }. { $notified }
    By: { $cite }.
violation-letter-refused = The proceeding { $number } { $by ->
    [decision] ended after your appeal; the supervision committee overturned the verdict: { $reason }
   *[other] ended without a sanction of the working group ({ $against } votes against of { $base } voting seats, decision { $resolution })
}. No warning counts on the office’s file for it.
    By: { $cite }.
violation-letter-lapsed = The proceeding { $number } ended, since the license of this office ceased before the verdict was notified.
    By: { $cite }.
