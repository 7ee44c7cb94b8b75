# What waits for the person today.
today-title = Today
today-nothing = Nothing waits for you
today-nothing-detail = New letters, answers to your requests and complaints appear here.
today-waiting = Waiting for you
today-acknowledge = Acknowledge
today-more-letters = { $count ->
    [one] one more letter
   *[other] { $count } more letters
}
today-answer = Your answer
today-tasks = { $count ->
    [one] One task in your queue
   *[other] { $count } tasks in your queue
}
today-calls = { $count ->
    [one] One customer waits for your call
   *[other] { $count } customers wait for your call
}
today-requests = Requests
today-license = License
today-standing-active = Active
today-standing-expired = Expired
today-standing-suspended = Suspended
today-standing-ended = Ended
today-standing-winding-up = Winding up
today-standing-closed = Temporarily closed
today-standing-revoked = Revoked
today-expires = Valid until
today-renew-by = Ask for renewal by
today-renewal-expiring = The last day to ask for renewal is near. Ask for it under Requests.
today-renewal-asked = Renewal has been asked for; until it is decided the license holds on.
today-renewal-late = The last day to ask for renewal has passed. Speak to the secretariat.
today-leave = Leave left in { NUMBER($year, useGrouping: 0) } (days)
today-secret-letter = Secret letter
