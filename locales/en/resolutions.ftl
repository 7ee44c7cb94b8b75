# Resolutions of the working group: recorded, sent to who is responsible, reported on, closed.
resolutions-title = Resolutions
resolutions-one = Resolution
resolutions-number = Item { $item } of meeting { $meeting }
resolutions-number-given = Task { $item }
resolutions-number-unknown = No resolution of the working group has this number. Write meeting and item as in 15/3, or record the resolution first.
resolutions-number-needed = Write the number of the working group's resolution.
resolutions-meeting = Meeting { $meeting }, { $day }
resolutions-lead = Each resolution is followed until the working group closes it. What is late comes first.
resolutions-lead-own = Resolutions you are responsible for. Acknowledge each and report what came of it.
resolutions-waiting =
    { $count ->
        [one] { $count } resolution waits for you
       *[other] { $count } resolutions wait for you
    }
resolutions-none = No resolutions here
resolutions-none-detail = Resolutions that the secretariat records and sends out appear here.

resolutions-state-draft = Not sent yet
resolutions-state-late = Late
resolutions-state-reported = Reported
resolutions-state-open = Under way
resolutions-state-done = Done
resolutions-state-closed = Closed
resolutions-filter = Show
resolutions-filter-all = All
resolutions-filter-mine = Mine
resolutions-filter-due = For the next meeting
resolutions-filter-body = Responsible
resolutions-filter-body-all = Everybody
resolutions-filter-meeting = Meeting
resolutions-filter-meeting-all = All meetings
resolutions-find = A word of the text

resolutions-head-number = Resolution
resolutions-head-text = Text
resolutions-head-owner = Responsible
resolutions-head-due = Due
resolutions-head-state = State

resolutions-text = Text of the resolution
resolutions-owners = Responsible
resolutions-owner-secretariat = The working group's secretariat
resolutions-owner-group = The provincial working group
resolutions-owner-outside = Others, by name
resolutions-every-agency = All agencies
resolutions-every-association = All associations
resolutions-every-committee = Every expert committee
resolutions-every-kanoon = The kanoon
resolutions-deadline = Deadline
resolutions-last-day = Last day
resolutions-deadline-none = No deadline
resolutions-deadline-day = By { $day }
resolutions-deadline-meeting = Within { $period } of the meeting
resolutions-deadline-notification = Within { $period } of notification
resolutions-due-waits = The deadline begins with the acknowledgment.
resolutions-counted-meeting = The period is counted by days, a month being thirty.
resolutions-counted-notification = The day of notification and the day of the action do not count.
resolutions-due-moves = Where the last day is closed, the deadline lasts to the next working day.
resolutions-internal = Internal
resolutions-internal-hint = Only the working group, the secretariat and those responsible see it.
resolutions-refers = Refers to
resolutions-referred = Resolutions that refer to this one
resolutions-refers-unrecorded = { $number } is not recorded yet

resolutions-part-open = Awaiting a report
resolutions-part-drafted = Awaiting the committee chair
resolutions-part-reported = Report being judged
resolutions-part-done = Done
resolutions-part-late = Due { $day }, which has passed
resolutions-part-unreported = Closed without a report
resolutions-part-until = Until { $day }
resolutions-part-read = Acknowledged
resolutions-part-unread = Not acknowledged

resolutions-course = Follow-up
resolutions-step-sent = The resolution was sent out
resolutions-step-sent-on-paper = The resolution went out on paper on { $day }
resolutions-step-acknowledged = { $owner } acknowledged the resolution
resolutions-step-delivered = The resolution was delivered to { $owner } on { $day }
resolutions-step-progress = Progress reported by { $owner }
resolutions-step-reported = { $owner } reported the resolution done
resolutions-step-reported-late = { $owner } reported the resolution done, after its last day
resolutions-step-recused = A member of { $owner } declared an interest and stays out of it
resolutions-step-without = { $said }, without { $names }, who declared an interest
resolutions-step-sent-back = The report of { $owner } was sent back
resolutions-step-signed-off = The chair of { $owner } signed the report off
resolutions-step-accepted = The report of { $owner } was accepted
resolutions-step-extended = In meeting { $meeting } the working group extended the deadline to { $day }
resolutions-step-clock-moved = The deadline moved to { $day }, since a day was closed
resolutions-step-clock-suspended = Deadlines were suspended by resolution, and this one moved to { $day }
resolutions-step-clock-resumed = The suspension ended by resolution, and the deadline moved back to { $day }
resolutions-step-closed = In meeting { $meeting } the working group closed the resolution
resolutions-step-closed-unreported = { $count ->
    [one] In meeting { $meeting } the working group closed the resolution without an accepted report of one owner
   *[other] In meeting { $meeting } the working group closed the resolution without accepted reports of { $count } owners
}

