# The letter that puts before the holder what others have begun about the office; worded by the server alone.
summons-subject = { $refuses ->
    [yes] Your word is asked on { $title }, number { $number }
   *[no] Notice and time for your defence: { $title }, number { $number }
}
summons-about = With respect
    About the office { $office }{ $license ->
    [none] {""}
   *[other] {" "}(license { $license })
} a file “{ $title }” was opened as { $number } on { $filedOn } { $filer ->
    [kanoon] on the introduction of the kanoon
   *[secretariat] by this secretariat
}. Basis: { $cite }.
    What the file says:
summons-line = { $label }: { $value }
summons-found = Findings:
summons-found-none = The inspection found nothing amiss.
summons-finding = - { $item }: { $answer }, under { $cite }{ $note ->
    [none] {""}
   *[other] {" — "}{ $note }
}
summons-answer = { $refuses ->
    [yes] This request does not go on without your answer. Say that you accept it, or write why you do not, with which the request ends: in the messenger
   *[no] You are heard before anything is decided. You may say that you do not object, or write your objection with its reason: in the messenger
} or the app, or by letter to this secretariat.
    The time to answer is { $within } from the notification of this letter; { $withinCite ->
    [none] no rule names a time, and the secretariat has set this one
   *[other] its basis is { $withinCite }
}. { $notified } In counting that time, { $counted }.
summons-silence = { $silence ->
    [passes] If no answer comes in that time, the proceeding goes on without it.
    [ends] If no answer comes in that time, the proceeding ends.
   *[waits] After that time the proceeding still waits for your answer.
} { $refuses ->
    [yes] No rule says what not accepting and what silence mean; the secretariat has set both.
   *[no] No rule says what silence means; the secretariat has set it.
}
