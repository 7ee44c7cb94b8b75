request-rule-license = The license is active and has not run out
request-rule-not-begun = The request comes before the first day
request-rule-no-overlap = No other request falls on the same days
request-rule-one = No other request of the kind is under way
request-rule-reapply = At least { $years } years since a former license of this person ended, if there was one, and it was not revoked for a violation
