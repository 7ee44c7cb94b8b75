# Moving an office to another province.
departure-title = Relocation to another province
departure-line = This province's working group votes, then the other province's agrees; after both, { $max } to complete the papers and get the license
departure-field-province = Province
departure-field-province-help = To which province does the office go?
departure-field-county = County
departure-field-county-help = The name of the county in that province.
departure-field-place = Town or village
departure-field-place-help = To which town or village does the office go?
departure-field-address = New address
departure-field-address-help = The whole address, so that whoever visits and the public find it.
departure-field-position = Position of the new place
departure-field-position-help = Stand at the new place and send its position.
departure-field-area = Floor area in square metres
departure-field-area-help = The working space of the office at the new place.
departure-field-reason = Reason
departure-field-reason-help = Why does the office have to go to another province? Both working groups see it.

departure-rule-county = The county is one of the other province
departure-rule-place = The other province's working group judges the room of the new place and its distance to other offices, by that province's figures
departure-judged-there = The working group of { $province } judges the room of the new place and its distance to other offices, by that province's figures.
departure-area-too-small = The other province asks for at least { $least } square metres, and the new place has { $area }. Propose a larger one.
departure-too-near = The new place is { $metres } metres from the office { $office } of the other province, which asks for at least { $least }. Propose one farther away.
departure-county-unknown = No county by the name { $county } is on record in { $province }. Write one of these: { $counties }.

departure-effect = From { $from } this office is in { $province } province: { $county } county, { $place }, { $address }

departure-unapproved = Moving without the consent of both working groups { $how ->
    [revocation-after-month] leads to revocation once more than { $after } have passed, under { $cite } and { $also }
   *[other] leads to revocation, under { $cite }; { $also } says so after { $after }
}

departure-letter-subject = Result of the request for relocation to another province { $number }
departure-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote) and with the consent of the working group of { $province }, your office may go to { $province } province, { $county } county, { $place }, { $address }, with { $area } square metres (request { $number } of { $filedOn }).
    This is the agreement in principle: from the notification of this letter you have { $max } to complete the papers, equip the place and get the license; { $counted }. { $notified } The bylaw does not say what follows when the time is over; by our reading the working group then decides whether the agreement stands.
    Hand the original license to the secretariat, which sends it with this letter to the issuing authority. Until the new license is recorded, the office stays in this province and at its present address. From that day its file goes to the other province, this province's service contracts end, and which services it offers is decided there.
    Rules for the place: { $rules }.
    Grounds: { $article }, { $cite }.
departure-letter-refused = With greetings
    { $by ->
    [issuer] The relocation of your office to { $province } province had been granted (request { $number } of { $filedOn }), but the issuing authority issued no license for it. Reason: { $reason }
    [inquiry] The working group of this province had let your office go (resolution { $resolution }), but { $authority } did not agree to its coming to { $place }, { $address } (request { $number } of { $filedOn }).
   *[vote] Your request { $number } of { $filedOn } for relocation to { $province } province was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $article }. The office stays at its present address. { $unapproved }. You may propose another place.
departure-letter-lapsed = With greetings
    The relocation of your office to { $province } province had been granted (request { $number } of { $filedOn }), but your license ceased to be valid before this letter was signed, and the grant has no effect.
    Grounds: { $cite }.
