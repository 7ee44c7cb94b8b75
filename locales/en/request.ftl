request-reapply-early = A former license of this person ended on { $on }, and no other is given to them before { $from }. Name somebody else.
request-barred = A former license of this person was revoked for a violation on { $on }, and no other is given to them. Name somebody else.

request-license-not-active = Only an office with an active license may ask for this. Your license is { $standing ->
    [expired] expired
    [suspended] suspended
    [closed] temporarily closed
    [revoked] revoked
    [ended] ended
    [winding-up] winding up
   *[other] not active
}. Contact the secretariat.
request-under-way = Another request of the kind is under way for this office. See its result, or withdraw it.
request-begun = The first day has passed. Choose today or a later day.
request-overlap = Another request of yours holds some of these days. Choose other days or withdraw that request.
request-warnings = Good to know before you send
request-after-license = The license is valid until { $expires }, and these days (from { $from }) are all after that. File the renewal first.
request-beyond-license = Your license is valid until { $expires }, and the days asked for end on { $to }. Granting them depends on a renewal.
request-beyond-license-others = The license of this office is valid until { $expires }, and the days asked for end on { $to }. They depend on a renewal.
request-days-gone = { $gone ->
    [one] One day of the request is over.
   *[other] { $gone } days of the request are over.
} Consent begins with the signature of the result letter, and does not cover days before it.
request-days-near = The first day of the request is { $from }. Consent begins with the signature of the result letter; days that pass before it are not covered.
request-decided-late = If every stage takes all of its time, the working group decides on { $by }, but the first day is { $from }. Choose later days, or follow it up.
request-beside-other = On part of these days, { $from } to { $to }, this office has been granted “{ $kind }”.
request-beside-asked = For part of these days, { $from } to { $to }, “{ $kind }” has been asked for this office.
request-other-under-way = “{ $kind }” of the same office is under way too.
request-far-away = This place is about { $km } km from the office, more than { $most } km. Look at the position again.
request-far-away-others = This place is about { $km } km from the office, more than { $most } km.
request-asked-there = That province is on this system and its working group answers by its own vote; no answer on paper is recorded.
request-moved-on = This request has moved on. Look at its present state.
request-decided = The working group has decided on this request; it can no longer be withdrawn.
request-reason-needed = Say why in a few words.
request-draft-sent = This draft was filed from another device as { $number }; it was not filed again.
request-draft-edited-meanwhile = This draft was changed elsewhere. Look at the newer one.
request-over = { $outcome ->
    [withdrawn] This request was withdrawn before.
    [lapsed] This request has lapsed; nothing is left to withdraw.
    [declined] This request ended without consent; nothing is left to withdraw.
   *[other] This request ended without an undertaking; nothing is left to withdraw.
}
request-named-too-often = In this hour you have named several people who are not as the record has them. Try again in an hour.
request-substitute-other-mobile = This person's mobile number is registered differently. Write the right number; one that has changed is taken once the secretariat has set it right.
request-named-other-name = This mobile number is registered under another name. Write the name as it is registered, or check the number; a registered name that is wrong is set right by the secretariat.
request-named-other-national-id = This mobile number is registered to somebody with another national ID. Check both; what is registered wrongly is set right by the secretariat.

## Lists and kinds
request-title = Requests
request-about = About the office { $office }, license { $license }
request-new = New request
request-none = You have not asked for anything yet
request-none-detail = File a request here and follow it to its result.
request-none-staff = This office has not asked for anything yet
request-none-begun = You have begun no request about an office yet
request-running = Under way
request-ended = Ended
request-drafts = Drafts
request-draft-of = Draft: { $title }
request-draft-at = Last change:
request-kinds = New request
request-kinds-lead = Choose what you ask for.
request-kind-missing = There is no such request
request-kind-missing-detail = Choose one from the list.
request-number = Number
request-office = Office
request-license = License
request-license-ends = { $code }; valid until { $until }
request-license-of = { $code }, { $office }; valid until { $until }
request-person = Asked by
request-filed = Filed
request-due = This stage ends
request-stage = State
request-kind = Kind
request-issue-too = The license is to be written down too; go there
request-days = { $range } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
})
request-all = All
request-search = Search by office, person or number
request-list-none = No request stands here
request-list-none-detail = Look at other states with the filters above.

## Where a request stands
request-state-consent = Awaiting consent
request-state-hearing = Waiting for the holder’s answer
request-state-inquiries = Inquiries under way
request-state-check = Checked by the secretariat
request-state-visit = Awaiting the visit
request-state-undertaking = Awaiting the undertaking
request-state-issuer = With the issuing authority
request-state-contract = Waiting for training and contract
request-state-handover = Handing over
request-state-settlement = Settling accounts
request-state-release = Waiting for the release of securities
request-state-association = With the association
request-state-vote = Awaiting the working group’s vote
request-state-decision = Awaiting a decision
request-state-letter = Awaiting signature
request-state-question = Awaiting the answer to a question
request-state-question-mine = Awaiting your answer
request-state-granted = Granted
request-state-refused = Refused
request-state-withdrawn = Withdrawn
request-state-lapsed = Without effect
request-state-declined = Ended without consent
request-state-not-undertaken = Ended without the undertaking

