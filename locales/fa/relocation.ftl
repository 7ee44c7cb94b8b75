# Moving an office to another place.
relocation-title = جابه‌جایی دفتر
relocation-line = با تأیید محل از سوی انجمن، بازدید، و رأی کارگروه؛ پس از موافقت، { $max } برای تکمیل مدارک و دریافت پروانه
relocation-field-county = شهرستان مقصد
relocation-field-county-help = تنها اگر دفتر به شهرستان دیگری از همین استان می‌رود؛ جابه‌جایی در همین شهرستان نیازی به آن ندارد.
relocation-field-place = شهر یا روستا
relocation-field-place-help = دفتر به کدام شهر یا روستا می‌رود؟
relocation-field-address = نشانی محل تازه
relocation-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
relocation-field-position = موقعیت محل تازه
relocation-field-position-help = در محل تازه بایستید و موقعیت آن را بفرستید. فاصله تا دفترهای دیگر از روی آن حساب می‌شود.
relocation-field-area = مساحت به متر مربع
relocation-field-area-help = مساحت فضای کار دفتر در محل تازه.
relocation-field-reason = علت جابه‌جایی
relocation-field-reason-help = بنویسید چرا دفتر باید جابه‌جا شود.

relocation-rule-area = مساحت دست‌کم { $urban } متر مربع در شهر و { $rural } متر مربع در روستا باشد
relocation-rule-distance = { $metres ->
    [0] استان برای فاصله تا دفترهای دیگر حداقلی نگذاشته است
   *[other] تا هر دفتر دیگر دست‌کم { $metres } متر فاصله باشد
}

relocation-rule-county = محل تازه در همین شهرستان باشد

relocation-too-far = محل تازه از دفتر و از مرکز شهرستان دست‌کم { $km } کیلومتر فاصله دارد و در این شهرستان نیست (بیش از { $most } کیلومتر در شهرستان شمرده نمی‌شود). این درخواست برای جابه‌جایی درون شهرستان است؛ موقعیت را دوباره ببینید.
relocation-other-county = محل تازه به مرکز شهرستان { $county } نزدیک‌تر است تا به مرکز شهرستان دفتر. اگر در شهرستان دیگری است، این جابه‌جایی درون شهرستان نیست.
relocation-area-too-small = مساحت محل تازه { $area } متر مربع است و باید دست‌کم { $least } متر مربع باشد. محل بزرگ‌تری پیشنهاد کنید.
relocation-too-near = محل تازه تا دفتر { $office }، { $metres } متر فاصله دارد و باید دست‌کم { $least } متر باشد. محل دورتری پیشنهاد کنید.
relocation-positions-unknown = فاصله تا { $count ->
    [1] این دفتر معلوم نیست، چون موقعیت آن ثبت نشده است: { $offices }.
   *[other] { $count } دفتر شهرستان معلوم نیست، چون موقعیت آن‌ها ثبت نشده است: { $offices }.
}

relocation-effect = این دفتر از { $from } در نشانی تازه است: { $county ->
    [none] {""}
   *[other] شهرستان { $county }،{" "}
}{ $place }، { $address }

relocation-letter-subject = نتیجه درخواست جابه‌جایی دفتر شماره { $number }
relocation-letter-granted = دارنده محترم پروانه { $license }، دفتر { $office }
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با جابه‌جایی دفتر شما به { $county ->
    [none] {""}
   *[other] شهرستان { $county }،{" "}
}{ $place }، { $address }، با مساحت { $area } متر مربع، موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    این موافقت، موافقت اصولی است و { $max } فرصت دارید مدارک و تجهیز محل را کامل کنید. اصل پروانه را به دبیرخانه تحویل دهید تا همراه این نامه برای صدور پروانه به مرجع صدور فرستاده شود. تا ثبت پروانه تازه، نشانی دفتر همان است که بود.
    مستند: { $cite }.
relocation-letter-refused = دارنده محترم پروانه { $license }، دفتر { $office }
    { $by ->
    [issuer] کارگروه استانی با جابه‌جایی دفتر شما به { $place }، { $address } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور برای آن پروانه‌ای صادر نکرد. علت: { $reason }
   *[vote] درخواست شما به شماره { $number } مورخ { $filedOn } برای جابه‌جایی دفتر به { $place }، { $address } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $cite }. دفتر در نشانی کنونی خود می‌ماند؛ جابه‌جایی بدون موافقت کارگروه به لغو پروانه می‌انجامد. می‌توانید محل دیگری پیشنهاد کنید.
relocation-letter-lapsed = دارنده محترم پروانه { $license }، دفتر { $office }
    کارگروه استانی به موجب مصوبه شماره { $resolution } با جابه‌جایی دفتر شما به { $place }، { $address } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه شما از اعتبار افتاد و این موافقت اثری ندارد.
    مستند: { $cite }.
