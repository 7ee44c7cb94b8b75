# Revocation of a license, begun by the secretariat.
revocation-title = Revocation of the license
revocation-course-filed = The report for the revocation was filed
revocation-course-granted = Result letter signed: the license is to be revoked
revocation-course-refused = Result letter signed: the license is not revoked
revocation-line = On the report of the working group’s people, after the holder was heard, by vote of the working group; a license whose office was not begun in time is void by itself, without a vote
revocation-field-cause = Cause
revocation-field-cause-help = A cause that the bylaw names and the report shows. A license whose office was not begun in time is void by itself and nothing is voted on.
revocation-field-cause-stopped = Work stopped without the working group
revocation-field-cause-moved = The office moved without the working group’s consent
revocation-field-cause-proxy = The license was passed on by proxy
revocation-field-cause-forged = Papers forged or untrue
revocation-field-cause-warnings = Too many written warnings
revocation-field-cause-colour = A third intentional fault after the license’s colour was changed
revocation-field-cause-share = The holder’s share in the legal person was not kept
revocation-field-cause-dissolved = The legal person was dissolved
revocation-field-cause-not-started = Work was not begun in time
revocation-field-since = From which day
revocation-field-since-help = Of a stoppage or a move its first day; of work that was not begun the day on which the holder received the license, from which three months are counted.
revocation-field-visitedOn = Day of the visit
revocation-field-visitedOn-help = The day on which the working group’s people visited the office and wrote their report.
revocation-field-visitors = Visitors
revocation-field-visitors-help = The working group’s people who signed the report.
revocation-field-findings = Report of the visit
revocation-field-findings-help = What was seen by the latest checklist. The holder reads this report, to answer it.

revocation-rule-license = The license is not revoked already
revocation-rule-cause = What the bylaw asks for this cause is there
revocation-already = The license of this office is revoked already.
revocation-not-legal = This cause is one of legal persons, and the holder is a natural one.
revocation-colour-normal = The colour of this license was not changed; this cause asks for a change in the term before.
revocation-since-needed = This cause asks for its first day.
revocation-visited-before = The visit of { $visitedOn } was before the first day ({ $since }) and shows nothing of it.
revocation-not-long-enough = From the first day to the visit of { $seen }, without the days of a closure that was granted, there are { $stood } days; this cause asks for more than { $max }.
revocation-too-few-warnings = { $warnings } written warnings of verdicts count on the file of this term, and this cause takes more than { $max }.
revocation-start-not-missed = Work may be begun to the end of { $by }, and the visit must be after that. Months are counted as thirty days or by the calendar, whichever leaves the office more time.

revocation-effect = The license of this office is revoked from { $from }.

revocation-letter-subject = Result of revocation { $number }
revocation-letter-granted = With greetings
    { $cause ->
    [not-started] Since the work of the office was not begun in time, its license is void by itself
   *[other] By resolution { $resolution } of the provincial working group ({ $for } votes for of { $base } seats with a vote), the license of this office is revoked for “{ $causeWords }”
} (file { $number } of { $filedOn }).
    Hand the original license over to the secretariat. { $cause ->
    [not-started] This needs no vote of the working group, and the issuing authority writes it down
   *[other] The revocation counts from the day that the issuing authority writes down
}; settlement with the agencies follows.
    Source: { $cite }.
revocation-letter-refused = With greetings
    The revocation of this license, file { $number } of { $filedOn }, for “{ $causeWords }” { $by ->
    [vote] was not adopted by the provincial working group ({ $against } votes against of { $base } seats with a vote, decision { $resolution })
    [decision] was not confirmed: { $reason }
   *[issuer] came to nothing: { $reason }
}; your license stands.
    Source: { $cite }.
revocation-letter-lapsed = With greetings
    The revocation of this license, file { $number } of { $filedOn }, ended, since the license had been revoked before.
    Source: { $cite }.
