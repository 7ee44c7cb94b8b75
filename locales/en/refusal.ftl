refusal-unknown = What you look for was not found.
refusal-forbidden = Your role may not do this.
refusal-key-reused = This request was made before with other content.
refusal-step-up = Enter your six-digit PIN to do this.
refusal-pin-unset = You have no six-digit PIN yet. Set one first.
refusal-pin-locked = The PIN was locked after five wrong tries. Ask the secretariat to open it.
refusal-pin-wrong = { $left ->
    [0] The PIN is wrong and no try is left.
    [one] The PIN is wrong. { $left } try is left.
   *[other] The PIN is wrong. { $left } tries are left.
}

# Letters on their way.
refusal-blank-left = The blank “{ $blank }” has not been filled in.
refusal-send-at-task = This letter is a step of a proceeding and goes out with its signature; take its hour away.
refusal-send-at-past = The time of sending is over. Choose one after now.
refusal-answer-by-before-sending = The answer must be wanted after the day on which the letter goes out.
refusal-changed-since-seen = This letter has changed since you saw it. Read it again, then sign.
refusal-warning-verdict = A warning letter comes of a verdict on a violation alone, since a written warning counts towards revocation. Choose another kind, or report the violation.
refusal-gate-needed = An agency’s directive does not go out without a resolution of the executive committee or the working group.
refusal-not-at-gate = This letter no longer waits for the working group.
refusal-resolution-needed = Write the number of the executive committee’s or the working group’s resolution.
refusal-sign-in-app = This letter is confidential, and its text does not come into a messenger. Read and sign it in the app.
refusal-read-in-app = The text of this letter is not shown in a messenger. Read it in the app.

## Meetings
refusal-item-elsewhere = Another device has opened another item. The page is fresh now: press again if you still want to.
refusal-no-ballot = Nothing was put to the vote on this item.
refusal-noted-with-text = A resolution is written on this item, and a text that nobody voted on becomes none. Put it to the vote, or take the text away and then close the item, or leave it for the next meeting.
refusal-votes-cast = Votes were cast on this item. Close it by its votes.
refusal-vote-needs-text = Write the proposed text of the resolution first, so that the members know what they vote on.
refusal-text-voted = This text has been voted on and does not change any more. If another one is needed, put it to the vote as a new item.
refusal-secret-waits = { $left } of the members present have not voted yet. A secret vote is not counted before all who are present have voted, so that nobody’s vote is disclosed.
refusal-votes-decide = The votes have decided this item. Close it by its votes.
refusal-resolution-changed = Somebody else has changed the resolution of this item meanwhile. What you wrote is kept; look at the new text on the page and try again.
refusal-paper-no-scan = The letter’s scan is not in the register, and without it nothing is written down from the letter. Add the scan to the letter.
refusal-paper-before = This letter came on { $arrived }, before what it would answer ({ $since }). Choose a letter that came after it.
refusal-paper-late = This letter came on { $arrived }, and the answer was due by { $due }. The request ended by silence; the holder may file it again.
refusal-paper-built-on = This request ended by silence, and the office has asked for something else since; this letter does not open it again.
refusal-paper-outlived = Since this letter came the license has passed to another holder. The present holder files the request.
refusal-meetings-papers-too-many = At most { $most } papers can be added to a meeting or an item.
refusal-meetings-guests-too-many = At most { $most } guests an item.
refusal-meetings-request-not-ripe = This request does not wait for the working group's vote now.
refusal-meetings-request-on-agenda = This request is on the agenda of another meeting.
refusal-meetings-no-quorum = { $present } of { $seats } with a vote are present, and the province asks for at least { $needed }. Record who is present, or end the meeting.
refusal-meetings-left-taken = This is no longer among what earlier meetings left.
refusal-not-closed-now = The office is not closed by this request now.
refusal-reopen-day = The first day of work must be from { $from } to { $to }.
refusal-notice-not-scheduled = This letter does not wait for an hour of sending.
refusal-notice-gone-out = The hour of this letter has come; it can no longer be cancelled.
refusal-names-mobile = Everybody reads this text. “{ $part }” is a mobile number; take it out and send it again.
refusal-names-national-id = Everybody reads this text. “{ $part }” is a national ID; take it out and send it again.
refusal-names-card = Everybody reads this text. “{ $part }” is the number of a card or a tracking code; take it out and send it again.
