# Change of nature: the license of a natural person becomes a legal person's.
nature-title = Change of nature
nature-line = From a natural person to a company of which the holder keeps at least { $max }, by vote of the working group
nature-field-company = Company
nature-field-company-help = Private, and registered in Iran. The license will be in its name, and you will manage it at the office; if somebody else does, tell the secretariat once the license is issued.
nature-field-share = Your share in percent
nature-field-share-help = How much of the company is in your name?
nature-field-others = Shares of others
nature-field-others-help = Each other shareholder or partner with the share in percent; write “none” if there is nobody.
nature-field-signatories = Managing director and signatories
nature-field-signatories-help = Name and national ID of each. All of them must meet the general conditions of applicants; the managing director or one signatory those of age and education too.
nature-field-papers = Papers of the company
nature-field-papers-help = Papers that show its registration, the shares, and what its signatories have to meet.
nature-field-papers-registration = Notice of registration and articles of association
nature-field-papers-shares = List of shareholders with the share of each
nature-field-papers-signatories = Birth certificates, national cards and degrees of the signatories

nature-rule-natural = The holder is a natural person
nature-rule-share = At least { $least }% stays with the holder
nature-rule-years = { $nature ->
    [exempt] A change of nature need not wait
   *[bound] At least { $years } years have passed since work began or the last transfer
}
nature-rule-one-license = { $max ->
    [1] The company has no other license
   *[other] The company has no more than { $max } licenses
}

nature-is-legal = The holder of this license is a legal person already.
nature-share-too-small = Your share is { $share }% and must be at least { $least }%. A smaller one leads to the revocation of the license.
nature-too-early = The nature of this office may change from { $on }, since { $years } years count from { $from }.
nature-has-license = This company holds the license of another office, and nobody may hold more than { $max } in the whole country.

nature-shares-sum = The holder's share and those of others, as written, make { $sum }% and not 100%.
nature-signatories-id = Among the director and signatories no right national ID is written for { $missing }.

nature-effect = The license of this office is in the name of { $company } from { $from }; { $share }% of it belong to the former holder.

nature-letter-subject = Result of change-of-nature request { $number }
nature-letter-granted = With greetings
    By resolution { $resolution } of the provincial working group ({ $for } votes of { $base } voting seats) the change of your office from a natural to a legal person, in the name of { $company } (national ID { $companyId }), with { $share }% of it staying yours, is granted (request { $number } of { $filedOn }).
    Hand the original license and the notice of the company's registration to the secretariat, so that they go to the issuing authority with this letter.
    Source: { $cite }. Your share must stay at least { $keeps }; less leads to the revocation of the license, under { $keepsCite }.
nature-letter-refused = With greetings
    Your request { $number } of { $filedOn } to change the nature of your office to { $company } did not carry in the provincial working group ({ $against } votes against of { $base } voting seats, decision { $resolution }).
    Source: { $cite }. You may ask again once the obstacle is removed.
nature-letter-lapsed = With greetings
    By resolution { $resolution } the provincial working group had granted the change of your office to { $company } (request { $number } of { $filedOn }), but before this letter was signed your license was no longer valid, so that the grant has no effect.
    Source: { $cite }.
