# An office comes from a province that is not on this system.
arrival-title = آمدن دفتر از استان دیگر
arrival-line = کارگروه استان مبدأ روی کاغذ موافقت کرده است؛ با تأیید محل از سوی انجمن، بازدید و رأی کارگروه این استان، و پس از موافقت، { $max } برای تکمیل مدارک و دریافت پروانه
arrival-field-province = استان مبدأ
arrival-field-province-help = استان‌هایی که در همین سامانه‌اند در فهرست نیستند: دفتر آن‌ها جابه‌جایی را در استان خود درخواست می‌کند و پس از رأی آن استان، درخواست پذیرش به‌خودی خود این‌جا می‌رسد.
arrival-field-code = شماره پروانه کنونی
arrival-field-code-help = چنان‌که روی پروانه آمده است.
arrival-field-letter = شماره مصوبه یا نامه استان مبدأ
arrival-field-letter-help = شماره نامه‌ای که موافقت کارگروه استان مبدأ در آن آمده است.
arrival-field-letterOn = تاریخ مصوبه یا نامه استان مبدأ
arrival-field-letterOn-help = برابر همان نامه.
arrival-field-place = شهر یا روستا
arrival-field-place-help = دفتر به کدام شهر یا روستا می‌آید؟
arrival-field-address = نشانی محل
arrival-field-address-help = نشانی کامل، چنان‌که بازدیدکننده و مردم پیدا کنند.
arrival-field-position = موقعیت محل
arrival-field-position-help = در محل بایستید و موقعیت آن را بفرستید. فاصله تا دفترهای دیگر از روی آن حساب می‌شود.
arrival-field-area = مساحت به متر مربع
arrival-field-area-help = مساحت فضای کار دفتر.
arrival-field-note = توضیح
arrival-field-note-help = هرچه کارگروه باید بداند.

arrival-effect = این دفتر از { $from } از استان { $province } به این استان آمده است: { $place }، { $address }

arrival-letter-subject = نتیجه درخواست آمدن دفتر از استان دیگر، شماره { $number }
arrival-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی) و با نگاه به موافقت استان { $province } (شماره { $letter } مورخ { $letterOn })، با آمدن دفتر شما به { $place }، { $address }، با مساحت { $area } متر مربع، موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    این موافقت، موافقت اصولی است و { $max } فرصت دارید مدارک و تجهیز محل را کامل کنید. پس از صدور پروانه، دفتر به دستگاه‌ها معرفی می‌شود و باید در مهلت قانونی آغاز به کار کند.
    مستند: { $article }، { $cite }.
arrival-letter-refused = با سلام و احترام
    { $by ->
    [issuer] کارگروه استانی با آمدن دفتر شما به { $place }، { $address } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما مرجع صدور برای آن پروانه‌ای صادر نکرد. علت: { $reason }
   *[vote] درخواست شماره { $number } مورخ { $filedOn } برای آمدن دفتر شما از استان { $province } به { $place }، { $address } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    }
    مستند: { $article }. دفتر در استان خود می‌ماند؛ می‌توانید محل دیگری پیشنهاد کنید.
arrival-letter-lapsed = با سلام و احترام
    کارگروه استانی به موجب مصوبه شماره { $resolution } با آمدن دفتر شما به { $place } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما این موافقت اثری ندارد.
    مستند: { $cite }.
