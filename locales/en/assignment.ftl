# An office takes on a service of an agency.
assignment-title = Service assignment
assignment-line = The secretariat introduces the office to the agency; the holder takes it on, the agency visits, and with training and contract the service begins
assignment-field-service = Service
assignment-field-service-help = A service that the agency hands over and this office does not offer yet.
assignment-field-memorandum = Number of the memorandum
assignment-field-memorandum-help = The memorandum of the agency, the working group and the association about this service.
assignment-field-memorandumOn = Date of the memorandum
assignment-field-memorandumOn-help = The day on which it was signed.
assignment-field-letter = Number of the agency's request
assignment-field-letter-help = The letter by which the agency asked for offices.
assignment-field-letterOn = Date of the agency's request
assignment-field-letterOn-help = The day of that letter.

assignment-rule-once = No assignment of this service to this office is under way
assignment-rule-order = The agency asked after the memorandum
assignment-under-way = An assignment of this service to this office is under way. See what comes of it.
assignment-before-memorandum = The agency's request is older than the memorandum. Look at the dates again.
assignment-colour-changed = The colour of this license was changed for a violation; offices without violations come first.

assignment-course-accepted = The license holder accepted the service
assignment-course-defended = The license holder did not accept the service and wrote why
assignment-effect = From { $from } this office offers the service "{ $service }".

assignment-letter-subject = Result of the introduction for the service "{ $service }", { $number }
assignment-letter-granted = With greetings
    By memorandum { $memorandum } of { $memorandumOn } and the agency's request { $letter } of { $letterOn }, your office is introduced for the service "{ $service }" (file { $number } of { $filedOn }).
    Pass the training, sign the contract with the agency and give a copy to the secretariat; once it is recorded the service begins.
    Grounds: { $cite }.
assignment-letter-refused = With greetings
    The introduction of your office for the service "{ $service }" (file { $number } of { $filedOn }) { $by ->
    [inquiry] came to nothing. { $authority }: { $reason }
   *[decision] came to nothing. Reason: { $reason }
}
    Grounds: { $cite }. The office may be introduced again another time.
assignment-letter-lapsed = With greetings
    Your office had been introduced for the service "{ $service }" (file { $number } of { $filedOn }), but your license ceased to be valid before this letter was signed, and the introduction has no effect.
    Grounds: { $cite }.
assignment-violations = There { $count ->
    [one] is one verdict
   *[other] are { $count } verdicts
} of this license term on the office’s file{ $points ->
    [0] .
    [one] , with one negative point.
   *[other] , with { $points } negative points.
}
