transfer-title = Transfer of the license
transfer-line = To a qualified natural person, after { $bound ->
    [more-than] more than { $max }
   *[at-least] { $max }
} from { $countedFrom ->
    [license-age] the first issue of the license
   *[start-or-transfer] the start of work or the last transfer
}, except to first-degree kin; by vote of the working group
transfer-field-transferee = Transferee
transfer-field-transferee-help = The transferee has to consent from their own messenger account. A transfer by proxy, or under any like title, is forbidden and leads to revocation.
transfer-field-kin = Kinship with the holder
transfer-field-kin-help = Choose how the transferee is related to the present holder.
transfer-field-kin-none = Not of the first degree
transfer-field-kin-first-degree = Kin of the first degree
transfer-field-born = Transferee's date of birth
transfer-field-born-help = As it stands in the birth certificate.
transfer-field-education = Transferee's education
transfer-field-education-help = The highest degree.
transfer-field-education-diploma = Diploma
transfer-field-education-associate = Associate degree or its equal
transfer-field-education-bachelor = Bachelor's degree or higher
transfer-field-began = Start of work with this license
transfer-field-began-help = Only if it is before the day that the office's file has. The working group examines it.
transfer-field-firstIssued = First issue of the license
transfer-field-firstIssued-help = Only if the office’s license was issued, to whomever, before the day that the file has. The working group examines it.
transfer-field-papers = Papers
transfer-field-papers-help = The transferee’s papers, and those of what you have said in this request.
transfer-field-papers-identity = Birth certificate and national card of the transferee
transfer-field-papers-degree = Certificate of the transferee’s degree
transfer-field-papers-service = Military service card or exemption of the transferee (for men)
transfer-field-papers-kin = Birth certificates that show the kinship
transfer-field-papers-first-issue = The office’s first license, or proof of when its work began
transfer-field-papers-first-license = The office’s first license
transfer-field-note = Note
transfer-field-note-help = If need be, say what the working group should know.

transfer-rule-years = { $bound ->
    [more-than] More than
   *[at-least] At least
} { $years } years have passed since { $from ->
    [license-age] the license was first issued
   *[start-or-transfer] the start of work or the last transfer
}{ $kin ->
    [exempt] , unless it goes to kin of the first degree
   *[bound] {""}
}
transfer-rule-kin = { $kin ->
    [exempt] A transfer to kin of the first degree does not need those years
   *[bound] A transfer to kin of the first degree needs those years too
}
transfer-rule-transferee = The transferee is not the holder
transfer-rule-one-license = { $max ->
    [1] The transferee has no other license
   *[other] The transferee has at most { $max } licenses
}
transfer-rule-age = The transferee is at least { $age }
transfer-rule-education = The transferee has at least, for an urban office, a { $urban ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}, and for a rural one a { $rural ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
}

transfer-too-early = This license may pass on from { $on }, since { $years } years count from { $from }.{ $told ->
    [began] {" "}If work with it began earlier, write the day into “Start of work with this license”.
    [issued] {" "}If the office’s license was first issued earlier, write the day into “First issue of the license”.
   *[no] {""}
}
transfer-years-ahead = By the file this license may not pass on before { $on }{ $kin ->
    [exempt] , except to kin of the first degree
   *[bound] {""}
}, since { $years } years count from { $from }.{ $told ->
    [began] {" "}If work with it began earlier, write the day into “Start of work with this license”.
    [issued] {" "}If the office’s license was first issued earlier, write the day into “First issue of the license”.
   *[no] {""}
}
transfer-transferee-is-holder = The transferee cannot be the holder. Name somebody else.
transfer-has-license = This person holds the license of another office, and in the whole country nobody may hold more than { $max }. Name somebody else.
transfer-too-young = The transferee will be { $age } on { $on } and cannot get a license before.
transfer-education-too-low = This office needs a { $least ->
    [diploma] diploma
    [associate] associate degree
   *[bachelor] bachelor's degree
} or higher.
transfer-kin-as-told = That they are first-degree kin is the holder’s word, and is to be proved by the birth certificates.
transfer-began-as-told = That work with this license began on { $said } is the holder's word; the file has { $known }.
transfer-issued-as-told = That the license was first issued on { $said } is the holder's word; the file has { $known }.

transfer-consent-lead = { $person }, holder of the license of { $office }, names you to take this license over. Do you accept?
transfer-consent-means = With your consent the security office, the association and the agencies under contract are asked, and the working group votes. With the license its executive, financial and contractual obligations pass to you.
transfer-consent-no-title = Decline to take the license over?
transfer-undertaking-no-title = Do you not undertake this?
transfer-consent-granted = The license has passed to you.
transfer-undertaking-lead = The provincial working group has granted the transfer of the license of { $office } from { $person } to you. Before it is issued in your name, the undertaking below is asked of you.
transfer-undertaking-means = I undertake that I hold no post in a government organisation and am no pensioner of one.

transfer-effect = From { $from } the license of this office is in the name of { $transferee }.

transfer-letter-subject = Result of transfer request { $number }
transfer-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) the transfer of your license to { $transferee } is granted (request { $number } of { $filedOn }).
    The transferee has given the undertaking. Hand the original license to the secretariat, so that it goes to the issuing authority with this letter for a license in the transferee's name.
    Source: { $cite }.
transfer-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted the transfer of your license to { $transferee } (request { $number } of { $filedOn }), but the issuing authority has not issued the license in their name. Its reason: { $reason }
    [inquiry] Your request { $number } of { $filedOn } for the transfer of your license to { $transferee } is not granted, since { $authority } named an obstacle.
   *[vote] Your request { $number } of { $filedOn } for the transfer of your license to { $transferee } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    }
    Source: { $cite }. You may ask again once the obstacle is removed.
transfer-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the transfer of your license to { $transferee } (request { $number } of { $filedOn }), but before this letter was signed your license was no longer valid, so that the grant has no effect.
    Source: { $cite }.
