ballot-decides = { $result ->
    [adopted] This vote makes { $for } for out of { $base } voting seats, and the request is adopted. Confirm if you are sure.
   *[rejected] This vote makes { $against } against out of { $base } voting seats, and the request is rejected. Confirm if you are sure.
}
ballot-not-by-phone = Members do not vote by phone in this ballot; votes are taken at the meeting and recorded by the secretary.
ballot-closed = This ballot is closed.
ballot-seat-later = This seat was added after the ballot opened and has no vote in it.
ballot-member-voted = This member has voted; a spoken vote does not replace that.
ballot-reason-needed = Say why you vote against.
ballot-seat-without-vote = This seat has no vote.
ballot-secret = This ballot is secret: a vote is cast once, in the app alone.
ballot-secret-in-app = A secret ballot takes place in the app only, not in a messenger.
ballot-open = This ballot is open: reload the page and vote again.
ballot-always-open = In this province votes are always open.
ballot-begun = The first vote has been cast: this ballot can no longer be made secret.
ballot-cast-before = A vote was cast from this seat, and in a secret ballot votes do not change.
ballot-seat-voted = Another member has voted from this seat before you.
ballot-member-later = This member joined the working group after this ballot opened and has no vote in it.

## Votes, shown to those who decide and those who look on
ballot-title = To vote
ballot-none = No request awaits a vote
ballot-none-detail = Every request that is put to the vote comes here, and the bot tells you too.
ballot-waiting = Waiting for your vote
ballot-watched = Without your vote
ballot-voted = You have voted
ballot-closes = Until { $day }
ballot-stands-still = The ballot’s clock stands still until the question is answered
ballot-mine = Your vote: { $choice }
ballot-choice-for = for
ballot-choice-against = against
ballot-choice-abstain = abstained
ballot-choice-recuse = recused
ballot-vote-for = Vote for
ballot-vote-against = Vote against
ballot-vote-abstain = Abstain
ballot-vote-recuse = Recuse myself
ballot-against-title = Why are you against it?
ballot-reason = Reason
ballot-reason-hint = It is kept in the request's file and, if the request is refused, stands in the result letter without your name.
ballot-against-send = Record vote against
ballot-decides-title = The deciding vote
ballot-recuses-title = Recusal
ballot-recuses = You declare an interest and cast no vote on this request; your seat stays in the total. The other members see it.
ballot-confirm-for = Confirm vote for
ballot-confirm-against = Confirm vote against
ballot-confirm-abstain = Confirm abstention
ballot-confirm-recuse = Confirm recusal
ballot-counted = Your vote ({ $choice }) was counted, and the ballot is over: { $state }.
ballot-recorded = Your vote is recorded: { $choice }.
ballot-change = Change vote
ballot-next = Next request
ballot-back = Back to the list
ballot-count = Count of votes
ballot-for-needed = { $for } for; { $needed } { $state ->
    [open] are
   *[over] were
 } needed
ballot-tally = { $for } for and { $against } against, of { $base } voting seats. { $needed } votes decide.{ $recuse ->
    [0] {""}
    [one] {" "}One member recused; the seat stays in the total.
   *[other] {" "}{ $recuse } members recused; their seats stay in the total.
}
ballot-unreached = Your vote is not recorded yet
ballot-unreached-detail = There was no connection. Once it is back, press the same vote again; it counts once.
ballot-brief = { $for } of { $needed } votes needed
ballot-brief-kept = All rules are met ({ $count })
ballot-brief-broken = { $count ->
    [1] One rule is not met
   *[other] { $count } rules are not met
 }
ballot-brief-warnings = { $count ->
    [1] One thing to note
   *[other] { $count } things to note
 }
ballot-brief-objections = { $count ->
    [1] One body objects
   *[other] { $count } bodies object
 }
ballot-brief-association = Association: { $said ->
    [agreed] for
    [disagreed] against
   *[silent] no answer
 }
ballot-brief-report = { $task ->
    [check] { $answer ->
        [yes] Papers complete
       *[no] Papers incomplete
     }
   *[visit] { $answer ->
        [yes] Visit: suitable
       *[no] Visit: not suitable
     }
 }
ballot-brief-earlier = { $count ->
    [1] One similar decision: { $adopted ->
        [0] rejected
       *[other] adopted
     }
   *[other] Of { $count } similar decisions, { $adopted } adopted
 }
ballot-seat-silent = Did not vote
ballot-seat-empty = Has not voted yet
ballot-seat-vacant = Vacant seat
ballot-spoken = spoken, recorded by the secretary
ballot-own = { $interest ->
    [holder] This request concerns your own office.
    [party] This request names you.
    [staff] You have a role in this office.
   *[body] The body you stand for is asked about this request.
} Consider recusing yourself; the number of voting seats stays the same.
ballot-state-adopted = Adopted
ballot-state-rejected = Rejected
ballot-state-lapsed = No result
ballot-state-withdrawn = Request withdrawn
ballot-spoken-record = Record a spoken vote
ballot-spoken-title = Spoken vote of { $name }
ballot-spoken-detail = It is marked as spoken, and the member may still vote differently.
ballot-spoken-vote = The member's vote
ballot-spoken-send = Record vote
ballot-spoken-recorded = The spoken vote is recorded.
ballot-reopen = Begin another ballot
ballot-reopened = Another ballot has begun.
ballot-choose = Choose one.
ballot-lapsed = The ballot had no result, and the request is proposed for the next agenda. If need be, begin another ballot before.
ballot-interest = { $interest ->
    [holder] the member's own office
    [party] named in the request
    [staff] has a role in the office
   *[body] stands for a body that is asked
}
ballot-vacant = { $count ->
    [one] { $count } seat has nobody to vote and stays in the total.
   *[other] { $count } seats have nobody to vote and stay in the total.
}, under { $cite }
ballot-deadlocked = All have voted and no side has the majority. Unless somebody changes their vote, the request is proposed for the next agenda, under { $cite }.
ballot-cast = Has voted
ballot-left = Your vote on “{ $title }” is recorded: { $choice }.
ballot-left-secret = Your vote on “{ $title }” is recorded.
ballot-left-change = Change it
ballot-next-soon = The next request comes in a moment.
ballot-done = You have voted on everything.

## Secret ballots (Annex 3 article 6 note)
ballot-secret-title = Secret ballot
ballot-secret-lead = The head made this ballot secret, under { $cite }. A vote is cast once, in the app alone, does not change, and is not counted before the ballot is over.
ballot-secret-was = This vote was secret; source: { $cite }. Nobody’s vote is kept under their name.
ballot-secret-alike = If all votes are alike, the result tells how each member voted.
ballot-secret-voted = Your vote is recorded. What it was is kept nowhere with your name.
ballot-secret-sure = Once recorded, this vote does not change.
ballot-secret-count = { $cast } of { $seats } have voted. { $state ->
    [open] The count is shown when the ballot is over.
    [lapsed] Since the ballot decided nothing the votes are not told, so that nobody’s vote is disclosed.
   *[other] {""}
}
ballot-secret-make = Make the ballot secret
ballot-secret-ask = Make this ballot secret?
ballot-secret-means = From now on members vote once and in the app only, no spoken vote is recorded, and nobody sees the count before the ballot is over. This cannot be undone.
ballot-secret-made = The ballot is secret now.
ballot-secret-late = { $why ->
    [begun] The first vote has been cast; this ballot can no longer be made secret.
   *[closed] This ballot is closed and can no longer be made secret.
}
ballot-secret-open-app = Vote in the app
