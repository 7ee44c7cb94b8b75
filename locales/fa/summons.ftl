# The letter that puts before the holder what others have begun about the office; worded by the server alone.
summons-subject = { $refuses ->
    [yes] نظرخواهی درباره { $title }، شماره { $number }
   *[no] ابلاغ موضوع و مهلت دفاع درباره { $title }، شماره { $number }
}
summons-about = با سلام و احترام
    درباره دفتر { $office }{ $license ->
    [none] {""}
   *[other] {" "}(پروانه { $license })
} پرونده «{ $title }» به شماره { $number } و تاریخ { $filedOn } { $filer ->
    [kanoon] با معرفی کانون
   *[secretariat] در این دبیرخانه
} تشکیل شده است. مستند: { $cite }.
    آنچه در پرونده آمده است:
summons-line = { $label }: { $value }
summons-found = مغایرت‌ها:
summons-found-none = در بازرسی مغایرتی ثبت نشد.
summons-finding = - { $item }: { $answer }، به استناد { $cite }{ $note ->
    [none] {""}
   *[other] {" — "}{ $note }
}
summons-answer = { $refuses ->
    [yes] این درخواست بی‌پاسخ شما پیش نمی‌رود. اعلام کنید که آن را می‌پذیرید، یا دلیل نپذیرفتن خود را بنویسید که با آن درخواست پایان می‌یابد: در پیام‌رسان
   *[no] پیش از آن‌که تصمیمی گرفته شود، سخن شما شنیده می‌شود. می‌توانید اعلام کنید که اعتراضی ندارید، یا اعتراض خود را با دلیل بنویسید: در پیام‌رسان
} یا برنامه، یا با نامه به این دبیرخانه.
    مهلت پاسخ { $within } از روز ابلاغ این نامه است؛ { $withinCite ->
    [none] مقررات برای آن مدتی نگفته و این مهلت را دبیرخانه گذاشته است
   *[other] مستند آن { $withinCite } است
}. { $notified } در شمردن این مهلت، { $counted }.
summons-silence = { $silence ->
    [passes] اگر در این مهلت پاسخی نرسد، رسیدگی بدون آن پیش می‌رود.
    [ends] اگر در این مهلت پاسخی نرسد، رسیدگی پایان می‌یابد.
   *[waits] پس از این مهلت نیز رسیدگی در انتظار پاسخ شما می‌ماند.
} { $refuses ->
    [yes] مقررات پیامد نپذیرفتن و پیامد بی‌پاسخ ماندن را نگفته است و این دو را دبیرخانه گذاشته است.
   *[no] مقررات پیامد بی‌پاسخ ماندن را نگفته است و آن را دبیرخانه گذاشته است.
}
