station-title = Temporary station
station-line = Up to a month, in special circumstances, if the working group agrees
station-field-days = Days of the station
station-field-days-help = Choose the first and the last day. Both count.
station-field-place = Place of the station
station-field-place-help = Write the address so that people find it.
station-field-position = Position on the map
station-field-position-help = Send the position of the place.
station-field-circumstances = Special circumstances
station-field-circumstances-help = Say why a station is needed on these days.

station-rule-length = The station stands for at most a month on end

station-too-long = A temporary station may stand for { $max } days on end, but this one, with the stations that touch it, makes { $asked }. Choose a shorter time.

station-effect = This office's temporary station stands at { $place } from { $from } to { $to }.

station-letter-subject = Result of temporary station request { $number }
station-letter-granted = To the holder of license { $license }, office { $office }
    Your request { $number } of { $filedOn } for a temporary station at { $place }, { $days }, is granted. The provincial working group adopted resolution { $resolution } with { $for } votes of { $base } voting members.
    Source: Bylaw article 18, note 2. A temporary station is no branch and is taken down when the time is over.
station-letter-refused = To the holder of license { $license }, office { $office }
    Your request { $number } of { $filedOn } for a temporary station at { $place } did not carry in the provincial working group ({ $against } votes against of { $base } voting members, resolution { $resolution }).
    Source: Bylaw article 18, note 2. You may ask again if circumstances change.
