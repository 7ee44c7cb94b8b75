# An office becomes larger in its place or next door.
expansion-title = توسعه دفتر
expansion-line = بزرگ‌تر کردن دفتر در همان مکان یا در جوار آن، با مجوز { $approver ->
    [working-group] کارگروه استانی
   *[secretariat] دبیرخانه کارگروه
}
expansion-field-where = جای توسعه
expansion-field-where-help = توسعه تنها در همان مکان یا در جوار آن است؛ برای جای دیگر، جابه‌جایی دفتر را درخواست کنید.
expansion-field-where-same = در همان مکان
expansion-field-where-adjacent = در جوار دفتر
expansion-field-area = مساحت پس از توسعه، به متر مربع
expansion-field-area-help = مساحت همه فضای کار دفتر پس از توسعه.
expansion-field-description = شرح توسعه
expansion-field-description-help = بنویسید چه فضایی افزوده می‌شود و برای چه کاری.

expansion-rule-larger = مساحت پس از توسعه بیش از مساحت کنونی باشد
expansion-not-larger = مساحت دفتر هم‌اکنون { $present } متر مربع است و { $area } متر مربع از آن بیشتر نیست. مساحت همه دفتر پس از توسعه را بنویسید.
expansion-area-unknown = مساحت کنونی دفتر در پرونده ثبت نشده است؛ پیش از تصمیم، از دبیرخانه بخواهید آن را ثبت کند.

expansion-effect = مساحت این دفتر از { $from }، { $area } متر مربع است { $where ->
    [adjacent] (با فضای افزوده در جوار آن)
   *[same] (در همان مکان)
}.

expansion-letter-subject = نتیجه درخواست توسعه دفتر شماره { $number }
expansion-letter-granted = با سلام و احترام
    با توسعه دفتر شما { $where ->
    [adjacent] در جوار مکان کنونی
   *[same] در همان مکان
} به مساحت { $area } متر مربع { $base ->
    [0] موافقت شد
   *[other] به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی) موافقت شد
} (درخواست شماره { $number } مورخ { $filedOn }).
    این مجوز تنها برای همین فضاست و جای شعبه یا باجه را نمی‌گیرد.
    مستند: { $cite }.
expansion-letter-refused = با سلام و احترام
    درخواست شما به شماره { $number } مورخ { $filedOn } برای توسعه دفتر به مساحت { $area } متر مربع { $by ->
    [decision] پذیرفته نشد. علت: { $reason }
   *[vote] در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. دفتر با مساحت کنونی به کار خود ادامه می‌دهد. می‌توانید با تغییر طرح دوباره درخواست دهید.
expansion-letter-lapsed = با سلام و احترام
    با توسعه دفتر شما به مساحت { $area } متر مربع موافقت شده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه شما از اعتبار افتاد و این موافقت اثری ندارد.
    مستند: { $cite }.
