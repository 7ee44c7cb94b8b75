station-title = Temporary station
station-line = Up to { $max }, in special circumstances, in coordination with the working group, which by our reading is its vote
station-field-days = Days of the station
station-field-days-help = Choose the first and the last day. Both count.
station-field-place = Place of the station
station-field-place-help = Write the address so that people find it.
station-field-position = Position on the map
station-field-position-help = Send the position of the place.
station-field-circumstances = Special circumstances
station-field-circumstances-help = Say why a station is needed on these days.

station-rule-length = The station stands for at most { $days ->
    [30] a month
   *[other] { $days } days
} on end

station-too-long = A temporary station may stand for { $max } days, but this one{ $joined ->
    [0] {" "}makes { $asked }. Choose a shorter time.
   *[other] , with the stations that touch or nearly touch it, makes { $asked }. Choose a shorter time, or leave more days between.
}

station-effect = This office's temporary station stands at { $place } from { $from } to { $to }.

station-letter-subject = Result of temporary station request { $number }
station-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) a temporary station at { $place }, from { $daysFrom } to { $daysTo }, is granted (request { $number } of { $filedOn }).
    Source: { $cite }. A temporary station is no branch and is taken down when the time is over.
station-letter-refused = With greetings
    Your request { $number } of { $filedOn } for a temporary station at { $place } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    Source: { $cite }. You may ask again if circumstances change.
station-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted a temporary station at { $place }, from { $daysFrom } to { $daysTo } (request { $number } of { $filedOn }), but before this letter was signed { $why ->
    [license] your license was no longer valid
   *[days] its days had passed
    }, so that the grant has no effect.
    Source: { $cite }. Ask again if you need it.
