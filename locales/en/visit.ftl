# What is found before a request is decided on: on the visit of a place, and by the secretariat.
visit-title = { $seen ->
    [inspection] Inspection
    [equipment] The visit of the equipment
   *[place] Site visit
}
visit-card = { $seen ->
    [inspection] Inspection: { $title }
    [equipment] Visit of the equipment: { $title }
   *[place] Site visit: { $title }
}
visit-lead = { $seen ->
    [inspection] This inspection is yours.
    [equipment] You are to see the equipment of this office. Record there what you saw.
   *[place] This visit is yours. Write down on the spot what you see.
}
visit-app-lead = { $seen ->
    [inspection] This inspection is yours. Fill the checklist in in the app; it works without a network too.
    [equipment] You are to see the equipment of this office. Record what you found, with photographs, in the app.
   *[place] This visit is yours. Afterwards, record findings and photographs in the app.
}
visit-open = Report the visit
visit-of-another = This visit is not yours.
visit-item-area = Measured floor area in square metres
visit-item-access = Room for visitors, and for disabled and elderly people
visit-item-sign = Room for the sign in its approved form
visit-item-safety = Fire extinguisher and alarm
visit-item-lines = Telephone and data lines that suffice for the services
visit-item-climate-control = Suitable heating and cooling
visit-item-overlap = Overlap of services: none with other offices
visit-item-bounds = Geographic bounds: respected
visit-item-climate = Climate: suits the place
visit-item-density = Population density: the people here need an office
visit-item-emblem = Sign with the approved colour, emblem and text is up
visit-item-counters = Signs above the counters
visit-item-desk = Desks
visit-item-seats = Chairs and benches for customers
visit-item-alarm = Fire extinguisher and alarm
visit-item-computers = Computers that fit the services
visit-item-fax = Fax machine
visit-item-data = Lines and data, working
visit-item-heating = Heating and cooling
visit-item-cameras = Cameras
visit-item-pos = A valid POS terminal
visit-item-board = Board of services and prices in view of customers
visit-item-complaints = Where to complain, in view of customers
visit-item-staff = Trained staff (two at least)
visit-item-findings = Findings
visit-item-needed = Answer this one.
visit-answer-yes = Yes
visit-answer-no = No
visit-note = Note
visit-present = Present at the visit
visit-present-hint = The working group’s representatives and others, one to a line, each with the office held.
visit-present-needed = Name the representatives who were present.
visit-present-were = Present: { $list }
visit-minutes = Minutes of the visit
visit-minutes-print = Print the minutes
visit-minutes-day = Recorded on
visit-minutes-found = Findings
visit-minutes-item = Item
visit-minutes-said = Result
visit-minutes-result = Conclusion
visit-minutes-name = Name and office
visit-minutes-signature = Signature
visit-minutes-none = No minutes
visit-minutes-none-detail = Once the visit is reported, its minutes can be printed here.
visit-photos = Photographs of the place
visit-too-many-photos = No more than { $most } photographs are accepted.
visit-position = Position of the visit
visit-position-hint = At the place, press “My position”.
visit-not-fit = By what was measured the place does not count as fit. Press “The place is not fit” and write here why; the working group decides.
visit-word = Summary
visit-word-hint = What the members should know before they vote.
visit-fit = { $seen ->
    [equipment] The equipment is complete
   *[place] The place is fit
}
visit-unfit = { $seen ->
    [equipment] Something is lacking
   *[place] The place is not fit
}
visit-saved = The visit is recorded.
visit-result-yes = { $seen ->
    [inspection] Nothing was found amiss
    [equipment] The equipment is complete
   *[place] The place is fit
}
visit-result-no = { $seen ->
    [inspection] Something was found amiss
    [equipment] The equipment lacks something
   *[place] The place is not fit
}
visit-result-waits = Not visited yet
visit-check = The secretariat's check
visit-check-yes = The request is complete
visit-check-no = The request is incomplete
visit-check-waits = Not checked yet

visit-check-title = Is the request complete?
visit-check-card = Check of the request: { $title }
visit-check-lead = See whether the request is complete. Where something is missing, ask the applicant first.
visit-check-complete = The request is complete
visit-check-lacking = Incomplete, with what is missing
visit-check-lacking-title = What is missing?
visit-check-word = What is missing
visit-check-word-hint = Before the vote the request goes on with this word, which the members read; after it the request is not granted for this reason.
visit-check-lacking-send = Record it
visit-check-saved = The check is recorded.
visit-check-over = This request was checked before.

visit-papers = Papers
visit-papers-lead = Look at each paper. Write what you want instead of an incomplete one; only that is asked for anew.
visit-papers-anew = Ask for incomplete papers anew
visit-papers-asked = The incomplete papers were asked for anew and the clocks stand still.
visit-papers-lacking = This paper was not sent. Ask the applicant for it first.
visit-papers-unfit = This paper was found incomplete. Ask for it anew first.
visit-paper-fit = Complete
visit-paper-unfit = Incomplete
visit-paper-word = What is to be sent?
visit-paper-word-needed = Write what you want of this paper.
visit-paper-none = Not sent
visit-paper-closed = { $count ->
    [1] One file that only the secretariat and the parties open
   *[other] { $count } files that only the secretariat and the parties open
}
visit-checklist = The checklist