## The form
request-form-pass-over = No answer
request-form-checks = Rules
request-form-unchecked = Not checked now; it will be when you send.
request-form-review = Review and send
request-form-not-yet = This request is not accepted yet:
request-form-unmet = A rule is not met yet. See which one under the rules.
request-form-incomplete = Some fields are not right yet. See the words at each of them.
request-form-confirm = Send the request: { $title }?
request-form-confirm-consent = First, { $person } is asked to consent.
request-form-send = Send request
request-form-sent = Your request is filed under number { $number }.
request-form-discard = Delete draft
request-form-discarded = The draft is deleted.
request-form-draft-hint = What you write is kept, and you can go on with it in the bot.

## One request
request-timeline = Course of the request
request-checks = Rules
request-by-when = Until { $day }
request-from-when = From { $day } on
request-word = Said: { $word }
request-word-asked = Question: { $word }
request-word-replied = Answer: { $word }
request-opinion = The association's opinion
request-objections = What the inquiries say
request-inquiries-open = { $count ->
    [one] { $count } inquiry is not answered yet.
   *[other] { $count } inquiries are not answered yet.
}
request-earlier = Similar decisions before
request-earlier-none = No similar request has been decided yet.
request-resolution = Resolution { $resolution }
request-withdraw = Withdraw request
request-withdraw-title = Withdraw the request?
request-withdraw-detail = It ends here, and any days it asks for are free again. You may ask again while there is time to.
request-withdrawn = The request is withdrawn.
request-tell-substitute = { $person } must consent from their own messenger account{ $mobile ->
    [none] {""}
   *[other] , with the number { $mobile }
}. If no message has reached them, ask them to open the Pishkhanyar bot and share their number.
request-letter = See the result letter
request-letter-soon = Once signed, the result letter comes to your notices.

## The consent of the person who stands in
request-consents = Consent asked of you
request-undertaking-title = An undertaking asked of you
request-consent-none = Nobody has named you in a request
request-consent-yes = I consent
request-consent-no = I do not accept
request-consent-no-detail = The request ends and the license holder is told.
request-consent-told = { $person } has consented.
request-undertaking-told = { $person } has undertaken what was asked.
request-consent-given = Your consent is recorded.
request-consent-refused = Your refusal is recorded.
request-undertaking-yes = I undertake it
request-undertaking-given = Your undertaking is recorded.
request-undo = Take the answer back
request-undo-offer = If that was a mistake, you can take it back until { $time }.
request-undone = Your answer is taken back and the question is open again.
request-undo-passed = This answer can no longer be taken back: ten minutes have passed, or something was done on the strength of it.
request-send-link = Send the consent link
request-send-on = Hello. You were named in a request of office { $office }. To see it and consent, open one of these links:
request-link-copied = The link was copied. Paste it into a messenger or a text message.

## A legal person that is named
request-company-name = Name of the company
request-company-id = National ID of the company
request-company-id-hint = Eleven digits
request-state-activity = Asking whether it works
request-state-equipment = Waiting for the visit of the equipment
request-state-opening = Waiting for its first day
request-originals-held = { $count } of your originals are with the secretariat. Once it has recorded that they were given back, you may withdraw.
request-original-day = Give a day that is not after today.
request-original-before = It cannot be sent before the day on which it came ({ $came }).

request-rules-met = { $count ->
    [one] One rule is met
   *[other] { $count } rules are met
}
request-rule-met = Met:
request-rule-not-met = Not met:
request-days-from = From
request-days-to = To
request-days-count = { $count ->
    [one] { $count } day, the first and the last counted
   *[other] { $count } days, the first and the last counted
}
request-letter-search = Find a letter by number, sender or subject
request-letter-more = { $count ->
    [one] One more letter
   *[other] { $count } more letters
}; find it by number, sender or subject.
request-letter-none = No letter says that.
request-letter-secret = Secret letter
request-letter-scanless = No scan; add it on the letter’s page
request-state-proposal = With the examiner
request-state-compliance = Carried out
request-state-dismissed = No verdict
request-around = Offices round the new place
request-around-drawn = The large dot is the new place, and north is above.{ $metres ->
    [0] {""}
   *[other] {" "}The province asks for { $metres } metres at least to any other office{ $circle ->
        [0] {""}
       *[other] {" "}(the broken circle)
    }.
}
