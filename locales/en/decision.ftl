# A decision by an officer, or by an authority outside.
decision-title = Decision on the request
decision-card = Decision on the request { $title }
decision-lead = The decision on this request is yours.
decision-record-lead = Write down what the authority outside decided, from its letter.
decision-adopt = Agree
decision-reject = Disagree with a reason
decision-reject-title = Why is it refused?
decision-word = Reason
decision-word-hint = The applicant sees this reason.
decision-reject-send = Record the refusal
decision-number = Number of the authority’s letter
decision-on = Date of the authority’s letter
decision-saved = The decision is recorded.
decision-over = This request has been decided.
decision-of-another = The decision on this request is not yours.
decision-number-needed = Write the number of the authority’s letter.
decision-day-needed = Write the date of the authority’s letter; it is not later than today.
