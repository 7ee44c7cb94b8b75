# The letter that tells how an appeal ended which the verdict outlived; worded by the server alone.
appealed-subject = نتیجه رسیدگی به اعتراض، شماره { $number }
appealed-upheld = با سلام و احترام
    کمیته نظارت به اعتراض شما در پرونده شماره { $number } رسیدگی کرد و رأی را تأیید کرد{ $word ->
    [none] .
   *[other] : { $word }
}
    آنچه رأی خواسته است و مهلت آن به جای خود است.
    مستند: { $cite }.
appealed-changed = با سلام و احترام
    کمیته نظارت به اعتراض شما در پرونده شماره { $number } رسیدگی کرد و رأی را به این صورت تغییر داد: { $word }
    { $row }
    { $sanctions }
    از این پس همین رأی در پرونده به شمار می‌آید. مهلت آنچه با این تغییر افزوده شده است از ابلاغ این نامه حساب می‌شود. { $notified }
    مستند: { $cite }.
