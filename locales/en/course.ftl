# The course of a request: what happened, what it waits for, what is ahead. Worded by the server for app and bot.
course-clock = { $within } from { $notice ->
    [none] { $from }
   *[other] the notification of letter { $notice } on { $from }, of which neither the day of notification nor that of the action counts under { $notified }
}{ $kinder ->
    [0] {""}
   *[other] , by the months of the calendar, which leave more time than thirty days each, under { $month }
}{ $closed ->
    [0] {""}
    [one] , without one closed day
   *[other] , without { $closed } closed days
}{ $paused ->
    [0] {""}
    [one] , with one day that the answer to a question took
   *[other] , with { $paused } days that the answer to a question took
}{ $suspended ->
    [0] {""}
    [one] , with one day on which deadlines stood still by resolution { $resolution } and under { $by }
   *[other] , with { $suspended } days on which deadlines stood still by resolution { $resolution } and under { $by }
}{ $rolled ->
    [0] {""}
   *[other] , its last day was closed and moved to the next working day under { $open }
} – { $cite }
course-clock-silence = { $clock }. { $means ->
    [passes] Without an answer by then the request goes on
    [ends] Without an answer by then the request ends
   *[waits] After that day too the request waits for the answer
}{ $cite ->
    [none] {""}
   *[other] {" — "}{ $cite }
}
course-behalf = { $by } in the stead of { $behalf }
course-filed = { $from ->
    [none] Request filed
   *[other] Request of the working group of { $from } filed
}
course-filed-paper = The secretariat filed it from letter { $letter } on paper. The day of the request is { $arrived }, when the letter arrived; nobody’s own time to answer begins before they are asked
course-asked = The applicant was asked something, and the clocks stopped
course-papers-wanted = The secretariat asked for { $papers } and the clocks stopped
course-replied = The applicant answered, and the clocks went on
course-papers-sent = The applicant sent { $papers } and the clocks went on
course-question-silent = The applicant did not answer in time, and the request went on
course-question-withdrawn = The question was taken back, and the clocks went on
course-question-moot = The question to the applicant needs no answer any more
course-now-question = Waiting for the answer to a question; the other clocks stand still
course-consented = Consent given
course-declined = Consent not given
course-consent-silent = No answer in time: { $person }
course-agreed = The association agrees
course-disagreed = The association disagrees
course-consented-undone = Consent was given, and taken back at once
course-declined-undone = Consent was refused, and the refusal taken back at once
course-agreed-undone = The association took its agreement back
course-disagreed-undone = The association took its disagreement back
course-silent = The association said nothing until { $due }, and the request went on
course-clock-moved = { $title ->
    [none] Because of closed days the time moved from { $from } to { $to }
   *[other] Because { $day } was closed (“{ $title }”) the time moved from { $from } to { $to }
}
course-clock-suspended = By resolution { $resolution } the time stands still; it moved from { $from } to { $to }
course-clock-resumed = By resolution { $resolution } the time goes on; it moved back from { $from } to { $to }
course-ballot-lapsed = The ballot ended without a result
course-ballot-undecided =
    { $secret ->
        [1] The secret ballot reached no majority and its votes are not told; it is proposed for the next agenda
       *[other] The ballot reached no majority with { $for } for and { $against } against of { $base } seats; it is proposed for the next agenda
    }
