# A province: its closed days, counties, the seats of its working group, its own figures of the law.
provinces-never-open = At least one day of the week must be open.
provinces-closure-past = A sudden closure is recorded for today or a day to come.
provinces-closure-known = This closure was recorded before.

provinces-seat-head = Head of the working group
provinces-seat-ict-ministry = Representative of the ICT ministry
provinces-seat-kanoon = Representative of the kanoon
provinces-seat-secretary = Secretary of the working group
provinces-first-link = There is no province yet. The first administrator begins with this link:
provinces-first-command = There is no province yet. This command prints the set-up link: npm run invite -- --setup
provinces-set-up-already = The province has been set up already. To let an administrator back in, invite with this command and --role admin.

provinces-title = Province
provinces-identity = Name and working days
provinces-name = Name of the province
provinces-name-en = Its name in English
provinces-prefix = Sign before the numbers of letters
provinces-prefix-wrong = The letters’ sign is one to three letters, without digits or spaces.
provinces-closed-weekdays = Closed days of the week
provinces-opens = Opens at
provinces-closes = Closes at
provinces-save = Save
provinces-saved = Saved.
provinces-saved-moved = Saved; { $count } deadlines moved.
provinces-until = to
provinces-since = From the day
provinces-last-day = Last day
provinces-day = Day
provinces-resolution = Number and date of the resolution

provinces-seats = Seats of the working group
provinces-seat-empty = Nobody
provinces-seat-votes = Votes
provinces-seat-signs = Signs
provinces-seat-add = Add a seat
provinces-seat-end = End the seat
provinces-seat-end-title = End the seat “{ $seat }”?
provinces-seat-end-detail = After the last day, whoever sits there votes and signs no longer. The history stays.
provinces-seat-title = Title of the seat
provinces-seat-role = Role of who sits there

provinces-holidays = Closed days ahead
provinces-holidays-none = The holiday table has not been imported; deadlines count only the closed days of the week.
provinces-holidays-all = All { $count } days
provinces-holidays-import = Import the table of holidays
provinces-close-day = Record a sudden closure
provinces-close-day-detail = Deadlines that this day touches move by themselves, and every request and complaint says so.
provinces-close-day-send = Record the closure
provinces-closure-why = Why it is closed

provinces-suspensions = Suspended deadlines
provinces-suspensions-lead = For events that nobody foresaw the working group may suspend deadlines for some days by resolution. Open ballots and the terms of licenses go on.
provinces-suspensions-none = No deadline is suspended.
provinces-suspension-all = All deadlines of the province
provinces-suspension-one = Request { $number }
provinces-suspension-by = { $what } · resolution { $resolution } · { $reason }
provinces-suspension-days = { $from } to { $to }
provinces-suspension-ended = Ended early by resolution { $resolution }
provinces-suspension-never = Taken back before it began, by resolution { $resolution }
provinces-suspension-standing = Suspended
provinces-suspension-coming = To come
provinces-suspend = Suspend deadlines by resolution
provinces-suspend-detail = Open deadlines move by themselves, and every request, complaint and resolution says so. Days that are over can be suspended too.
provinces-suspend-first = From
provinces-suspend-last = To the end of
provinces-suspend-resolution = Number of the resolution
provinces-suspend-resolution-help = As in 15/3: item 3 of meeting 15
provinces-suspend-reason = Why
provinces-suspend-request = Number of the request
provinces-suspend-request-help = Left empty, all deadlines of the province stand still.
provinces-suspend-send = Suspend
provinces-resume = End early
provinces-resume-title = End the suspension early?
provinces-resume-detail = Clocks go on from today with the days they had left, so that their last days come nearer; each says so.
provinces-resume-send = End the suspension
provinces-suspension-order = The last day is the first one or a later one.
provinces-suspension-long = No suspension lasts more than a year at once.
provinces-suspension-request-unknown = The province has no request of this number.
provinces-suspension-request-closed = This request has come to its end; no deadline of it is open.
provinces-suspension-over = This suspension is over.

provinces-counties = Counties
provinces-counties-none = No county yet. Importing the registry adds the counties too.
provinces-county-add = Add a county
provinces-county-name = Name of the county
provinces-county-centre = Centre
provinces-county-population = Population
provinces-offices = { $count ->
    [0] no office
    [one] { $count } office
   *[other] { $count } offices
}

# What is to be done after the set-up.
provinces-offices-import = Import offices from a file
provinces-steps = Next steps
provinces-step-offices = Import the province’s offices from a file
provinces-step-people = Invite the head, the secretary and the members
provinces-step-holidays = Import the table of public holidays
provinces-step-secretariat = Write the secretariat’s address and telephone
provinces-step-done = Done
provinces-step-waits = Still to do
