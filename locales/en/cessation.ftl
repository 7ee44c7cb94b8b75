# A holder ends the work of the office.
cessation-title = Cessation
cessation-line = On a written request to the working group; as this system reads it, by its vote; then { $max } to hand over things and papers, settlement with the agencies and, once their time has passed, release of securities
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
cessation-reapply = After a cessation the holder cannot ask for another license for { $years } years. Where somebody else takes the office over, a transfer is the way.
cessation-release-early = Securities are not released before { $from }; so long since the settlement has not passed yet.

cessation-effect = The license of this office ended on { $from } at its holder's wish.

cessation-letter-subject = Result of the request for cessation { $number }
cessation-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes for, of { $base } seats with a vote), the cessation of your office is granted (request { $number } of { $filedOn }).
    From the notification of this letter you have { $max } to settle with the agencies under contract, to hand over the original license, the sign, stamps and forms, access to software and papers of the public, and to end the work of the office; { $counted }. { $notified } Once it was notified its last day stands on the way of this request.
    As this secretariat reads it, with that, or when this time is over, the license ends, and from that day the kanoon has { $settlement } to settle with each agency as its contract says; that time stands in { $settlementCite }. Securities are released { $guaranteeRelease } after the settlement and, where a complaint is before the courts, after the final judgment; grounds: { $guaranteeReleaseCite }.
    As this secretariat reads it, an end of work that the holder asked for in writing is granted by vote of the working group; the request stands in { $article }.
    Grounds: { $cite }.
cessation-letter-refused = With greetings
    Your request { $number } of { $filedOn } for cessation was not adopted by the provincial working group ({ $against } votes against, of { $base } seats with a vote, decision { $resolution }).
    Grounds: { $cite }. Your license stands; you may ask again.
cessation-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the cessation of your office (request { $number } of { $filedOn }), but your license was revoked before this letter was signed, and the grant has no effect.
    Grounds: { $cite }.
