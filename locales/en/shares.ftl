# A company reports that its shares have changed hands.
shares-title = Change of shareholdings
shares-line = For a company that holds the license; at least { $max } has to stay with the person from whom the license came to it
shares-field-changedOn = Day of the change
shares-field-changedOn-help = As the notice of changes or the company’s minutes have it.
shares-field-share = Share of the former holder in percent
shares-field-share-help = Which part of the company belongs, after the change, to the person from whom the license came to it? Leave it empty where the license was the company’s from the beginning.
shares-field-others = Shares of others
shares-field-others-help = The name of every other shareholder or partner and their percentage; if there is none, write “none”.
shares-field-papers = Papers
shares-field-papers-help = Papers that show the change.
shares-field-papers-notice = The company’s notice of changes
shares-field-papers-list = List of shareholders and their shares after the change

shares-rule-legal = The holder of the license is a legal person
shares-not-legal = The holder of this license is a natural person and has no shares.
shares-below-least = After this change the former holder’s share is { $share }%, and it has to stay at { $least }% at least; below that the license is revoked.

shares-effect = From { $from } the change of shareholdings is on the office’s file{ $share ->
    [none] {""}
   *[other] ; the former holder’s share is { $share }%
}.

shares-letter-subject = Change of shareholdings on record, { $number }
shares-letter-granted = With greetings
    That the shares of the company which holds the license changed hands on { $changedOn }{ $share ->
    [none] {""}
   *[other] , with { $share } percent left to the former holder,
} is on the office’s file (request { $number } of { $filedOn }).
    Grounds: { $article }. The share of the person from whom the license came to the company has to stay at { $keeps } at least; below that the license is revoked, under { $keepsCite }.
shares-letter-refused = With greetings
    The change of shareholdings that you reported under { $number } on { $filedOn } was not put on file, since its papers were not complete: { $reason }
    Grounds: { $article }. Report it again with all of them.
shares-letter-lapsed = With greetings
    The change of shareholdings that you reported under { $number } on { $filedOn } was not put on file, since the office’s license had been revoked before this letter was signed.
    Grounds: { $article }.
