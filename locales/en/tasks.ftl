# The one inbox: what proceedings ask of whoever reads it.
tasks-none = Nothing waits for you
tasks-none-detail = Whatever is asked of you comes here, and the bot tells you too.
tasks-waiting = Waiting for you
tasks-lead = Choose one. What is late or due first stands at the top.
tasks-line = { $what }: { $title }
tasks-until = Until { $day }
tasks-late = Was due { $day }
tasks-earlier = Requests that name you

tasks-kinds = Kind of request
tasks-kinds-all = All requests
tasks-mine = Waiting for me
tasks-late-all = Late with others
tasks-late-lead = Choose one to see its request.
tasks-late-none = Nothing is late
tasks-late-none-detail = Whatever passes its last day without an answer is seen here.
tasks-remind-soon = Reminder: an answer is due by { $day }.
tasks-remind-late = Reminder: an answer was due by { $day } and none is recorded yet.
tasks-remind-report-soon = Reminder: the report is due by { $day }.
tasks-remind-report-late = Reminder: the report was due by { $day } and has not come.
tasks-remind-minutes-soon = Reminder: the minutes are to be sent to the members by { $day }.
tasks-remind-minutes-late = Reminder: the minutes were to be sent by { $day } and are not signed yet.
tasks-remind-do-soon = Reminder: this is to be done by { $day }.
tasks-remind-do-late = Reminder: this was to be done by { $day } and is not done yet.
tasks-remind-case-soon = Reminder: this case is to be dealt with by { $day }.
tasks-remind-case-late = Reminder: this case was to be dealt with by { $day } and nothing is recorded yet.
# To the examiner, when the office has not answered; to the secretariat, when the examiner has not reported.
tasks-remind-after-reply = The office was to answer by { $day } and no answer is recorded. You may report without it.
tasks-remind-after-examination = The examination was due by { $day } and no report is recorded. You may give the case to the other body.
tasks-remind-after-sorting = This case was to be passed on by { $day }, and nobody examines it yet. The citizen reads that you know.
tasks-remind-after-result = The result was due by { $day }, and none is given. The citizen reads that you know.
tasks-remind-after-conclusion = The committee's report was due by { $day }, and none is recorded. You may pass the case on to be examined anew.
tasks-desk-title = Tasks of the secretariat
tasks-desk-soon = { $count ->
    [one] One task is due soon.
   *[other] { $count } tasks are due soon.
 }
tasks-desk-late = { $count ->
    [one] One task is late.
   *[other] { $count } tasks are late.
 }

tasks-consent = Consent
tasks-undertaking = Undertaking
tasks-opinion = The association’s opinion
tasks-inquiry = Inquiry of { $authority }
tasks-hearing = { $of ->
    [verdict] The holder’s appeal
   *[holder] The holder’s answer
}
tasks-vote = Vote
tasks-decision = Decision on a request
tasks-check = { $of ->
    [report] To be put to the office
   *[secretariat] Check of a request
}
tasks-visit = { $of ->
    [inspection] Inspection
    [equipment] Visit of the equipment
   *[place] Site visit
}
tasks-letter = Signature under the result letter
tasks-question = The answer to a question
tasks-paper = The license at { $authority }
tasks-opening = To record: { $authority }
tasks-handover = Recording what is handed over
tasks-settlement = Settlement with { $authority }
tasks-clearance = Clearance by { $authority }
tasks-release = Release of securities
tasks-proposal = Report and proposal of a sanction
tasks-compliance = Record what the office owed
