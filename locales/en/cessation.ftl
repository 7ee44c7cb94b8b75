# A holder ends the work of the office.
cessation-title = Cessation
cessation-line = The working group votes; then { $max } to hand over things and papers, settlement with the agencies and, once their time has passed, release of securities
cessation-field-reason = Reason
cessation-field-reason-help = Why do you mean to end the work of the office? This is your written request.
cessation-field-held = Things and papers at the office
cessation-field-held-help = Stamps, forms, software, sign and papers of the public that are at the office and have to be handed over.

cessation-rule-license = The license is neither revoked nor ended
cessation-license-gone = The license of this office { $standing ->
    [revoked] was revoked
    [ended] has ended already
   *[winding-up] is being ended
}, and this request is not taken for it.
cessation-reapply = After a cessation you cannot ask for another license for { $years } years. If somebody else takes the office over, ask for a transfer.
cessation-release-early = Securities are not released before { $from }; so long since the settlement has not passed yet.

cessation-effect = The license of this office ended on { $from } at its holder's wish.

cessation-letter-subject = Result of the request for cessation { $number }
cessation-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), the cessation of your office is granted (request { $number } of { $filedOn }).
    From the date of this letter you have { $max } (a month being thirty days) to hand over the original license, the sign, stamps and forms, access to software and papers of the public, and to end the work of the office; a last day that is closed moves to the next open one, and its date stands on the way of this request. With that, or when this time is over, the license ends and the settlement with each agency under contract begins. Securities are released when their legal time after the settlement is over, unless a complaint is before the courts.
    Grounds: { $cite }.
cessation-letter-refused = With greetings
    Your request { $number } of { $filedOn } for cessation was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    Grounds: { $cite }. Your license stands; you may ask again.
cessation-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the cessation of your office (request { $number } of { $filedOn }), but your license was revoked before this letter was signed, and the grant has no effect.
    Grounds: { $cite }.
