# Meetings of the working group: called, agenda, invitation, opinions.
meetings-title = Meetings of the working group
meetings-name = Meeting { $number }
meetings-of-group = { $name } of the provincial working group of counter offices
meetings-moment = { $day }, { $time }
meetings-none = No meetings
meetings-none-detail = A meeting that the secretariat calls appears here with its agenda and invitation.

meetings-state-preparing = Being prepared
meetings-state-called = Invited
meetings-state-running = In session
meetings-state-held = Held
meetings-state-cancelled = Cancelled
meetings-state-missed = Day passed
meetings-missed = The day of this meeting has passed, and nobody recorded that it was held.
meetings-missed-lead = The day of this meeting has passed, and nobody recorded that it was held. If it was, begin it and write down who was there and what was decided; if not, cancel it, or let the secretary give it another day. Until then its items are offered for another agenda.
meetings-missed-unprepared = The day of this meeting has passed, and its invitation never left. Give it another day, or cancel it.
meetings-moved-from = This meeting was moved from { $day } to its present day, and everybody was invited anew.
meetings-move = Move to another day
meetings-move-lead = Everybody is invited anew and says again whether they come. The days for an invitation count for the new day too. Written opinions stay.
meetings-move-do = Move and invite anew
meetings-not-held = Was not held
meetings-day-over = The day of this meeting has passed.

## Calling
meetings-call = Call a meeting
meetings-call-lead = Set day, hour and place; then build the agenda and send the invitation.
meetings-field-day = Day of the meeting
meetings-field-hour = Begins at
meetings-field-place = Place
meetings-field-first = Number of the meeting
meetings-field-first-hint = The first meeting here. If there were meetings before, write the number of this one.
meetings-field-year = Plan the meetings to the end of the year
meetings-field-year-hint = The next meetings of the year are called too, each on the last working day that keeps the interval between meetings. A day may be changed until the invitation goes.
meetings-year-planned = { $count ->
    [one] One further meeting of this year is being prepared for a later day. Cancel it, or call this meeting alone.
   *[other] { $count } further meetings of this year are being prepared for later days. Cancel them, or call this meeting alone.
}
meetings-called-year = { $count } meetings are called. Now build the agenda of the first.
meetings-called = The meeting is called. Build its agenda now.
meetings-change = Change day, hour or place
meetings-change-do = Save the change
meetings-changed = Saved.
meetings-day-past = The meeting cannot be before today.
meetings-place-needed = Write where the meeting is.
meetings-too-long = This text has more than { $most } characters. Shorten it.
meetings-moved-on = The meeting is at another stage by now. Open the page again.

## Agenda
meetings-agenda = Agenda
meetings-agenda-none = Nothing on the agenda yet
meetings-agenda-none-detail = Add requests that are ready for a vote, or write a subject.
meetings-item-line = Item { $number }: { $title }
meetings-item-gone = This item is not on the agenda any more.
meetings-member-absent = This member is not recorded as present: only those present vote aloud. An absent member may vote by phone where the province allows it.
meetings-item-add = Add a subject
meetings-item-change = Edit item
meetings-item-save = Save
meetings-item-saved = Saved.
meetings-item-up = Move { $title } up
meetings-item-down = Move { $title } down
meetings-item-remove = Take { $title } off the agenda
meetings-item-moved = { $title } is item { $number } now.
meetings-item-removed = { $title } was taken off the agenda.
meetings-field-title = Subject
meetings-field-body = Explanation
meetings-field-guests = Guests of this item
meetings-field-guests-hint = One a line: name, capacity, mobile (invited by SMS). Guests have no vote.
meetings-guests = Guests: { $list }
meetings-guest-remove = Take back the invitation of { $name }
meetings-guest-remove-yes = Take it back
meetings-guest-remove-message = If the message has gone out, another one says that they need not come.
meetings-guest-remove-paper = This guest was invited by the secretariat’s letter; the secretariat tells them itself.
meetings-guest-removed = The invitation of { $name } is taken back.
meetings-guests-ask = Invite guests
meetings-title-needed = Write the subject.
meetings-papers = Papers
meetings-papers-add = Add a paper to the meeting
meetings-papers-add-item = Add a paper to this item
meetings-papers-do = Add papers
meetings-papers-added = Papers added.
meetings-papers-told = The invitation has been sent; those invited are told of new papers.
meetings-paper-later = Added after the invitation: { $name }, { $at }
meetings-ripe = Requests ready for a vote
meetings-ripe-none = No other request waits for the working group's vote.
meetings-ripe-add = Add to the agenda
meetings-ripe-added = { $title } was added to the agenda.

