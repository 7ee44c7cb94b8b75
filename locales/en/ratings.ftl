# Rating an office in the bot; the page's own words are in rate.ftl.
ratings-entry = Rate an office
ratings-service = Service
ratings-conduct = Conduct of the staff
ratings-back = Change the first answer
ratings-more-back = Back
ratings-already = This account has rated this office today. Each account may rate an office once a day.
ratings-commented = You have already written a word for this rating.
ratings-replaced = You have given another rating in its stead. Write your words to that one.
ratings-word = Write a word
ratings-word-ask = Write your opinion in a few words. The holder of the office and the secretariat read it without a name. Do not write your name and number: a mobile number, national ID or card number is covered for the holder. If you want an answer, file a complaint.
ratings-word-send = Send the words
ratings-word-thanks = Your word is kept too.
ratings-word-covered = The number you wrote is covered for the holder of the office, and nobody will call it. If you want an answer, file a complaint.
ratings-unknown = No office has this license number. Perhaps the link was cut short. Write the name or number of the office yourself.

# What customers said of an office, read by its holder and the secretariat.
ratings-title = Customers’ words
ratings-lead = What customers wrote and the service they came for. The words are anonymous, and only their day is shown; for the office people’s numbers are covered by •••.
ratings-none = No customer has written yet
ratings-none-detail = Whoever rates an office may add a few words and say which service they came for.
ratings-wordless = No words
ratings-marks = Service { $service }, conduct { $conduct }
ratings-score = Customers’ satisfaction
ratings-overall = The office’s score
ratings-of-five = { $mark } of 5
ratings-count = { $count ->
    [one] from one rating in the past year
   *[other] from { $count } ratings in the past year
  }
ratings-few = { $count ->
    [0] No rating yet.
   *[other] { $count } ratings so far. The score is shown once at least { $least } customers, each on their own, have rated.
}
ratings-interval = Interval
ratings-range = 95% sure to lie between { $from } and { $to }
ratings-trend = Trend
ratings-trend-up = Last { $days } days { $by } better than before
ratings-trend-down = Last { $days } days { $by } worse than before
ratings-trend-steady = Last { $days } days as before
ratings-about = For { $service }

# Customers who want the office to call them.
ratings-calls = Customers to call
ratings-calls-lead = Customers who asked, when rating, to be called. Only the office’s holder sees the number.
ratings-calls-none = Nobody waits for a call
ratings-calls-none-detail = Whoever rates an office may leave a number for its holder to call.
ratings-calls-waiting = { $count ->
    [one] { $count } customer waits for a call
   *[other] { $count } customers wait for a call
}
ratings-call-title = A customer waits for your call
ratings-call-number = Number
ratings-call-due = Call by
ratings-call-late = The last day to call was { $day }
ratings-call-soon = The last day to call is near.
ratings-call-erased = The number has been erased
ratings-call-done = I called
ratings-call-done-toast = It is recorded that you called.
ratings-call-done-on = Called on { $day }
ratings-call-done-already = It is on record already that you called this number.

# What is odd about a day of ratings.
ratings-doubt-decided-already = This suggestion has been decided about already.
ratings-doubted = Some of these ratings weigh less in the score until the secretariat has looked at them.
ratings-evidence-accounts = { $share } from a messenger account
ratings-evidence-receipts = { $share } with a confirmed receipt
ratings-standing = What the ratings rest on
ratings-doubt-burst = { $count } ratings in one day; more than { $held } are not usual for this office
ratings-doubt-impossible = { $count } ratings on a day on which no more than { $held } customers could be served
ratings-doubt-closed = { $count } of { $held } ratings came while the office was closed
ratings-doubt-spread = { $count } ratings from devices that rated many offices that day
ratings-doubt-alike = { $count } of { $held } ratings are all the same
ratings-watched = Watching the ratings
ratings-watched-lead = Each day’s ratings are examined. What is odd is not deleted; it counts for less until you have looked.
ratings-doubts = To be looked at
ratings-doubts-none = Nothing odd waits to be looked at.
ratings-doubt-counts = It is right and counts
ratings-doubt-stands = It goes on counting for less
ratings-doubt-hint = What you saw or asked; it stays with the secretariat.
ratings-doubt-send = Record the decision
ratings-doubt-done = The decision is recorded.
ratings-scores = The offices’ scores
ratings-calls-owed = { $late ->
    [0] { $count } calls owed
   *[other] { $count } calls owed, { $late } late
}
ratings-reason = Reason
ratings-reason-needed = Write the reason.
ratings-hide = Hide the words
ratings-hide-hint = For words that insult or name somebody. Their marks stand, and the office sees the reason.
ratings-hide-done = The words are hidden.
ratings-hidden = The words are hidden
ratings-hidden-why = The secretariat hid these words: { $reason }
ratings-hidden-already = These words have been hidden already.

# What the office answers its customers in public.
ratings-answer = The office’s answer to its customers
ratings-answer-public = The office answers
ratings-answer-none = No answer stands on the office’s public page.
ratings-answer-write = Write an answer
ratings-answer-change = Change the answer
ratings-answer-text = Answer
ratings-answer-hint = Everybody reads it on the office’s page. Name no customer and no number. Sent empty, it takes the answer before back.
ratings-answer-send = Publish the answer
ratings-answer-done = The answer is published. Everybody reads it on the office’s public page.
ratings-answer-where = Once you press the button, everybody reads this text on the office’s public page.
ratings-answer-hide = Hide the answer
ratings-answer-hide-hint = For an answer that breaks the law or tells who a customer is. The office sees the reason.
ratings-answer-hidden = The answer is hidden.
ratings-answer-gone = This answer stands on the office’s page no more.
ratings-scan-title = Scan your office's code once
ratings-scan-ask = Nobody has scanned this office's QR code for a month. Scan the code on the counter with your phone, so that it is plain that it is still there and opens. If it is gone or cannot be read, print it anew.
ratings-scan-ask-never = The QR code of this office has never been scanned. Scan the one on the counter with your own phone, to see that it is in its place and opens. If it is missing, cannot be scanned or is an old print, print it again.
ratings-scan-last = Last scanned
ratings-scan-never = Never yet
ratings-scan-done = Scanned on { $day }; the code works.
ratings-scan-print = Print a stand with the code
ratings-scans = Scans of the code
ratings-scans-month = { $count } in the past thirty days
ratings-scans-last = last on { $day }
ratings-quiet = Codes that nobody scanned
ratings-quiet-lead = Offices whose code was not opened for a month; each holder is asked once a month to scan it.
ratings-quiet-none = There is no office whose code was not opened for a month.
ratings-quiet-asked = its holder was asked:
ratings-counters = Ratings by counter
ratings-counter = Counter { $counter }
ratings-counters-note = Plain means of a year's ratings that came by each counter's code.
ratings-service-thanks = The service you came for is noted too.
ratings-service-named = The service of this rating was noted before.
ratings-receipt-thanks = The receipt’s number is noted too.
ratings-receipt-named = A receipt’s number was noted for this rating before.
ratings-answer-ask = Write the office's answer. Everybody reads it on the office's page, and it takes the place of the one before. Write no customer's name or number.
ratings-answer-take-back = Take the answer back
ratings-answer-taken-back = The answer was taken off the office's page.
