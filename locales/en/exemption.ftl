# Exemption from being present in person: an officer of the trade bodies is represented while in office.
exemption-title = Exemption from presence
exemption-line = For board members and full-time heads of the trade bodies, introduced by the kanoon, while they are in office
exemption-field-post = Post of the holder
exemption-field-post-help = The post that the holder has in the trade body or in the kanoon.
exemption-field-post-board = Board member of the provincial association
exemption-field-post-head = Full-time head of the provincial association
exemption-field-post-expert-body = In charge of a related expert body in the province
exemption-field-post-kanoon = Member or full-time head of the national kanoon
exemption-field-days = Time of the exemption
exemption-field-days-help = The first day of the exemption and the last day in office, as appointed. The exemption ends with the post.
exemption-field-representative = Full representative
exemption-field-representative-help = Whom the holder has made their representative; consents from their own messenger account.
exemption-field-note = Note
exemption-field-note-help = Number and day of the appointment or of the letter of introduction, if any.

exemption-rule-representative = The representative is somebody else than the holder
exemption-rule-manager = It is known who is to be present at the office
exemption-representative-is-holder = The representative cannot be the holder. Name somebody else.
exemption-representative-is-manager = The representative cannot be the office’s manager, whose exemption it is. Name somebody else.
exemption-manager-unknown = The holder is a legal person whose manager is not on record, so that it is not known who would be exempt.

exemption-course-accepted = The license holder accepted the exemption
exemption-course-defended = The license holder did not accept the exemption and wrote why
exemption-effect = The { $whose ->
    [manager] manager
   *[holder] holder
} is exempt from being present from { $from } to { $to }, with { $representative } as full representative, under { $cite }.

exemption-letter-subject = Result of exemption { $number }
exemption-letter-granted = With greetings
    On the kanoon’s introduction (request { $number } of { $filedOn }) you are, as { $postWords }, exempt from being present at the office from { $daysFrom } to { $daysTo }, and { $representative } is your full representative there.
    Source: { $cite }. The exemption ends with the post; should that end earlier, tell the secretariat at once.
exemption-letter-refused = With greetings
    The kanoon’s request { $number } of { $filedOn } for your exemption from being present { $by ->
    [inquiry] was not granted, since you objected to it yourself.
   *[decision] was not granted. Reason: { $reason }
}
    Source: { $cite }.
exemption-letter-lapsed = With greetings
    Your exemption from being present had been granted on the kanoon’s request { $number } of { $filedOn }, but before this letter was signed { $why ->
    [license] your license lapsed
   *[days] its days had passed
} and it has no effect.
    Source: { $cite }.

exemption-consent-lead = { $person } of the kanoon names you as full representative at { $office }, so that its holder need not be present. Do you consent?
exemption-consent-means = With your consent, and the secretariat’s word, you are present at the office in place of the { $whose ->
    [manager] manager
   *[holder] holder
} as long. By { $cite } the holder remains responsible.
exemption-consent-no-title = Decline to represent?
exemption-consent-granted = You represent the office.
