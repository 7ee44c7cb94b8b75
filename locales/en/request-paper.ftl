# What is wrong with what is written down of the issuer’s paper; worded by the server alone.
request-paper-issued-on = Enter the date of issue on the license; it is not later than today.
request-paper-expires-on = Enter the last day of validity on the license; it is after the date of issue.
request-paper-code-taken = This license code leads to another office. Compare it with the license.
