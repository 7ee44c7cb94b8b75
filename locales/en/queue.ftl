# What waits for the association's opinion.
queue-lead = The association has until { $day }. { $passes ->
    [0] After that day too the request waits for its opinion.
   *[other] If it says nothing by then, the request goes on without its opinion.
}
queue-agree = The association agrees
queue-disagree = Disagree with a reason
queue-disagree-title = Why does the association disagree?
queue-word = Reason
queue-word-hint = The working group's members see it before they vote.
queue-disagree-send = Record disagreement
queue-agreed = The association's agreement is recorded.
queue-disagreed = The association's disagreement is recorded.
