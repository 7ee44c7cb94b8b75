# Revocation of a license, begun by the secretariat.
revocation-title = لغو پروانه
revocation-course-filed = گزارش برای لغو پروانه ثبت شد
revocation-course-granted = نامه نتیجه امضا شد: پروانه لغو می‌شود
revocation-course-refused = نامه نتیجه امضا شد: پروانه لغو نمی‌شود
revocation-line = بر پایه گزارش نمایندگان کارگروه، پس از شنیدن دارنده پروانه و با رأی کارگروه؛ پروانه‌ای که فعالیت آن در مهلت شروع نشود خودبه‌خود لغو است و رأی نمی‌خواهد
revocation-field-cause = علت لغو
revocation-field-cause-help = علتی که در آیین‌نامه آمده و گزارش آن را نشان می‌دهد. لغو به علت شروع نشدن فعالیت خودبه‌خود است و به رأی گذاشته نمی‌شود.
revocation-field-cause-stopped = توقف فعالیت بدون هماهنگی با کارگروه
revocation-field-cause-moved = جابه‌جایی دفتر بدون موافقت کارگروه
revocation-field-cause-proxy = انتقال وکالتی پروانه
revocation-field-cause-forged = جعلی یا خلاف واقع بودن مدارک
revocation-field-cause-warnings = اخطارهای کتبی بیش از حد
revocation-field-cause-colour = خطای عمدی بار سوم پس از تغییر رنگ پروانه
revocation-field-cause-share = رعایت نشدن سهم دارنده پروانه در شخص حقوقی
revocation-field-cause-dissolved = انحلال شخص حقوقی
revocation-field-cause-not-started = شروع نشدن فعالیت در مهلت
revocation-field-since = از چه روزی
revocation-field-since-help = برای توقف یا جابه‌جایی، نخستین روز آن؛ برای شروع نشدن فعالیت، روزی که دارنده پروانه را دریافت کرده است؛ سه ماه از آن روز شمرده می‌شود.
revocation-field-visitedOn = روز بازدید
revocation-field-visitedOn-help = روزی که نمایندگان کارگروه از دفتر بازدید و گزارش را صورت‌جلسه کردند.
revocation-field-visitors = بازدیدکنندگان
revocation-field-visitors-help = نام نمایندگان کارگروه که گزارش را امضا کرده‌اند.
revocation-field-findings = گزارش بازدید
revocation-field-findings-help = آنچه برابر آخرین چک‌لیست دیده شد. دارنده پروانه این گزارش را می‌بیند تا از خود دفاع کند.

revocation-rule-license = پروانه پیش از این لغو نشده باشد
revocation-rule-cause = آنچه آیین‌نامه برای این علت می‌خواهد فراهم باشد
revocation-already = پروانه این دفتر پیش از این لغو شده است.
revocation-not-legal = این علت ویژه اشخاص حقوقی است و دارنده این پروانه شخص حقیقی است.
revocation-colour-normal = رنگ پروانه این دفتر تغییر نکرده است؛ این علت تنها پس از تغییر رنگ پروانه در دوره پیش پذیرفته می‌شود.
revocation-since-needed = برای این علت، روز آغاز را بنویسید.
revocation-visited-before = بازدید { $visitedOn } پیش از روز آغاز ({ $since }) است و چیزی از آن نشان نمی‌دهد.
revocation-not-long-enough = از روز آغاز تا بازدید { $seen }، بدون روزهای تعطیلی مصوب، { $stood } روز شمرده می‌شود و این علت با بیش از { $max } روز پذیرفته می‌شود.
revocation-too-few-warnings = در پرونده این دوره پروانه { $warnings } اخطار کتبی از رأی درباره تخلف شمرده می‌شود و این علت با بیش از { $max } اخطار پذیرفته می‌شود.
revocation-start-not-missed = مهلت شروع فعالیت تا پایان { $by } است و بازدید باید پس از آن باشد. از دو شیوه شمردن ماه (سی روز یا ماه شمسی) آن‌که وقت بیشتری به دفتر می‌دهد پذیرفته شده است.

revocation-effect = پروانه این دفتر از { $from } لغو شده است.

revocation-letter-subject = نتیجه رسیدگی به لغو پروانه، شماره { $number }
revocation-letter-granted = با سلام و احترام
    { $cause ->
    [not-started] چون فعالیت دفتر در مهلت قانونی شروع نشده است، پروانه آن خودبه‌خود لغو شده است
   *[other] به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، پروانه این دفتر به علت «{ $causeWords }» لغو می‌شود
} (پرونده شماره { $number } مورخ { $filedOn }).
    اصل پروانه را به دبیرخانه تحویل دهید. { $cause ->
    [not-started] این لغو رأی کارگروه نمی‌خواهد و مرجع صدور آن را ثبت می‌کند؛ پس از آن
   *[other] لغو از روزی اثر دارد که مرجع صدور آن را ثبت کند؛ پس از آن
}، تسویه‌حساب با دستگاه‌ها و تحویل اسناد آغاز می‌شود.
    مستند: { $cite }.
revocation-letter-refused = با سلام و احترام
    رسیدگی به لغو پروانه این دفتر به شماره { $number } مورخ { $filedOn } به علت «{ $causeWords }» { $by ->
    [vote] در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution })
    [decision] تأیید نشد: { $reason }
   *[issuer] به لغو نینجامید: { $reason }
} و پروانه شما پابرجاست.
    مستند: { $cite }.
revocation-letter-lapsed = با سلام و احترام
    رسیدگی به لغو پروانه این دفتر به شماره { $number } مورخ { $filedOn } پایان یافت، چون پروانه پیش از آن لغو شده بود.
    مستند: { $cite }.
