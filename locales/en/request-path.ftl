# The way of a kind, told before one begins it. The lists are worded by the server, for app and bot.
request-path-title = The way of the request
request-path-steps = This request goes through these stages:
request-path-together = At the same time
request-path-clocked = { $said }, within { $within }
request-path-optional = { $label } (optional)
request-path-asked = What you are asked
request-path-papers = Papers you are to send
request-path-paper-where = { $label } (where it applies)
request-path-usual = { $days ->
    [0] Earlier requests of this kind were usually decided on the same day (from { $count } requests).
    [one] Earlier requests of this kind were usually decided within a day of their filing (from { $count } requests).
   *[other] Earlier requests of this kind were usually decided within { $days } days of their filing (from { $count } requests).
  }
request-path-usual-unknown = Too few requests of this kind have been decided yet to say how long it usually takes.
request-path-begin = Begin the request
request-path-go-on = Go on with the draft
request-path-again = Ask again with the same words
request-path-again-made = What you wrote before stands in a new draft. Look at it, change what is needed, and send it.
request-path-again-standing = You have another draft of this kind. Send or discard that one first.
request-path-on-paper = File a request made on paper
request-path-paper-lead = Choose the letter in which the holder asked.
request-path-paper-register = Register a new letter
request-path-paper-none = No letter on paper from this office is registered.
request-path-paper-none-detail = First register the letter with its scan and name the office that sent it; then file the request from it.
request-path-paper-no-scan = The scan is not attached; add it here before the request is filed.
request-path-said-on-paper = Record from a letter on paper
request-path-said-lead = What a person said in a letter on paper is recorded as theirs. Your name, the letter’s number and the day it came stay on the request’s time line, and the person is told. Compare the signature with whoever is to answer.
request-path-said-what = What does the letter say?
request-path-said-agree = { $asks ->
    [undertaking] Gives the undertaking
   *[consent] Gives consent
}
request-path-said-decline = { $asks ->
    [undertaking] Refuses the undertaking
   *[consent] Refuses consent
}
request-path-said-reply = Answers the question
request-path-said-withdraw = Withdraws the request
request-path-said-word = The answer, as the letter gives it
request-path-said-letter = Which letter?
request-path-said-needed = Say what the letter says.
request-path-paper-needed = Choose the letter.
request-path-said-save = Record
request-path-said-saved = Recorded from the letter.
request-path-paper-written = { $count ->
    [one] 1 request filed from it
   *[other] { $count } requests filed from it
}
request-path-paper-from = From letter { $number } of { $sender }, received on
request-path-paper-day = The day the letter arrived is the day of the request: the rules, the allowance and every period that runs from the day of the request go by it. Nobody’s own time to answer begins before they are asked. The request is filed in the holder’s name; the holder is told and may withdraw it until the working group decides. Consents and undertakings are for the persons themselves to give, here or in a letter on paper.
request-path-paper-see = See the letter
request-path-consent = Consent of: { $person }
request-path-opinion = The association’s opinion
request-path-hearing = { $of ->
    [verdict] Time to appeal against the verdict
    [body] The body that it is about is heard
   *[holder] The holder is heard
  }
request-path-inquiry = Inquiry of { $authority }
request-path-check = { $of ->
    [report] The secretariat’s look, and the matter put to whom it is about
   *[secretariat] The secretariat's check
  }
request-path-visit = { $of ->
    [equipment] The visit of the office as it is equipped
   *[other] The visit of the place
  }
request-path-undertaking = Undertaking of: { $person }
request-path-vote = Vote of the working group
request-path-decision = Decision of { $decider ->
    [working-group-head] the head of the working group
    [secretariat] the secretariat
    [steering-secretariat] the secretariat of the steering group
    [supervision-committee] the supervision committee
    [outside-authority] the authority outside
   *[working-group] the working group
  }
request-path-letter = The result letter, signed and sent
request-path-handover = { $stage ->
    [contract] Training, contract with the agency and start of the service
    [issuer] Bringing the original papers to the secretariat
   *[handover] Handing over what was received
}
request-path-settlement = Settlement with each { $authority }
request-path-clearance = Clearance by each { $authority }
request-path-release = Release of securities, { $within } after the settlement
request-path-paper = { $says ->
    [end] The license is revoked by the issuing authority
   *[term] The new license, from the issuing authority
  }
request-path-choose = Open the office from the list of offices and press “Request about this office”.
request-path-none = Nothing about this office can be asked for by you.
request-path-offices = List of offices
request-path-opening = { $of ->
    [introduction] The office is introduced to the agencies, for contracts
   *[start] The office begins, or its license is void by itself
  }
request-path-reopen = Open before the closure is over
request-path-reopen-title = Open the office earlier?
request-path-reopen-detail = The closure ends the day before, the public page says so, and the days left count no more. To close again, ask anew.
request-path-reopen-on = First day of work
request-path-reopen-send = Record it
request-path-reopened = The office’s opening is recorded.
request-path-by = Last day to ask: { $day }
request-path-proposal = { $of ->
    [kanoon] The kanoon’s meeting with the agency, and its report
    [group] Where the kanoon gave none, the expert committee’s report
   *[other] Report and proposal of the examiner
  }
request-path-compliance = { $of ->
    [payment] Payment of the damage, and of a fine where the verdict sets one
   *[correction] Setting matters right
  }
