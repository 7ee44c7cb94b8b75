# Cases in the app; what the citizen reads on the pages is in case.ftl, what is said in the bot in complain.ftl.
cases-entry-office = Complaints about the office

cases-office = Office
cases-filed = Filed on
cases-state = State
cases-clock = By when
cases-until = by { $day }

cases-no-office = It is about no office

cases-answer = Answer the complaint
cases-answer-send = Send the answer

cases-title-of = { $kind }: { $topic }
cases-case = Case
cases-code = Tracking code
cases-license = License number
cases-service = Service
cases-agency = Agency
cases-place = Address
cases-examiner = Examined by
cases-judgement = Citizen's judgement
cases-satisfied = Citizen satisfied
cases-dissatisfied = Citizen not satisfied
cases-overdue = was due { $day }
cases-search = Tracking code, name or number of an office
cases-filter = Show
cases-filter-unassigned = To pass on
cases-filter-answered = To settle
cases-filter-late = Past their day
cases-filter-away = With others
cases-filter-resolved = Settled
cases-filter-all = All
cases-none = No case is here
cases-none-detail = See other cases with the buttons above, or search for a tracking code.
cases-office-lead = Complaints on which the office was asked to answer.
cases-office-none = No complaint was put to the office
cases-office-none-detail = If the office is asked about a complaint, it comes here, and the bot tells of it too.
cases-to-answer = Waiting for your answer
cases-before = Earlier ones
cases-against = Complaints of agencies
cases-against-lead = Report an agency’s fault to the working group’s secretariat. A tracking code is given at once.
cases-against-new = Complain of an agency
cases-against-text = What happened?
cases-against-send = File and get the tracking code
cases-filed-by = Filed by

cases-text = What the citizen wrote
cases-text-withheld = The secretariat has not let the citizen’s words through. Answer by the topic and the examiner’s question.
cases-pass = Text for the office
cases-pass-text = What the office and the association read
cases-pass-hint = Take out whatever tells who wrote it (name, number, kinship, exact hour). The citizen’s own text stays as it is.
cases-pass-needed = Write what the office is to read.
cases-pass-send = Let it through
cases-pass-done = The text for the office was kept.
cases-pass-none = Nothing of this text has gone to the office and the association yet.
cases-pass-whole = The office and the association read this very text.
cases-pass-read = What the office and the association read
cases-merge = Join to another case
cases-merge-into = Tracking code of the main case
cases-merge-hint = Both are handled in the main case, and each citizen reads the result in their own. The office does not learn of this one.
cases-merge-needed = Write the tracking code of the main case.
cases-merge-send = Join
cases-merge-done = The two cases were joined.
cases-merge-unknown = There is no other case with this code in the province.
cases-merge-unfit = That case is over, is handled in another itself, or is about another office.
cases-merged = This case is handled together with another.
cases-merged-see = The main case
cases-course = What happened
cases-answer-papers = Papers of the office
cases-identity-none = The citizen left neither name nor number.
cases-identity-sealed = The citizen's name and number are kept apart. Only the secretary opens them, with the PIN, and every look is recorded.
cases-identity-open = See name and number
cases-identity-title = See the citizen's name and number
cases-identity-detail = The citizen's name and number are kept apart. That you looked, and when, is recorded in the chain of events and cannot be removed.
cases-identity-opened = It is recorded that you saw this name and number. They are hidden again when this page is closed.
cases-look-reason = Why do you need to see it?
cases-look-needed = Say in words why the name is looked at.
cases-look-reason-hint = The citizen reads this on the page of the case: your role, the day and the reason.
cases-name = Name
cases-mobile = Mobile number
cases-office-hidden = The office is not told who the citizen is.
cases-office-name = See the citizen's name
cases-office-name-detail = The citizen agreed that the office sees the name. That you look is recorded.
cases-office-name-opened = It is recorded that you saw this name.

cases-assign = Give to an examiner
cases-assign-to = To whom?
cases-assign-word = Note for the examiner
cases-assign-hint = Neither the office nor the citizen sees it.
cases-assign-send = Give the case
cases-assign-several = Pass on { $count ->
    [one] one case
   *[other] { $count } cases
}
cases-assigned-several = { $count ->
    [one] One case was
   *[other] { $count } cases were
} passed on.
cases-assign-done = The case was given.
cases-ask = Ask the office
cases-ask-word = Your question to the office
cases-ask-hint = The office sees what the citizen wrote and this question, but neither photos nor name.
cases-ask-send = Send to the office
cases-ask-done = The office was asked to answer.
cases-report = Report to the secretariat
cases-report-word = What was found
cases-report-hint = The secretariat settles the case by it. Neither citizen nor office sees it.
cases-report-needed = Write what you found.
cases-report-send = Send the report
cases-report-done = The secretariat has the report.
cases-close = Give the result
cases-end = End unexamined
cases-end-why = Why is it not examined?
cases-end-outside = Another authority is competent
cases-end-repeated = It was filed before
cases-end-unreachable = There is too little to go by, and nobody to ask
cases-end-withdrawn = Whoever filed it has taken it back
cases-end-noted = Read; there is nothing to settle
cases-end-word = Explanation for the citizen
cases-end-hint = The citizen reads the reason and this text, and may ask for another look. Write which authority is competent, or the earlier tracking code.
cases-end-needed = Tell the citizen why it is not examined.
cases-end-send = End it
cases-end-done = The case has ended.
cases-end-not-for-kind = A complaint cannot be ended as merely read.
cases-close-word = Result
cases-close-hint = The citizen reads this and says whether it satisfies, or asks for another look. The office sees it too.
cases-close-needed = Write the result.
cases-close-send = Tell the citizen
cases-close-done = The result was given.
cases-answer-word = Answer of the office
cases-answer-hint = The citizen reads it, and the secretariat decides by it.
cases-answer-papers-field = Papers
cases-answer-needed = Write the answer.
cases-answered = The answer was sent.

cases-queue = Cases to examine
cases-queue-none = No case waits to be examined
cases-queue-none-detail = Cases that the secretariat gives you come here, and the bot tells of them too.
cases-queue-away = With the office or the secretariat
