# The license passes to an heir of its holder.
inheritance-title = License to an heir
inheritance-line = After the holder's death, to an heir who meets the conditions, by vote of the working group; on the undertaking of the heirs' representative the office may carry on for up to { $max }
inheritance-field-died = Day of the holder's death
inheritance-field-died-help = As the death certificate says.
inheritance-field-representative = Representative of the heirs
inheritance-field-representative-help = Who has undertaken that the office carries on until the license has passed.
inheritance-field-transferee = Heir in whose name the license will be
inheritance-field-transferee-help = They consent from their own messenger account.
inheritance-field-born = Their date of birth
inheritance-field-born-help = As the birth certificate says.
inheritance-field-education = Their education
inheritance-field-education-help = The highest degree they have.
inheritance-field-education-diploma = Diploma
inheritance-field-education-associate = Associate degree or equivalent
inheritance-field-education-bachelor = Bachelor or higher
inheritance-field-papers = Papers
inheritance-field-papers-help = Papers of the death and the inheritance, and of the one in whose name the license will be.
inheritance-field-papers-death = Death certificate of the holder
inheritance-field-papers-probate = Certificate of inheritance
inheritance-field-papers-heirs = Consent of the other heirs
inheritance-field-papers-grace = Undertaking of the heirs' representative to carry on
inheritance-field-papers-identity = Birth certificate and national card of the transferee
inheritance-field-papers-degree = Certificate of the transferee's degree
inheritance-field-papers-service = Military service card or exemption of the transferee (for men)
inheritance-field-note = Note
inheritance-field-note-help = If need be, what the working group should know.

inheritance-rule-license = The license has not been revoked
inheritance-rule-natural = The holder is a natural person
inheritance-license-gone = This license was revoked or its work has ended; it is not inherited.
inheritance-is-legal = The holder of this license is a legal person; its license is not inherited.
inheritance-grace = { $over ->
    [yes] The time in which the office may carry on under the heirs' undertaking ended on { $until }.
   *[no] Under the heirs' undertaking the office may carry on until { $until } at most.
}

inheritance-consent-lead = After the death of the holder of the license of { $office } the secretariat names you as the heir in whose name it will be. Do you accept?
inheritance-consent-means = With your consent the security office and the association are asked, the agencies under contract give their clearances, and the working group votes. With the license its executive, financial and contractual obligations pass to you.
inheritance-consent-no-title = Decline to take the license over?
inheritance-undertaking-no-title = Do you not undertake this?
inheritance-consent-granted = The license has passed to you.
inheritance-undertaking-lead = The provincial working group has granted that the license of { $office } passes to you. Before it is issued in your name, the undertaking below is asked of you.
inheritance-undertaking-means = I undertake that I hold no post in a government organisation and am no pensioner of one.

inheritance-effect = From { $from } the license of this office is in the name of { $transferee }.

inheritance-letter-subject = Result of the transfer to an heir { $number }
inheritance-letter-granted = To the heirs of the holder of license { $license }, office { $office }
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) the transfer of this license to { $transferee } is granted (request { $number } of { $filedOn }).
    The transferee has given the undertaking. Hand the original license and the papers to the secretariat, so that they go to the issuing authority with this letter for a license in the transferee's name.
    Source: { $cite }.
inheritance-letter-refused = To the heirs of the holder of license { $license }, office { $office }
    { $by ->
    [issuer] The provincial working group had granted the transfer of this license to { $transferee } (request { $number } of { $filedOn }), but the issuing authority has not issued the license in their name. Its reason: { $reason }
    [inquiry] Request { $number } of { $filedOn } for the transfer of this license to { $transferee } is not granted, since { $authority } named an obstacle.
   *[vote] Request { $number } of { $filedOn } for the transfer of this license to { $transferee } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    }
    Source: { $cite }. Once the obstacle is removed, or for another heir who meets the conditions, it may be asked for again.
inheritance-letter-lapsed = To the heirs of the holder of license { $license }, office { $office }
    By resolution { $resolution } the provincial working group had granted the transfer of this license to { $transferee } (request { $number } of { $filedOn }), but before this letter was signed the license was no longer valid, so that the grant has no effect.
    Source: { $cite }.
inheritance-rule-transferee = The heir is not the holder who died
inheritance-rule-representative = The heirs’ representative is not the holder who died
inheritance-transferee-is-holder = These are the details of the holder who died. Name the heir to whom the license passes.
inheritance-representative-is-holder = These are the details of the holder who died. Name the heirs’ representative.
inheritance-transferee-is-manager = These are the details of the office’s manager. Name the heir to whom the license passes.
inheritance-representative-is-manager = These are the details of the office’s manager. Name the heirs’ representative.
