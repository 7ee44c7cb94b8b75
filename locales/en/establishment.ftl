# An office that is not there yet.
establishment-title = Establishment of an office
establishment-line = Authorities are asked, the association confirms the place, it is visited, and the working group votes; after the agreement in principle, { $max } to complete the papers and get the license
establishment-field-company = Company or institute that applies
establishment-field-company-help = Only where a legal person applies; the applicant of this file becomes its manager, and the license is in its name.
establishment-field-papers = Papers
establishment-field-papers-help = The applicant's papers. Whoever registered for a call has them here already.
establishment-field-papers-identity = Birth certificate and national card of the applicant
establishment-field-papers-degree = Certificate of the applicant's degree
establishment-field-papers-service = Military service card or exemption of the applicant (for men)
establishment-field-papers-registration = Notice of registration and articles of the company
establishment-field-papers-shares = List of shareholders with the share of each
establishment-field-papers-signatories = Birth certificates, national cards and degrees of the signatories
establishment-field-born = Applicant's day of birth
establishment-field-born-help = As in the birth certificate.
establishment-field-education = Applicant's education
establishment-field-education-help = The highest degree.
establishment-field-education-diploma = Diploma
establishment-field-education-associate = Associate degree or its equal
establishment-field-education-bachelor = Bachelor's degree or higher
establishment-field-place = Town or village
establishment-field-place-help = In which town or village is the office?
establishment-field-address = Address of the place
establishment-field-address-help = The whole address, so that whoever visits and the public find it.
establishment-field-position = Position of the place
establishment-field-position-help = Stand at the place and send its position.
establishment-field-area = Floor area in square metres
establishment-field-area-help = The working space of the office.
establishment-field-note = Remark
establishment-field-note-help = Whatever the working group should know.

establishment-without-call = This applicant was not chosen from a public call. The call, its exam and the choice from three times the places come before this request; where the working group has decided on paper, write the number in the note.
establishment-not-needed = By a resolution of the working group the province needs no new office at present. The working group may decide otherwise on this request.

establishment-effect = From { $from } this office has a license: { $place }, { $address }

establishment-letter-subject = Result of the request for establishment { $number }
establishment-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), an office at { $place }, { $address }, with { $area } square metres, is granted (request { $number } of { $filedOn }).
    This is the agreement in principle: you have { $max } to complete the papers and equip the place. Once the license is issued, the office is introduced to the agencies and has to begin in time.
    Grounds: { $cite }.
establishment-letter-refused = With greetings
    { $by ->
    [issuer] The provincial working group had granted an office at { $place }, { $address } (request { $number } of { $filedOn }), but the issuing authority issued no license. Reason: { $reason }
    [inquiry] Your request { $number } of { $filedOn } for an office at { $place } was not granted, since { $authority } objected.
   *[vote] Your request { $number } of { $filedOn } for an office at { $place }, { $address } was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    }
    Grounds: { $cite }. You may propose another place.
establishment-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted an office at { $place } (request { $number } of { $filedOn }), but the grant has no effect.
    Grounds: { $cite }.
