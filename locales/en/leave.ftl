leave-title = Leave of absence
leave-line = Up to { $max }, with a named substitute
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
leave-one-too-long = One leave, with the leaves that touch it, may last { $max } days, also over Nowruz; this request makes it { $asked }. Choose a shorter time.
leave-substitute-is-holder = The substitute cannot be the holder. Name somebody else.

leave-substitute-is-manager = The substitute cannot be the manager of the office, whose leave it is. Name somebody else.
leave-manager-unknown = The holder is a legal person whose manager is not on record at the secretariat; so it is not known whether the substitute is the manager.

leave-allowance = { $used ->
    [0] In { NUMBER($year, useGrouping: 0) }: nothing used or asked for yet, { $max } days left.
   *[other] In { NUMBER($year, useGrouping: 0) }: { $used } days used or asked for, { $left } of { $max } left.
}{ $picked ->
    [some] {" "}This request takes { $asked } of them and leaves { $after }.
    [over] {" "}This request asks for { $asked }, { $over } more than are left.
   *[none] {""}
}
leave-effect = The { $whose ->
    [manager] manager
   *[holder] holder
} is on leave from { $from } to { $to }; { $substitute } is the substitute.

leave-letter-subject = Result of leave request { $number }
leave-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) { $manager ->
        [none] your leave
        [unknown] the leave of the manager
       *[other] the leave of the manager, { $manager },
    } from { $daysFrom } to { $daysTo } with { $substitute } as substitute is granted (request { $number } of { $filedOn }).
    Source: { $cite }. The substitute is present at the office in { $manager ->
        [none] your
       *[other] the manager's
    } place; under { $responsibility } the holder remains responsible for it.
leave-letter-refused = With greetings
    { $manager ->
        [none] Your leave request
       *[other] The request for the manager's leave
    } { $number } of { $filedOn } from { $daysFrom } to { $daysTo } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    Source: { $cite }. You may ask again with other days or another substitute.
leave-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted { $manager ->
        [none] your leave
       *[other] the leave of the manager
    } from { $daysFrom } to { $daysTo } (request { $number } of { $filedOn }), but before this letter was signed { $why ->
    [license] your license was no longer valid
   *[days] its days had passed
    }, so that the grant has no effect.
    Source: { $cite }. Ask again if you need it.
leave-consent-lead = { $person }, holder of the license of office { $office }, has named you. Do you consent?
leave-consent-no-title = Decline to stand in?
leave-consent-granted = Your standing in is granted.
leave-consent-means = With your consent and the working group's approval, you are present at the office in the { $whose ->
    [manager] manager's
   *[holder] holder's
} place on these days and do its work. Under { $cite } the holder remains responsible for the office.
