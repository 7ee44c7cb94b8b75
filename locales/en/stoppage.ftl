# An office that stands still without a word to the working group. Bylaw 16-7; Annex 4 art. 9.
stoppage-title = Stoppage without a word
stoppage-line = The secretariat puts it to the office and follows it until it is open. Longer than { $max } without the working group’s consent leads to the license’s revocation.
stoppage-field-since = Closed since
stoppage-field-since-help = The first day on which the office should have been open and was not.
stoppage-field-seenOn = Last seen closed on
stoppage-field-seenOn-help = Up to this day the stoppage was seen.
stoppage-field-seenBy = Who saw it
stoppage-field-seenBy-help = Name and capacity; the office is not told.
stoppage-field-account = Account
stoppage-field-account-help = The office does not read this. The secretariat puts the matter in its own words.

stoppage-rule-license = The office has a license
stoppage-rule-seen = It was last seen after it began
stoppage-rule-consent = The office had no closure granted on that day
stoppage-no-license = The license of this office was revoked or has ended.
stoppage-seen-before = The day on which it was seen ({ $seenOn }) is before the day on which it began ({ $since }).
stoppage-with-consent = The office has a closure granted on { $seenOn }; it is closed with consent.

stoppage-state-granted = Ended
stoppage-state-dismissed = Not followed
stoppage-course-filed = The office was reported closed
stoppage-course-asked = Whoever reported was asked, and the clocks stand still
stoppage-course-replied = Whoever reported replied, and the clocks go on
stoppage-course-question-silent = Whoever reported did not reply in time, and it went on
stoppage-course-question-moot = The question to whoever reported stayed open, since no reply was needed any more
stoppage-course-accepted = The office accepts that it was closed
stoppage-course-defended = The office answered
stoppage-course-now-hearing = Waits for the office’s answer
stoppage-course-ahead-hearing = The office’s answer
stoppage-course-now-compliance = Waits for the office to open
stoppage-course-ahead-compliance = Work begins again
stoppage-course-complied = The office is open again
stoppage-course-not-complied = The office is not open yet
stoppage-course-granted = Ended
stoppage-effect = The days of the stoppage stay on the office’s file.
