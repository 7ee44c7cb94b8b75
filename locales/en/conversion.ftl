# A license of another kind becomes that of a counter office.
conversion-title = Conversion to a counter-office license
conversion-line = Once the office is known to work, the working group votes, authorities are asked and the place is visited; the issuing authority gives the license
conversion-field-papers = Papers
conversion-field-papers-help = Those that are at hand now; once the group has agreed the secretariat asks for the others.
conversion-field-papers-license = The present license
conversion-field-papers-identity = Birth certificate and national card of the applicant
conversion-field-papers-degree = Certificate of the applicant's degree
conversion-field-papers-service = Military service card or exemption of the applicant (for men)
conversion-field-license = Present license
conversion-field-license-help = Kind and number of the license that the applicant has, as printed.
conversion-field-issuedOn = Day of issue of the present license
conversion-field-issuedOn-help = The day it was first issued, as printed.
conversion-field-born = Applicant's day of birth
conversion-field-born-help = As in the birth certificate.
conversion-field-education = Applicant's education
conversion-field-education-help = The highest degree.
conversion-field-education-diploma = Diploma
conversion-field-education-associate = Associate degree or its equal
conversion-field-education-bachelor = Bachelor's degree or higher
conversion-field-place = Town or village
conversion-field-place-help = In which town or village is the office?
conversion-field-address = Address of the place
conversion-field-address-help = The whole address, so that whoever visits and the public find it.
conversion-field-position = Position of the place
conversion-field-position-help = Stand at the place and send its position.
conversion-field-area = Floor area in square metres
conversion-field-area-help = The working space of the office.
conversion-field-note = Remark
conversion-field-note-help = Whatever the working group should know.

conversion-rule-issued = { $year ->
    [0] The province admits conversions
   *[other] The present license was issued before { NUMBER($year, useGrouping: 0) }
}
conversion-not-admitted = This province has no resolution on record by which other licenses become those of counter offices.
conversion-issued-late = The present license was issued in { NUMBER($year, useGrouping: 0) }, and only those from before { NUMBER($before, useGrouping: 0) } can be converted.

conversion-effect = From { $from } this office has the license of a counter office: { $place }, { $address }

conversion-letter-subject = Result of the request for conversion { $number }
conversion-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), and after the inquiries and the visit, the conversion of your license is granted (request { $number } of { $filedOn }).
    Hand the original of your present license to the secretariat, which sends it with this letter to the issuing authority. Once the license is issued, the office is introduced to the agencies and has to begin in time.
    Grounds: { $cite }.
conversion-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted the conversion of your license (request { $number } of { $filedOn }), but the issuing authority issued none. Reason: { $reason }
    [check] The provincial working group had granted the conversion of your license (request { $number } of { $filedOn }), but the request was not completed. Reason: { $reason }
    [inquiry] Your request { $number } of { $filedOn } for conversion was not granted, since { $authority } objected.
   *[vote] Your request { $number } of { $filedOn } for conversion was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $cite }. Your present license stays as it is.
conversion-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the conversion of your license (request { $number } of { $filedOn }), but the grant has no effect.
    Grounds: { $cite }.
