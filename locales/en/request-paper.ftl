# What is wrong with what is written down of the issuer’s paper; worded by the server alone.
request-paper-issued-on = Enter the date of issue on the license; it is not later than today.
request-paper-expires-on = Enter the last day of validity on the license; it is after the date of issue.
request-paper-ended-on = Give the day from which the license is revoked; it is no later than today.
request-paper-ended-before = A license is not revoked before the working group decided on { $decided }. Look at the day again.
request-paper-code-taken = This license code leads to another office. Compare it with the license.
request-paper-before-decision = The license is not issued before the working group's decision on { $decided }. Look at the date of issue on the license again.
request-paper-renewed-term = A renewed term runs from the end of the term before, { $from }, and so until { $end }, but you wrote { $expires }. If the license says so, confirm it.
request-paper-term = A license issued on { $issued } is valid until { $end } by the rule of its term, but you wrote { $expires }. If the license says so, confirm it.
request-paper-running-term = No text says that a move begins a new term; by our reading the term that runs goes on until { $kept }, but you wrote { $expires }. If the license says so, confirm it.
request-paper-code-needed = This is the office's first license; write its number as printed.
request-paper-opened-on = Write the day; it is not later than today.
