# The letter that tells how an appeal ended which the verdict outlived; worded by the server alone.
appealed-subject = Result of the appeal, { $number }
appealed-upheld = The supervision committee examined your appeal in { $number } and upheld the verdict{ $word ->
    [none] .
   *[other] : { $word }
}
    What the verdict asks, and by when, stands.
    By: { $cite }.
appealed-changed = The supervision committee examined your appeal in { $number } and changed the verdict: { $word }
    { $row }
    { $sanctions }
    From now on this verdict counts on the file. The time for what was added counts from the notification of this letter. { $notified }
    By: { $cite }.