course-vacant = { $said }; { $count ->
    [one] one vacant seat is
   *[other] { $count } vacant seats are
} counted among them, under { $base }
course-ballot-reopened = Another ballot began
course-on-paper = { $said }; from letter { $letter } on paper, which came on { $arrived }
course-adopted = The working group adopted it with { $for } votes of { $base } voting seats (resolution { $resolution })
course-rejected = The working group rejected it with { $against } votes of { $base } voting seats (decision { $resolution })
course-now-decision = Waiting for the decision of { $decider ->
    [working-group-head] the head of the working group
    [secretariat] the secretariat
    [steering-secretariat] the secretariat of the steering group
    [supervision-committee] the supervision committee
   *[other] the authority outside
}
course-ahead-decision = The decision on the request
course-checked = The secretariat found the request complete
course-check-lacking = The secretariat found the request incomplete
course-now-check = Awaiting the secretariat's check
course-ahead-check = The secretariat's check
course-visited = { $seen ->
    [equipment] The equipment of the office was seen and was complete
   *[place] The place was visited and found fit
}
course-visited-unfit = { $seen ->
    [equipment] The equipment of the office was seen and lacked something; it is seen again once that is mended
   *[place] The place was visited and found not fit
}
course-now-visit = { $seen ->
    [equipment] Awaiting the visit of the equipment
   *[place] Awaiting the visit of the place
}
course-ahead-visit = { $seen ->
    [equipment] The visit of the office as it is equipped
   *[place] The visit of the place
}
course-decided = Agreed to; decided by { $decider ->
    [working-group-head] the head of the working group
    [secretariat] the secretariat
    [steering-secretariat] the secretariat of the steering group
    [supervision-committee] the supervision committee
   *[other] the authority outside
}
course-decided-against = Not agreed to; decided by { $decider ->
    [working-group-head] the head of the working group
    [secretariat] the secretariat
    [steering-secretariat] the secretariat of the steering group
    [supervision-committee] the supervision committee
   *[other] the authority outside
}
course-granted = Result letter signed: granted
course-refused = Result letter signed: refused
course-lapsed = The result letter is signed: the grant has no effect
course-stood-too-long = The stoppage is longer than the law allows; revocation may be begun
course-days-passed = The days passed before the letter was signed; the grant has no effect
course-license-ended = The license was no longer valid before the letter was signed; the grant has no effect
course-license-revoked = The issuing authority revoked the license from { $issuedOn }
course-office-revoked = The license of the office was revoked, and this request ended
course-office-moved = The office went to another province, and this request ended
course-office-ended = The office ended its work, and this request ended
course-work-ended = The license has ended, and the office serves no more
course-handed-over = Everything on the list was handed over
course-handover-late = The hand-over was due by { $due } and not everything is there; the proceeding went on
course-receipt-sent = Receipt { $receipt } of { $paidOn } was sent for { $authority }
course-owed = { $authority }: accounts are not settled yet{ $sum ->
    [none] {""}
   *[other] ; { $sum } outstanding
}
course-settled = { $authority }: accounts are settled
course-clearance-given = { $authority } gave its clearance
course-clearance-given-undone = { $authority } took its clearance back
course-release-held = A complaint is before the courts; securities are held until the final judgment
course-released = The securities were released
course-now-handover = { $at ->
    [contract] Waiting for training, the contract with the agency and the start of the service
    [issuer] Waiting for the original papers
   *[handover] Waiting for things and papers to be handed over{ $starts ->
        [with-notice] ; the days count from the notification of the letter to the holder
       *[begun] {""}
    }
  }
course-now-settlement = Waiting for the settlement with { $authority }
course-now-clearance = Waiting for the clearance by { $authority }
course-now-release = Waiting for the release of securities
# a step ahead that is asked at the same time as the one before it
course-entered = { $said } (written down on { $entered })
course-beside = At the same time: { $said }
course-ahead-handover = { $at ->
    [contract] Training, contract with the agency and start of the service
    [issuer] Bringing the original papers
   *[handover] Handing over things and papers
  }