# What is done with it.
resolutions-record = Record a resolution
resolutions-record-lead = Record the resolutions of a meeting one after the other. Until they are sent out they can be changed.
resolutions-record-save = Record, and the next item
resolutions-record-saved = Item { $item } of meeting { $meeting } is recorded.
resolutions-change = Change the resolution
resolutions-change-save = Save the change
resolutions-discard = Drop the resolution
resolutions-discarded = The resolution is dropped.
resolutions-field-meeting = Number of the meeting
resolutions-field-meeting-on = Day of the meeting
resolutions-given-on = Given on
resolutions-give = Give a committee a task
resolutions-give-lead = Give an expert committee a task between meetings. Its members hear of it at once and are reminded before the last day; its report comes on the next agenda.
resolutions-give-committee = Committee
resolutions-give-needed = Choose the committee.
resolutions-give-text = Task
resolutions-give-text-hint = What is to be examined, and what the report is to make plain.
resolutions-give-day = Last day for the report
resolutions-give-day-ahead = The last day must come after today.
resolutions-give-send = Give the task
resolutions-given = Task { $item } was given to the committee.
resolutions-give-none = No committee is recorded yet
resolutions-give-none-detail = Record the committee and its members in “Bodies” first.
resolutions-field-item = Number of the item
resolutions-field-text-hint = Write who is responsible and by when in the text too; a deadline such as «ظرف یک ماه» and a reference such as «بند ۱۰ جلسه ۱۳» are read.
resolutions-field-label = Name of who is responsible
resolutions-field-period = Length
resolutions-field-unit = Unit
resolutions-unit-days = Days
resolutions-unit-weeks = Weeks
resolutions-unit-months = Months
resolutions-field-refers = Further references
resolutions-field-refers-hint = For example: بند ۱۰ جلسه ۱۳
resolutions-read-deadline = The text says: { $deadline }
resolutions-read-take = Take it
resolutions-read-refers = The text says: { $numbers }
resolutions-kind-none = No deadline
resolutions-kind-day = By a day
resolutions-kind-meeting = A period from the meeting
resolutions-kind-notification = A period from notification

resolutions-send = Send out the resolutions of meeting { $meeting }
resolutions-send-detail =
    { $count ->
        [one] { $count } resolution goes to who is responsible and does not change any more.
       *[other] { $count } resolutions go to those responsible and do not change any more.
    }
resolutions-send-how = How does it go out?
resolutions-send-here = Here, now
resolutions-send-paper = It went out on paper before
resolutions-send-paper-on = Day it went out on paper
resolutions-paper-when = The day lies between the meeting and today.
resolutions-send-yes = Send out
resolutions-sent =
    { $count ->
        [one] { $count } resolution was sent out.
       *[other] { $count } resolutions were sent out.
    }
resolutions-acknowledge = Acknowledge
resolutions-acknowledged = The acknowledgment is recorded.
resolutions-report = Report
resolutions-report-title = Report on the resolution
resolutions-report-word = Report
resolutions-report-hint = What was done, and what came of it
resolutions-report-files = Files
resolutions-report-how = How far is it?
resolutions-report-finished = Done
resolutions-report-progress = Still under way
resolutions-report-send = Send the report
resolutions-report-saved = The report is recorded.
resolutions-record-report = Record a report
resolutions-delivery = Record delivery on paper
resolutions-delivery-day = Day of delivery
resolutions-delivery-saved = The delivery is recorded.
resolutions-accept = Accept the report
resolutions-accepted = The report is accepted.
resolutions-recuse = Declare an interest
resolutions-recuse-lead = You then write no report on this resolution and sign none off. If you preside over the committee, the member who has sat longest signs off in your stead. It stays on record.
resolutions-recuse-word = Why
resolutions-recuse-hint = In a sentence: how does it concern you?
resolutions-recuse-saved = Your interest is on record.
resolutions-recused = You declared an interest in this resolution.
resolutions-stands-in = In the chair’s stead
resolutions-return = Send the report back
resolutions-return-word = What is missing?
resolutions-return-hint = Who is responsible reads this and reports again.
resolutions-returned = The report was sent back.
resolutions-close = Close the resolution
resolutions-close-in = In which meeting?
resolutions-close-word = Result
resolutions-close-waits = Reports that are not accepted yet: { $list }
resolutions-close-anyway = The resolution is closed without these reports
resolutions-close-reason = Result, and the reason to close without a report
resolutions-closed = The resolution is closed.
resolutions-extend = New deadline
resolutions-extended = The new deadline is recorded.

# In the bot.
resolutions-files = Files of the report ({ $count })

# Refusals.
resolutions-meeting-ahead = The meeting cannot be after today.
resolutions-meeting-day = Another day is recorded for meeting { $meeting }.
resolutions-meeting-before = Name a meeting after meeting { $meeting }.
resolutions-meeting-needed = Write the number of the meeting.
resolutions-item-needed = Write the number of the item.
resolutions-number-taken = Item { $item } of meeting { $meeting } is recorded already.
resolutions-text-needed = Write the text of the resolution.
resolutions-too-long = The text has more than { $most } characters. Shorten it.
resolutions-owner-needed = Choose who is responsible.
resolutions-owner-unnamed = Name who is responsible.
resolutions-owner-unknown = No such body is recorded in the province. Choose another.
resolutions-due-before-meeting = The deadline must be after the meeting.
resolutions-period-needed = Write how long.
resolutions-period-too-long = The deadline is more than { $most } days. Write a shorter one.
resolutions-refers-unread = The reference was not read. Write: بند ۱۰ جلسه ۱۳.
resolutions-none-to-send = Nothing of this meeting waits to be sent out.
resolutions-sent-already = This resolution was sent out and does not change any more.
resolutions-acknowledged-already = The receipt of this resolution is recorded already.
resolutions-delivered-when = The day of delivery lies between sending and today.
resolutions-word-needed = Write a few words.
resolutions-close-unreported = { $count ->
    [one] The report of one owner is not accepted yet. Close after it, or confirm with a reason that you close without it.
   *[other] The reports of { $count } owners are not accepted yet. Close after them, or confirm with a reason that you close without them.
}
resolutions-closed-already = This resolution is closed.
resolutions-reported-already = This resolution is reported already.
resolutions-not-reported = No report waits to be judged.
resolutions-files-gone = The files are not available any more. Send them again.

## For everybody
resolutions-public = Resolutions of the provincial working group
resolutions-public-lead = What the working group of counter offices resolved and sent out, with who is responsible and how far it is. Internal resolutions are not here.
resolutions-public-none = No resolution was sent out yet.
resolutions-public-owner = Responsible: { $list }
resolutions-public-newer = Newer
resolutions-public-older = Older
