# Requests, opinions and votes in the bot.
bot-request-card = { $title }: { $state }
bot-request-kinds = Which request?
bot-request-kept = Each answer is kept at once. With “Later” you can put it aside and go on later, here or in the app.
bot-request-draft = You have a draft of this request:
bot-request-review = Review: { $title }
bot-request-change = Change { $label }
bot-request-all-met = All rules are met.
bot-request-forward-hint = Forward the next message to { $person }, who then consents in the bot.
bot-request-forward = Hello,
    { $files ->
        [kanoon] { $sender }, for the kanoon, has named you in a request about office { $office }.
        [secretariat] { $sender }, for the secretariat of the working group, has named you in a request about office { $office }.
       *[holder] { $sender }, holder of the license of office { $office }, has named you in a request.
    } To see the request and consent, open this link and share your number:
    { $link }
bot-request-list = { $count ->
    [one] { $count } request. Choose it to see its course.
   *[other] { $count } requests. Choose one to see its course.
}
bot-request-list-begun = { $count ->
    [1] One request is begun and not sent. Choose its draft to go on.
   *[other] { $count } requests are begun and not sent. Choose a draft to go on.
}
bot-request-line = { $state } · { $said }
bot-request-state-consent = Consent due
bot-request-state-hearing = Holder asked
bot-request-state-activity = Inquiry
bot-request-state-association = Association
bot-request-state-inquiries = Inquiries
bot-request-state-check = Check
bot-request-state-visit = Visit due
bot-request-state-proposal = Examined
bot-request-state-vote = Vote due
bot-request-state-decision = Decision due
bot-request-state-undertaking = Undertaking
bot-request-state-letter = To be signed
bot-request-state-compliance = Carried out
bot-request-state-equipment = Equipment
bot-request-state-issuer = At the issuer
bot-request-state-opening = To begin
bot-request-state-contract = Contract due
bot-request-state-handover = Hand-over
bot-request-state-settlement = Settlement
bot-request-state-release = Securities
bot-request-state-question = Answer due
bot-request-state-question-mine = Your answer
bot-request-state-granted = Granted
bot-request-state-refused = Refused
bot-request-state-withdrawn = Withdrawn
bot-request-state-lapsed = Lapsed
bot-request-state-declined = No consent
bot-request-state-not-undertaken = Not undertaken
bot-request-state-dismissed = Set aside
bot-request-list-empty = This office has not asked for anything yet.
bot-request-list-empty-begun = You have begun no request about an office yet.
bot-request-keep = Keep the request
bot-request-withdraw-surely = Yes, withdraw it
bot-request-consent-back = Back to the question
bot-request-ballot-watching = Members with a vote decide; you see the count.
bot-request-ballot-card = To vote: { $title }
bot-request-reopen-ask = From which day is the office open? The closure ends the day before, and the days left count no more.
bot-request-reopen-from = Open from { $day }
bot-request-reopen-keep = Stay closed
bot-request-ballot-still = A question has been asked, and the ballot’s clock stands still until the answer; until the ballot closes a vote may change.
bot-request-ballot-open-until = The ballot is open until the end of { $day }; until then a vote may change.
bot-request-ballot-list = Choose a request. ● waits for your vote.
bot-request-ballot-list-watching = Choose a request to see its count.
bot-request-ballot-not-decided = The vote was not recorded.
bot-request-ballot-not-yet = Not yet
bot-request-queue-card = The association's opinion: { $title }
bot-request-ballot-cast-before = Your vote was recorded before: { $choice } ({ $at }). You may vote otherwise until the ballot closes.
bot-request-begin = Request about an office
bot-request-standing = An office with a license
bot-request-planned-new = A new file, for an office to come
bot-request-planned-detail = About an office with a license, one of the files of offices to come, or a new file.
bot-request-which = About which office?
bot-request-sum = How many rials are owed? Write the figure alone.
bot-request-sum-none = No sum is known
bot-request-sum-next = Go on
