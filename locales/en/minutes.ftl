# Minutes of a meeting: what they state, their versions, objections and signature.
minutes-title = Minutes
minutes-of = Minutes no. { $number } of the provincial working group of counter offices
minutes-named = Minutes of { $name }

## What they state
minutes-held = The meeting
minutes-lasted = Duration
minutes-from-to = from { $from } to { $to }
minutes-invited-late = Invited at shorter notice
minutes-present = Present and absent
minutes-head-seat = Seat
minutes-head-name = Name
minutes-head-vote = Vote
minutes-head-presence = Presence
minutes-no-vote = no vote
minutes-guest = Guest
minutes-guest-by-message = invited by short message
minutes-guest-by-unreached = invited by a short message that did not arrive
minutes-guest-by-paper = invited by the secretariat’s letter
minutes-guest-late = { $how } after the time limit, by the head’s consent: { $reason }
minutes-was-present = present
minutes-was-present-until = Present until { $hour }
minutes-was-absent = absent
minutes-quorum = { $present } of { $all } members with a vote were present.
minutes-course = Course of the meeting
minutes-items = Agenda and outcome
minutes-resolutions = Resolutions
minutes-by-phone = Decided by phone since the minutes before
minutes-counting = Counting of votes
minutes-majority = A decision needs more than half of all members with a vote: { $cite }
minutes-outcome-adopted = Adopted.
minutes-outcome-rejected = Rejected.
minutes-outcome-noted = The working group took note.
minutes-outcome-postponed = Left for another meeting.
minutes-outcome-open = Not taken up; stays for the next agenda.
minutes-vote-open = Open vote:
minutes-vote-secret = Secret vote:
minutes-vote = { $for } for, { $against } against, { $abstain } abstaining and { $recuse } recused, of { $base } seats with a vote; needed: { $needed }.
minutes-vote-uncounted = The votes are not told, since a secret vote without a result could tell who voted how.
minutes-proposed = Proposed text, not adopted: “{ $text }”
minutes-vote-number = Resolution no. { $number }.
minutes-vote-undecided = The vote decided nothing.
minutes-vote-absent =
    { $names ->
        [none] { $count } by phone, without being there.
       *[other] { $count } by phone, from { $names } (absent).
    }
minutes-vote-reason = Reason of a vote against: “{ $reason }”
minutes-see-resolution = Resolution { $item } of these minutes.
minutes-owned = Responsible: { $list }
minutes-due = Deadline: { $due }

## Writing
minutes-none = The minutes are not there yet
minutes-none-detail = The minutes write themselves when the meeting ends: attendance, items, votes and resolutions; the secretariat shows them to the members before the signature.
minutes-lead = What was recorded in the meeting stands here. Write its course.
minutes-lead-reword = Mend the words of a resolution where needed.
minutes-state-writing = Being written
minutes-state-shown = With the members
minutes-state-signing = Waiting for the signature
minutes-state-returned = Sent back to be mended
minutes-state-signed = Signed
minutes-due-by = To be sent by { $day }
minutes-due-late = Was to be sent by { $day }
minutes-field-body = Course of the meeting
minutes-field-body-hint = Reports and discussion. Votes, attendance and resolutions are written by the program.
minutes-write = Write the course
minutes-save = Save a new version
minutes-saved = Version { $version } is saved.
minutes-reword = Mend the resolution
minutes-reword-of = Mend resolution { $item }
minutes-reworded = The resolution is mended, and a new version of the minutes saved.
minutes-too-long = This text is longer than { $most } characters. Shorten it.
minutes-changed-meanwhile = A new version was saved meanwhile. Your text is kept; look at the new version and save again.
minutes-moved-on = The minutes are no longer at this stage. Open the page again.
minutes-owner-missing = Nobody is responsible for resolution { $item }. Name somebody; if there is nobody, the secretariat or the working group.
minutes-signed-once = The minutes of meeting { $meeting } are signed and take no further resolution. What is decided now is decided in another meeting.
minutes-go-with = The resolutions of meeting { $meeting } go out when its minutes are signed.
minutes-letter-apart = The text of minutes is mended on their own page.

## Versions
minutes-versions = Versions
minutes-version = Version { $version }
minutes-version-first = The first version
minutes-version-same = No difference in the text
minutes-difference-new = Added
minutes-difference-gone = Removed

## Members
minutes-show = Show to the members
minutes-show-title = Show the minutes to the members?
minutes-show-detail = The members hear of it and may object to the end of { $day }. This time is our addition and stands in no bylaw.
minutes-shown = The members see the minutes now.
minutes-object-until = Members may object until { $day }
minutes-open = Minutes open to objections
minutes-objections = Objections
minutes-objections-none = Nobody has objected.
minutes-object = Object to the minutes
minutes-object-hint = Say which item should have been written how. The secretariat answers, or mends the minutes.
minutes-object-send = Send the objection
minutes-objected = Your objection has reached the secretariat.
minutes-object-needed = Write the objection.
minutes-object-over = Objections were possible until { $day }.
minutes-answer = Answer the objection
minutes-answer-send = Save the answer
minutes-answer-needed = Write the answer.
minutes-answered = The answer is saved and was sent to who objected.
minutes-answered-already = This objection has been answered.
minutes-answer-of = Answer of the secretariat: { $answer }

## Signature
minutes-submit = Send to be signed
minutes-submit-title = Send the minutes to be signed?
minutes-submit-detail = From here the text stands still. The signature gives it its number, sends it to the members, and the resolutions to who is responsible.
minutes-submitted = The minutes wait for the signature.
minutes-still-open = Members may object until { $day }. Send it to be signed after that.
minutes-unanswered = { $count ->
    [one] One objection has no answer.
   *[other] { $count } objections have no answer.
}
minutes-returned-why = The signer sent the minutes back: { $word }
minutes-signed-by = Signed: { $name }, { $day }, no. { $number }
minutes-letter = The letter
minutes-print = Print

## In the bot
minutes-shown-lead = The minutes are ready. You may object until { $day }.
minutes-in-app = The minutes in the app
minutes-resolution-line = { $item }. { $words }
