# An office takes on a service of an agency.
assignment-title = واگذاری خدمت
assignment-line = دبیرخانه دفتر را به دستگاه معرفی می‌کند؛ پس از پذیرش دارنده پروانه و بازدید دستگاه، آموزش و قرارداد، خدمت آغاز می‌شود
assignment-field-service = خدمت
assignment-field-service-help = خدمتی که دستگاه واگذار می‌کند و این دفتر هنوز آن را ندارد.
assignment-field-memorandum = شماره تفاهم‌نامه
assignment-field-memorandum-help = تفاهم‌نامه دستگاه، کارگروه و انجمن صنفی درباره این خدمت.
assignment-field-memorandumOn = تاریخ تفاهم‌نامه
assignment-field-memorandumOn-help = روزی که تفاهم‌نامه امضا شد.
assignment-field-letter = شماره درخواست دستگاه
assignment-field-letter-help = نامه‌ای که دستگاه با آن معرفی دفترها را خواسته است.
assignment-field-letterOn = تاریخ درخواست دستگاه
assignment-field-letterOn-help = روز نامه دستگاه.

assignment-rule-once = واگذاری همین خدمت به این دفتر در جریان نباشد
assignment-rule-order = دستگاه پس از تفاهم‌نامه درخواست داده باشد
assignment-under-way = واگذاری همین خدمت به این دفتر در جریان است. نتیجه آن را ببینید.
assignment-before-memorandum = درخواست دستگاه پیش از تفاهم‌نامه است. تاریخ‌ها را دوباره ببینید.
assignment-colour-changed = رنگ پروانه این دفتر به علت تخلف تغییر کرده است؛ دفترهای بدون تخلف در اولویت‌اند.

assignment-course-accepted = دارنده پروانه واگذاری خدمت را پذیرفت
assignment-course-defended = دارنده پروانه واگذاری خدمت را نپذیرفت و دلیل خود را نوشت
assignment-effect = این دفتر از { $from } خدمت «{ $service }» را ارائه می‌کند.

assignment-letter-subject = نتیجه معرفی برای خدمت «{ $service }»، شماره { $number }
assignment-letter-granted = با سلام و احترام
    برابر تفاهم‌نامه شماره { $memorandum } مورخ { $memorandumOn } و درخواست شماره { $letter } مورخ { $letterOn } دستگاه، دفتر شما برای خدمت «{ $service }» معرفی شد (پرونده شماره { $number } مورخ { $filedOn }).
    آموزش‌های لازم را بگذرانید، با دستگاه قرارداد ببندید و رونوشت قرارداد را به دبیرخانه بدهید؛ با ثبت آن، خدمت آغاز می‌شود.
    مستند: { $cite }.
assignment-letter-refused = با سلام و احترام
    معرفی دفتر شما برای خدمت «{ $service }» (پرونده شماره { $number } مورخ { $filedOn }) { $by ->
    [inquiry] به نتیجه نرسید. پاسخ { $authority }: { $reason }
   *[decision] به نتیجه نرسید. علت: { $reason }
}
    مستند: { $cite }. در نوبت دیگر می‌توان دفتر را دوباره معرفی کرد.
assignment-letter-lapsed = با سلام و احترام
    دفتر شما برای خدمت «{ $service }» معرفی شده بود (پرونده شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه پروانه شما از اعتبار افتاد و این معرفی اثری ندارد.
    مستند: { $cite }.
assignment-violations = در این دوره پروانه { $count } رأی تخلف در پرونده دفتر است{ $points ->
    [0] .
   *[other] ، با { $points } امتیاز منفی.
}
