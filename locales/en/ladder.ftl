# What comes of silence: the clerk's list for delivery by hand, answers that have not come, people whom nothing reaches.
ladder-answer-title = An answer to this letter is wanted
ladder-answer-others = Other letters that want an answer
ladder-answer-due = Send your answer to the secretariat by { $day }.
ladder-answer-late = The answer was due on { $day } and has not come.

ladder-title = Follow-up of letters
ladder-tab-paper = By hand
ladder-tab-unanswered = Unanswered
ladder-tab-people = Without a messenger

ladder-head-office = Recipient
ladder-head-county = County
ladder-head-holder = Holder
ladder-head-letter = Letter
ladder-head-why = State
ladder-head-by = Answer due
ladder-head-reminded = Last asked for
ladder-head-mobile = Mobile

ladder-paper-lead = Reminders to these recipients have come to their end. Deliver by hand or post; silence is never taken for service.
ladder-paper-first = While the country is cut off, begin with those who have no way inside the country.
ladder-paper-none = Nobody is on this list
ladder-paper-none-detail = Whoever answers on no channel comes here once the time is over.
ladder-paper-nothing = Nothing reaches them
ladder-paper-blocked = Blocked the bot in { $messengers }
ladder-paper-silent = Silent since { $day }

ladder-remind = Ask { $count ->
    [one] one recipient
   *[other] { $count } recipients
} for the answer
ladder-unanswered-lead = The letter has officially arrived, and the wanted answer has not come.
ladder-unanswered-none = Every answer has come
ladder-unanswered-none-detail = An answer that is late comes here, and is asked for again by itself.
ladder-unanswered-by = Answer due { $day }
ladder-unanswered-reminded = Last asked for { $day }

ladder-people-only-blocked = Have blocked the bot
ladder-people-lead = These license holders have no messenger in which a letter arrives.
ladder-people-none = Everybody has a messenger
ladder-people-none-detail = A holder who blocks the bot, or has not joined it yet, comes here.
ladder-people-blocked = Blocked the bot in { $messenger } on { $day }
ladder-people-never = Has not joined the bot yet
ladder-people-ended = Is no longer in the bot
ladder-people-push = Has notifications of the app