## Invitation
meetings-day-closed = { $day } is a closed day of the province. Go on if the meeting is to be on it all the same.
meetings-invite-over = The last day for the invitation was { $day } and has passed.
meetings-invite = Send the invitation
meetings-invite-by = Last day to invite: { $day }
meetings-invite-title = Send the invitation?
meetings-invite-detail = The invitation goes with agenda, place and time to everybody who sits in the working group on the day of the meeting. The agenda does not change after that.
meetings-invited = { $count ->
    [one] The invitation went to one person.
   *[other] The invitation went to { $count } people.
}
meetings-invite-late = The invitation had to leave by { $by } to be in time for the meeting of { $held }. Choose a later day; or the head of the working group sends it, with a reason.
meetings-agenda-empty = An invitation needs an agenda. Add at least one item.
meetings-late-note = The time to invite has passed. Only the head of the working group can send the invitation now, with a reason that stands in the invitation and the minutes. This is an addition of ours; the bylaw does not know it.
meetings-late-do = Invite at shorter notice
meetings-late-title = Why does the invitation leave later?
meetings-late-reason = Reason
meetings-late-said = The invitation left later than it should, by leave of { $name }: { $reason }
meetings-still-in-time = There is still time to invite. The secretary sends the invitation.
meetings-reason-needed = Write the reason.
meetings-cancel = Cancel the meeting
meetings-cancel-title = Cancel { $name }?
meetings-cancel-detail = Everybody invited hears that it is cancelled, and why. Its number is not given again.
meetings-cancel-reason = Why it is cancelled
meetings-cancelled = The meeting is cancelled.
meetings-cancelled-why = This meeting does not take place: { $reason }
meetings-calendar = Add to calendar
meetings-minutes = Minutes

