closure-title = Temporary closure
closure-line = Up to { $max }, by vote of the working group, with arrangements for the people meanwhile
closure-field-days = Days of the closure
closure-field-days-help = Choose the first and the last day. Both count.
closure-field-reason = Reason
closure-field-reason-help = Say why the office stays closed on these days.
closure-field-arrangement = How people are served meanwhile
closure-field-arrangement-help = Say where and how people get their business done on these days. If the closure is granted, this stands on the office's public page.

closure-rule-length = The office is closed for at most { $days ->
    [180] six months
   *[other] { $days } days
} on end

closure-too-long = A temporary closure may last { $max } days, but this one{ $joined ->
    [0] {" "}
   *[other] , with the closures that touch or nearly touch it,{" "}
}makes { $asked }. Choose a shorter time.

closure-effect = This office is closed from { $from } to { $to }. How people are served meanwhile: { $arrangement }

closure-letter-subject = Result of temporary closure request { $number }
closure-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) the temporary closure of the office from { $daysFrom } to { $daysTo } is granted (request { $number } of { $filedOn }).
    How people are served meanwhile, as you declared: “{ $arrangement }”
    The office is open again from the day after this time.
    Source: { $cite }.
closure-letter-refused = With greetings
    Your request { $number } of { $filedOn } for a temporary closure of the office from { $daysFrom } to { $daysTo } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    Source: { $cite }. You may ask again with other days or other arrangements for the people.
closure-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted a temporary closure from { $daysFrom } to { $daysTo } (request { $number } of { $filedOn }), but before this letter was signed { $why ->
    [license] your license was no longer valid
   *[days] its days had passed
    }, so that the grant has no effect.
    Source: { $cite }. Ask again if you need it.
