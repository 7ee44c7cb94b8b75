# Letters that carry a request’s tasks to authorities outside; worded by the server alone.
outward-subject = { $task ->
    [paper] { $ends ->
        [yes] Revocation of the license of the office { $office }
       *[no] Papers for the license of the office { $office }
    }
    [settlement] Inquiry about the accounts of the office { $office }
    [clearance] Request for the clearance of the office { $office }
    [release] Release of the securities of the office { $office }
    [opening] Introduction of the office { $office }
   *[inquiry] Inquiry about { $title }, office { $office }
}
outward-greeting = With respect
outward-about = The request “{ $title }” for the counter office { $office }{ $license ->
    [none] {""}
   *[other] {" "}(license { $license })
} in the county { $county }, at { $address }, was registered by the secretariat of this working group as { $number } on { $filedOn } and is being examined under { $cite }.
outward-decided = The request “{ $title }” for the counter office { $office }{ $license ->
    [none] {""}
   *[other] {" "}(license { $license })
}{ $person ->
    [none] {""}
   *[other] {" "}(applicant: { $person })
} { $moves ->
    [yes] now in the county { $county },
   *[no] in the county { $county },
} numbered { $number } of { $filedOn }, { $resolution ->
    [none] was granted under { $cite }.
   *[other] was granted by resolution { $resolution } of { $resolvedOn } of this working group under { $cite }.
}
outward-ask-agencies = Please say whether anything stands against this request on your part, and if so what.
outward-ask-service-agency = Please say after your visit whether anything stands against assigning this service to the office. A refusal needs its reason.
outward-ask-choosing-agency = Please say whether you choose this office for your service.
outward-ask-security = Applicant: { $person }, national ID { $nationalId }. Please give the result of your examination.
outward-ask-premises-police = Applicant: { $person }, national ID { $nationalId }. Please say whether anything stands against the applicant and the premises on your part.
outward-ask-municipality = Please say whether the rules of the town or village stand against an office in this place.
outward-ask-tax = Applicant: { $person }, national ID { $nationalId }. Please say whether anything stands against them in matters of tax.
outward-ask-steering-group = Neither the kanoon’s meeting with the agency nor the verdict of this working group has remedied the matter. Please take it up and tell the result.
outward-ask-telecom = Please say whether this office is active, and when its earlier license was issued.
outward-ask-other-group = Please put this before your working group and say whether it agrees to the office coming to your province.
outward-settlement = Please say whether the office’s accounts with you are settled, and if not what is owed and for what.
outward-clearance = Please issue the clearance of the office, or if it owes something, say what and for what.
outward-release = Please release the securities of the office. If a complaint is before a court, please name the court and the number of the file.
outward-paper = { $ends ->
    [yes] Please revoke the license and tell us the day of its revocation.
   *[no] Please issue the license and send it to this secretariat to be registered and handed over.
}
outward-opening = The office is at { $address } and is introduced to you for its contract. Please see to the contract, the training and the access that it needs.
outward-agencies = Agencies of the province whose services are given
outward-requested = What the request says:
outward-license-says = The new license is to say:
outward-line = { $label }: { $value }
outward-enclosed = With this letter:
outward-item = • { $item }
outward-license = The original license
outward-notice = A copy of the notice of the consent to the holder
outward-original = The original: { $paper }
outward-copy = A copy: { $paper }
outward-by = { $due ->
    [none] Please name the number and date of this letter in your answer.
   *[other] Please send your answer to the secretariat of this working group by { $due }, naming the number and date of this letter.
}
