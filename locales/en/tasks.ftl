# The one inbox: what proceedings ask of whoever reads it.
tasks-none = Nothing waits for you
tasks-none-detail = Whatever is asked of you comes here, and the bot tells you too.
tasks-waiting = Waiting for you
tasks-lead = Choose one. What is late or due first stands at the top.
tasks-line = { $what }: { $title }
tasks-until = Until { $day }
tasks-late = Was due { $day }
tasks-earlier = Requests that name you

tasks-consent = Your consent
tasks-undertaking = Your undertaking
tasks-opinion = The association’s opinion
tasks-inquiry = Inquiry of { $authority }
tasks-vote = Your vote
tasks-letter = Signature under the result letter
tasks-paper = Recording the license issued
