leave-title = Leave of absence
leave-line = Up to three months a year, with a named substitute
leave-field-days = Days of leave
leave-field-days-help = Choose the first and the last day. Both count.
leave-field-substitute = Substitute during the leave
leave-field-substitute-help = The substitute must consent from their own messenger account.
leave-field-reason = Remarks
leave-field-reason-help = Say why, if you think it helps.

leave-rule-allowance = The leave stays within the year's allowance
leave-rule-substitute = The substitute is somebody other than the holder

leave-too-long = { $used ->
    [0] In { NUMBER($year, useGrouping: 0) } you may take { $max } days of leave, but you ask for { $asked }. Choose a shorter time.
   *[other] In { NUMBER($year, useGrouping: 0) }, { $used } of { $max } days are used or asked for and { $left } are left, but you ask for { $asked }. Choose a shorter time.
}
leave-substitute-is-holder = The substitute cannot be the holder. Name somebody else.

leave-allowance = { $used ->
    [0] In { NUMBER($year, useGrouping: 0) }: nothing used or asked for yet, { $max } days left.
   *[other] In { NUMBER($year, useGrouping: 0) }: { $used } days used or asked for, { $left } of { $max } left.
}
leave-effect = The holder is on leave from { $from } to { $to }; { $substitute } is the substitute.

leave-letter-subject = Result of leave request { $number }
leave-letter-granted = To the holder of license { $license }, office { $office }
    Your leave request { $number } of { $filedOn } for { $days } with { $substitute } as substitute is granted. The provincial working group adopted resolution { $resolution } with { $for } votes of { $base } voting members.
    Source: Bylaw Annex 1, article 18, note 2. Meanwhile the substitute is responsible for the office.
leave-letter-refused = To the holder of license { $license }, office { $office }
    Your leave request { $number } of { $filedOn } for { $days } did not carry in the provincial working group ({ $against } votes against of { $base } voting members, resolution { $resolution }).
    Source: Bylaw Annex 1, article 18, note 2. You may ask again with other days or another substitute.
