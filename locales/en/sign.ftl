# Signing letters.
sign-title = Letters to sign
sign-empty = No letter waits for a signature.
sign-empty-detail = Every letter that the secretariat prepares comes here before it is sent.
sign-only-seats = Seats with the right to sign sign the letters. You can read them.
sign-do = Sign
sign-one = Sign and send
sign-count = { $count ->
    [one] Sign one letter
   *[other] Sign { $count } letters
}
sign-select = Choose “{ $subject }”
sign-select-all = Choose all
sign-select-none = Choose none
sign-ask = { $count ->
    [one] Sign and send one letter?
   *[other] Sign and send { $count } letters?
}
sign-ask-detail = They are signed in your name and sent; the secretariat sends those on paper. A signed letter does not change any more.
sign-going = Signing
sign-done = Signed
sign-done-count = { $count ->
    [one] One letter signed
   *[other] { $count } letters signed
}
sign-refused = Not signed: “{ $subject }”
sign-back = Send back
sign-back-detail = Say what should be put right. The letter goes back to its writer with your word.
sign-back-word = Your word
sign-unfold = See text and recipients
sign-fold = Fold
sign-delegations = Delegates
sign-on-behalf = You sign for { $name }. Both names stand in the letter and in the records.
