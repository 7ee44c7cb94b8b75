# Moving an office to another place.
relocation-title = Relocation
relocation-line = The association confirms the place, it is visited, and the working group votes; then { $max } to complete the papers and get the license
relocation-field-county = County
relocation-field-county-help = Only if the office goes to another county of the province; within its own county leave it out.
relocation-field-place = Town or village
relocation-field-place-help = To which town or village does the office go?
relocation-field-address = New address
relocation-field-address-help = The whole address, so that whoever visits and the public find it.
relocation-field-position = Position of the new place
relocation-field-position-help = Stand at the new place and send its position. The distance to other offices is computed from it.
relocation-field-area = Floor area in square metres
relocation-field-area-help = The working space of the office at the new place.
relocation-field-reason = Reason
relocation-field-reason-help = Why does the office have to move?

relocation-rule-area = At least { $urban } square metres in a town and { $rural } in a village
relocation-rule-distance = { $metres ->
    [0] The province sets no least distance to other offices
   *[other] At least { $metres } metres to every other office
}

relocation-rule-county = { $county ->
    [none] The new place is in the same county, unless another one is asked for
   *[other] A move from this county to { $county } in the same province is asked for
}

relocation-too-far = The new place is at least { $km } km from the office and from the centre of its county, and is not in this county (more than { $most } km is not taken for the county). This request is for moving within the county; look at the position again.
relocation-other-county = The new place is nearer to the centre of { $county } County than to that of the office’s county. If it lies in another county, this is no move within the county.
relocation-rural-to-town = This is a rural office, and the new place ({ $place }) is not written as a village. If it is a town, an office there needs at least { $urban } square metres; and by our reading a move does not make a rural office an urban one.
relocation-not-in-county = { $asked } County was asked for, but on the map the new place is nearer to the centre of { $county } County. Look at county and position again.
relocation-area-too-small = The new place has { $area } square metres and needs at least { $least }. Propose a larger one.
relocation-too-near = The new place is { $metres } metres from the office { $office } and must be at least { $least } away. Propose one that is farther.
relocation-positions-unknown = The distance to { $count ->
    [1] this office is unknown, since its position is not recorded: { $offices }.
   *[other] { $count } offices of the county is unknown, since their positions are not recorded: { $offices }.
}

relocation-effect = From { $from } this office is at its new address: { $county ->
    [none] {""}
   *[other] { $county } county,{" "}
}{ $place }, { $address }

relocation-unapproved = Moving without the working group's consent { $how ->
    [revocation-after-month] leads to revocation once more than { $after } have passed, under { $cite } and { $also }
   *[other] leads to revocation, under { $cite }; { $also } says so after { $after }
}

relocation-letter-subject = Result of the request for relocation { $number }
relocation-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), the relocation of your office to { $county ->
    [none] {""}
   *[other] { $county } county,{" "}
}{ $place }, { $address }, with { $area } square metres, is granted (request { $number } of { $filedOn }).
    This is the agreement in principle: from the notification of this letter you have { $max } to complete the papers, equip the place and get the license; { $counted }. { $notified } The bylaw does not say what follows when the time is over; by our reading the working group then decides whether the agreement stands.
    Hand the original license to the secretariat, which sends it with this letter to the issuing authority. Until the new license is issued and a visit has found the place equipped, the office's address stays as it is. { $unapproved }.
    Rules for the place: { $rules }.
    Grounds: { $article }, { $cite }.
relocation-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted the relocation of your office to { $place }, { $address } (request { $number } of { $filedOn }), but the issuing authority issued no license for it. Reason: { $reason }
   *[vote] Your request { $number } of { $filedOn } for relocation to { $place }, { $address } was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $article }. The office stays at its present address. { $unapproved }. You may propose another place.
relocation-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the relocation of your office to { $place }, { $address } (request { $number } of { $filedOn }), but your license ceased to be valid before this letter was signed, and the grant has no effect.
    Grounds: { $cite }.