course-ahead-settlement = End of the license, and settlement with the agencies
course-ahead-clearance = Clearances
course-ahead-release = Release of securities
course-of-kanoon = The kanoon
course-letter-returned = The result letter was sent back to the secretariat for correction
course-letter-resubmitted = The corrected result letter was submitted for signature again
course-opened-early = The office is open from { $on }; the closure was to last until { $before } and ended earlier
course-withdrawn = Request withdrawn
course-now-consent = Awaiting the consent of { $person }
course-now-association = Awaiting the association's opinion
course-now-deadlocked = All have voted; with { $for } for and { $against } against of { $base } seats neither side has the { $needed } votes needed. Unless somebody changes their vote, it is proposed for the next agenda
course-now-vote = Awaiting the working group's vote; without a majority by the last day it goes to the next meeting
course-now-meeting = The ballot had no result; awaiting another ballot or a meeting
course-now-letter = Awaiting the signature of the result letter
course-now-letter-returned = The result letter is with the secretariat to be corrected
course-ahead-consent = The consent of { $person }
course-ahead-association = The association's opinion
course-ahead-vote = The working group's vote
course-ahead-letter = Result letter
course-cleared = { $of ->
    [other-group] { $authority } agrees to the office's coming
   *[other] { $authority } has nothing against it
}
course-objected = { $of ->
    [other-group] { $authority } does not agree to the office's coming
   *[other] { $authority } objects
}
course-objected-withheld = { $authority } objects; under { $cite }, its reasons are known to the working group and the secretariat only
course-inquiry-silent = { $authority } said nothing until { $due }, and the request went on
course-cleared-undone = { $authority } took its answer back
course-objected-needed = { $authority } objects and gives no letter of no objection. The letter is a condition under { $cite }
course-objected-undone = { $authority } took its answer back
course-undertaken = { $person } gave the undertaking
course-undertaking-declined = { $person } did not give the undertaking
course-undertaking-silent = { $person } did not give the undertaking in time
course-undertaken-undone = { $person } gave the undertaking, and took it back at once
course-undertaking-declined-undone = { $person } refused the undertaking, and took that back at once
course-issued = License issued; valid from { $issuedOn } to { $expiresOn }
course-not-issued = The issuing authority issued no new license
course-now-inquiry = Awaiting the answer of { $authority }
course-now-hearing = Waiting for the holder’s answer{ $starts ->
    [with-notice] ; its days count from the notification of the letter to the holder
   *[begun] { "" }
}
course-notified = Letter { $notice } was notified on { $on }, and the days count from then
course-ahead-hearing = Hearing the holder
course-accepted = The holder has no objection
course-defended = The holder objects, with reasons
course-hearing-silent = The holder gave no answer by { $due }, and the proceeding went on
course-accepted-undone = The holder took the answer back
course-defended-undone = The holder took the answer back
course-of-holder = The holder
course-of-verdict = Appeal against the verdict
course-of-association = The province's association
course-of-secretariat = The secretariat
course-of-visit = Report of the visit
course-now-undertaking = Awaiting the undertaking of { $person }
course-original-received = The original license was handed over to the secretariat ({ $on })
course-original-returned = The original license was given back to the office ({ $on })
course-original-sent = The original license was sent to the issuing authority{ $outward ->
    [none] {""}
   *[other] {" "}with letter { $outward }
} ({ $on })
course-second-signed = { $signatory ->
    [working-group-head] the head of the working group
   *[steering-secretary] the secretary of the steering group
} signed the license second ({ $on })
course-sealed = The license was sealed ({ $on })
course-days-gone = Granted from { $from }, the day on which the letter was signed; days before it are not covered
course-letter-sent = Letter { $outward } was sent to { $authority } { $by ->
    [hand] by hand ({ $on })
    [post] by post ({ $on })
    [fax] by fax ({ $on })
   *[system] through the office system ({ $on })
}
course-now-issuer = { $original ->
    [none] Waiting for the license from { $authority }
    [sent] { $says ->
        [end] The papers of the revocation are with { $authority }
       *[term] The original license is with { $authority }
    }
    [received] The original license is at the secretariat and is to be sent to { $authority }
   *[awaited] Waiting for the original license to be handed over to the secretariat
}{ $starts ->
    [with-notice] ; the time runs from the notification of the result
   *[begun] { "" }
}
course-ahead-inquiries = { $of ->
    [other] Inquiries
   *[one] Inquiry to: { $authority }
}
course-ahead-undertaking = The undertaking of { $person }
course-ahead-issuer = { $says ->
    [end] The license is revoked by the issuing authority
   *[term] The new license is issued
}
course-of-agencies = the agency under contract
course-of-service-agency = The agency of the service
course-of-choosing-agency = The agency of the service
course-of-security = the governorate's security office
course-of-issuer = the issuing authority
course-by-letter = { $of ->
    [other-group] { $said } (number { $number } of { $on })
   *[other] { $said } (letter { $number } of { $on })
}
course-introduced = The agencies learned of the office on { $openedOn }
course-started = The office began its work on { $openedOn }
course-not-opened = The office was not set up, and its license is void
course-start-missed = The office did not begin by { $due }, and its license is void by itself
course-now-opening = { $of ->
    [introduction] Waiting for its introduction to the agencies
   *[start] Waiting for its first day of work
}
course-ahead-opening = Introduction to the agencies and first day of work
course-of-premises-police = Premises police
course-of-municipality = Municipality or village office
course-of-tax = Tax office
course-of-other-group = { $province ->
    [none] The working group of the other province
   *[other] The working group of { $province }
}
course-of-body = The body
course-of-steering-group = Steering group
course-of-telecom = Telecom company
course-of-introduction = Introduction to the agencies
course-of-start = First day of work
course-put = The secretariat put the matter to the office
course-set-aside = The secretariat set the report aside
course-found = The examiner reported, with a proposal
course-remedied = The kanoon reported that the matter ended at its meeting with the agency
course-meeting-silent = The kanoon gave no report of a meeting by { $due }, and the matter passed to the working group
course-nothing-found = The examiner found nothing
course-complied = { $duty ->
    [payment] The sum of the verdict was paid
   *[correction] Matters were set right
}
course-not-complied = { $duty ->
    [payment] The sum of the verdict was not paid
   *[correction] Matters were not set right
}
course-appealed = The holder appealed against the verdict
course-appeal-waived = The holder accepted the verdict
course-appeal-silent = No appeal came by { $due }, and the verdict is final
course-upheld = The supervision committee upheld the verdict
course-verdict-changed = The supervision committee changed the verdict
course-revocation-proposed = The secretariat was told: the file has come to the end of the ladder, and revocation may be begun
course-overturned = The supervision committee overturned the verdict
course-now-report = Awaiting the secretariat
course-ahead-report = The secretariat’s look
course-now-appeal = Time to appeal
course-ahead-appeal = Time to appeal
course-now-proposal = Awaiting the examiner’s report
course-ahead-proposal = The examiner’s report
course-now-compliance = { $duty ->
    [payment] Awaiting the payment of the sum of the verdict
   *[correction] Awaiting that matters are set right
}
course-ahead-compliance = Carrying out the verdict
