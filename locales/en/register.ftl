# The register of letters in and out.
register-title = Register of letters
register-lead = Every letter received and sent, one line each.
register-lead-own = Your letters, and those that were sent to you.
register-in = Received
register-out = Sent
register-cancelled = Cancelled
register-search = Number, party, subject or text
register-secretariat = The secretariat
register-direction = Received or sent
register-narrow = Search more closely
register-narrow-clear = Clear
register-field-number = Number of the letter
register-field-party = Sender or recipient
register-field-subject = Subject
register-field-from = From
register-field-to = Until
register-apply = Show
register-count = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
  }
register-count-more = More than { $count } letters
register-none = No letter was found
register-none-detail = Change the words or the days.
register-empty = The register is still empty
register-empty-detail = Every letter that is signed or received is registered here at once.
register-page = Page { $page }
register-recipients = { $count ->
    [one] { $count } recipient
   *[other] { $count } recipients
  }
register-class-ordinary = Ordinary
register-class-confidential = Confidential
register-class-secret = Secret
register-subject-confidential = Confidential letter
register-subject-secret = Secret letter
register-thread = The thread
register-thread-lead = Letters that followed each other, from the first to today.
register-head-direction = Received / sent
register-head-number = Number
register-head-day = Date
register-head-time = Time
register-head-party = Sender / recipient
register-head-subject = Subject
register-head-class = Class
register-head-began = Follows letter
register-sheet-most = A sheet holds at most the { $most } newest rows. Narrow the days for the others.
register-sheet-rest = This sheet holds only the { $most } newest rows. Narrow the days for the others.
register-copies = Copies: { $names }
register-head-copies = Copies to
