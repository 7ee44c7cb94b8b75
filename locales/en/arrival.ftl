# An office comes from a province that is not on this system.
arrival-title = Arrival of an office from another province
arrival-line = The other province's working group has agreed on paper; the association confirms the place, it is visited, and this working group votes; then { $max } to complete the papers and get the license
arrival-field-province = From which province
arrival-field-province-help = Provinces on this system are not listed: their offices ask at home for relocation to another province, and after that province’s vote the request for admission comes here by itself.
arrival-field-code = Present license
arrival-field-code-help = Its number, as printed.
arrival-field-letter = Number of the other province's resolution or letter
arrival-field-letter-help = Of the letter with the consent of its working group.
arrival-field-letterOn = Day of the resolution or letter
arrival-field-letterOn-help = As on that letter.
arrival-field-place = Town or village
arrival-field-place-help = To which town or village does the office come?
arrival-field-address = Address of the place
arrival-field-address-help = The whole address, so that whoever visits and the public find it.
arrival-field-position = Position of the place
arrival-field-position-help = Stand at the place and send its position. The distance to other offices is computed from it.
arrival-field-area = Floor area in square metres
arrival-field-area-help = The working space of the office.
arrival-field-note = Remark
arrival-field-note-help = Whatever the working group should know.

arrival-effect = From { $from } this office has come from { $province } to this province: { $place }, { $address }

arrival-letter-subject = Result of the request for the arrival of an office { $number }
arrival-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), and in view of the consent of { $province } ({ $letter } of { $letterOn }), the coming of your office to { $place }, { $address }, with { $area } square metres, is granted (request { $number } of { $filedOn }).
    This is the agreement in principle, and you have { $max } to complete the papers and equip the place. Once the license is issued, the office is introduced to the agencies and has to begin in time.
    Grounds: { $article }, { $cite }.
arrival-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted the coming of your office to { $place }, { $address } (request { $number } of { $filedOn }), but the issuing authority issued no license for it. Reason: { $reason }
   *[vote] Request { $number } of { $filedOn } for the coming of your office from { $province } to { $place }, { $address } was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $article }. The office stays in its own province; you may propose another place.
arrival-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the coming of your office to { $place } (request { $number } of { $filedOn }), but the grant has no effect.
    Grounds: { $cite }.
