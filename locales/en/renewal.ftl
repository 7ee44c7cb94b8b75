# The renewal of a license, and the warnings of it to its holder.
renewal-title = Renewal of the license
renewal-line = At least { $max } before the license ends, { $noObjection ->
    [true] with the no-objection of the agencies under contract and by vote of the working group
   *[false] by vote of the working group
}; asking later, or without the papers, counts as a waiver, and the license will be void
renewal-field-papers = Papers
renewal-field-papers-help = An incomplete application counts as a waiver; attach the papers now.
renewal-field-papers-license = The present license
renewal-field-papers-other = Other papers
renewal-field-note = Note
renewal-field-note-help = If need be, say what the working group should know.

renewal-rule-in-time = The time to ask for the renewal { $by ->
    [none] has not passed
   *[other] (until { $by }) has not passed
}
renewal-rule-license = The license has not been revoked

renewal-too-late = The renewal could be asked for until { $by } (the license ends on { $expires }). Not asking in time counts as a waiver, and the license will be void. Contact the secretariat.
renewal-revoked = Your license has been revoked and cannot be renewed. Contact the secretariat.
renewal-long-before = The license runs until { $expires }, { $days } days from now. { $from ->
    [issue] The new term runs from the day on which the new license is issued: issued today, it would run until { $until }, and what is left of this term would be given up.
   *[expiry] The new term runs from the end of this one, until { $until }.
} The law does not name the day on which it begins. Reminders of the renewal begin on { $first }, and the last day to ask is { $by }.
renewal-rule-colour = After the colour was changed for the term before, no fault on purpose was found again
renewal-barred = The colour of this license was changed for this term because of a violation, and a fault on purpose was found again within it; the license is not renewed for the next term.
renewal-colour-next = By a verdict of this term the license of the next one has another colour.
renewal-colour-changed = The colour of this office's license was changed for a violation. If the violation was repeated, the license is not renewed for the next term.

renewal-effect = The license of this office is renewed from { $from } to { $to }.

renewal-letter-subject = Result of renewal request { $number }
renewal-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) the renewal of your license is granted (request { $number } of { $filedOn }).
    Hand the original license to the secretariat, so that it goes to the issuing authority with this letter for the new term.
    Source: { $cite }.
renewal-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted the renewal of your license (request { $number } of { $filedOn }), but the issuing authority has not issued a license for the new term. Its reason: { $reason }
   *[vote] Your request { $number } of { $filedOn } for the renewal of your license did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    }
    Source: { $cite }. You may ask again as long as the time to ask for the renewal has not passed.
renewal-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the renewal of your license (request { $number } of { $filedOn }), but before this letter was signed your license was revoked, so that the grant has no effect.
    Source: { $cite }.

## Warnings to the holder
renewal-warning-title = Reminder to renew the license
renewal-office = Office
renewal-license = License
renewal-expires = Valid until
renewal-by = Last day to ask for renewal
renewal-ask = Ask for the renewal
renewal-how = Ask for the renewal from here by { $by }; it reaches the association first. A late or incomplete request counts as a waiver, and the license is void; by our reading, from its end.
renewal-channel = It is time to ask for the renewal of your license.
renewal-violations = There { $count ->
    [one] is one verdict
   *[other] are { $count } verdicts
} of this license term on the office’s file{ $points ->
    [0] .
    [one] , with one negative point.
   *[other] , with { $points } negative points.
}