## While it runs
meetings-begin = Begin the meeting
meetings-begin-lead = Once it begins, record who is present and open the items one by one. Members see it on their phones at the same time, and vote there.
meetings-begin-late-lead = If the meeting was held, give the hour at which it began. That of its end is asked when you close it.
meetings-hour-begun = Began at
meetings-hour-ended = Ended at
meetings-hour-hint = The hour on { $day }, as { $hour }. It stands in the minutes.
meetings-hour-wrong = Write the hour as 10:30.
meetings-hour-before-begun = The meeting must end after it began.
meetings-hour-ahead = The meeting cannot have begun after now.
meetings-begin-passed-title = The hour of this meeting has passed
meetings-begin-passed = This meeting was called for { $hour }. Write the hour at which it really began: you count as present from then on, and it stands in the minutes.
meetings-begun = The meeting has begun.
meetings-begin-early-title = It is not yet time for this meeting
meetings-begin-early = This meeting was called for { $day } at { $hour }. Those invited do not know of an earlier beginning. Begin it all the same?
meetings-begin-early-yes = Begin before the called hour
meetings-day-ahead = This meeting was called for { $day } and does not begin before that day.
meetings-attendance-title = Present
meetings-attendance = { $present } of { $seats } with a vote are present. To adopt an item, { $needed } votes in favour are needed: { $cite }.
meetings-present = Present
meetings-attendance-mend = Until the minutes are signed you can correct who was there; each correction is a version of the minutes.
meetings-left-at = Left at { $hour }
meetings-absent = Absent
meetings-present-of = { $name } is present
meetings-current = Under discussion
meetings-current-closed = Item before
meetings-nobody-there = Nobody is noted as present. Mark those who are there before the vote.
meetings-end-nobody = Nobody is noted as present, and the minutes will write everybody as absent. Mark first whoever was there.
meetings-current-none = No item is open yet
meetings-current-none-detail = The secretariat opens the items in the order of the agenda.
meetings-item-open = Open item { $number }
meetings-item-reopen = Back to this item
meetings-item-closed = This item is closed already.
meetings-item-not-open = This item is not open yet, or is voted on in another way.
meetings-put-to-vote = Put to the vote
meetings-cuts-off = Have not voted yet: { $names }. Closing the item ends the vote for them.{ $secret ->
    [0] {""}
   *[other] {" "}A member who is absent votes in the app until then.
}{ $phone ->
    [0] {""}
   *[other] {" "}If the item is left for the next meeting, it goes on by phone.
}
meetings-end-voted = Close by the votes
meetings-end-noted = Close without a vote
meetings-end-postponed = Leave for the next meeting
meetings-outcome-adopted = Adopted
meetings-outcome-rejected = Rejected
meetings-outcome-noted = Discussed
meetings-outcome-postponed = Left for the next meeting
meetings-item-done = Item { $number }: { $outcome }
meetings-resolution = Resolution
meetings-proposed = Proposed text
meetings-resolution-write = Write the resolution
meetings-resolution-change = Edit the resolution
meetings-resolution-save = Save the resolution
meetings-resolution-saved = The resolution is saved.
meetings-owners = Responsible: { $list }
meetings-deadline = Deadline: { $deadline }
meetings-end = End the meeting
meetings-end-title = End the meeting?
meetings-end-detail = Ballots that the votes cast have decided close with that result. Undecided items are left for the next meeting, and ballots on requests go on by phone to their own day.
meetings-ended = { $postponed ->
    [0] The meeting is over.
    [one] The meeting is over. One item is left for the next meeting.
   *[other] The meeting is over. { $postponed } items are left for the next meeting.
}
meetings-follow-up = Follow-up of { $number }
meetings-due = Resolutions to follow up
meetings-gate = Agencies’ directives that wait for the working group
meetings-undated = { $count ->
    [one] One open resolution without a last day
   *[other] { $count } open resolutions without a last day
}
meetings-undated-title = Open resolutions without a last day
meetings-left = Left from earlier meetings
meetings-left-of = Left from { $name }
meetings-resolution-not-due = This resolution is not being followed up now.
meetings-undecided = The last vote came to nothing
meetings-vote-now = Your vote on this item
meetings-vote-absent = You are not recorded as present. Have the secretary record you, so that you can vote.
meetings-unanimous = Everybody present is in favour
meetings-unanimous-of = A spoken vote in favour is recorded for { $names }. Who has voted by themselves keeps their vote.
meetings-unanimous-yes = Record the votes in favour
meetings-unanimous-done = The votes in favour are recorded.
meetings-closes-with-item = The vote ends when the item is closed.

## Those invited
meetings-members = Invited
meetings-votes = has a vote
meetings-unread = not seen
meetings-read = seen
meetings-comes = comes
meetings-comes-not = does not come
meetings-mine = Your invitation
meetings-mine-lead = Will you take part in this meeting?
meetings-reply-yes = I come
meetings-reply-no = I cannot come
meetings-replied = The secretariat has your answer.
meetings-opinion-own = Your opinion
meetings-opinion = My opinion on { $title }
meetings-opinion-hint = The other members read it before the meeting.
meetings-opinion-write = Write an opinion
meetings-opinion-change = Change the opinion
meetings-opinion-send = Save the opinion
meetings-opinion-sent = Your opinion is saved, and the other members see it.

## In the bot
meetings-place = Place
meetings-when = Time
meetings-late-send = Send the invitation
