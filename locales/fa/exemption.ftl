# Exemption from being present in person: an officer of the trade bodies is represented while in office.
exemption-title = معافیت از حضور شخصی
exemption-line = برای اعضای هیئت مدیره و روسای موظف تشکل‌های صنفی، با معرفی کانون و تا پایان تصدی پست
exemption-field-post = پست دارنده پروانه
exemption-field-post-help = پستی که دارنده پروانه در تشکل صنفی یا کانون دارد.
exemption-field-post-board = عضو هیئت مدیره تشکل صنفی استان
exemption-field-post-head = رئیس موظف تشکل صنفی استان
exemption-field-post-expert-body = مسئول مجموعه تخصصی مرتبط در استان
exemption-field-post-kanoon = عضو یا رئیس موظف کانون کشوری
exemption-field-days = مدت معافیت
exemption-field-days-help = روز آغاز معافیت و آخرین روز تصدی پست، برابر حکم. معافیت با پایان تصدی پایان می‌یابد.
exemption-field-representative = نماینده تام‌الاختیار
exemption-field-representative-help = کسی که دارنده پروانه او را نماینده خود کرده است. او باید خود از حساب پیام‌رسان خودش رضایت دهد.
exemption-field-note = توضیح
exemption-field-note-help = شماره و تاریخ حکم یا معرفی‌نامه، اگر دارد.

exemption-rule-representative = نماینده کسی جز خود دارنده پروانه باشد
exemption-rule-manager = معلوم باشد که حضور در دفتر بر عهده چه کسی است
exemption-representative-is-holder = نماینده نمی‌تواند خود دارنده پروانه باشد. شخص دیگری را معرفی کنید.
exemption-representative-is-manager = نماینده نمی‌تواند خود مدیر دفتر باشد، چون معافیت از آنِ اوست. شخص دیگری را معرفی کنید.
exemption-manager-unknown = دارنده پروانه شخص حقوقی است و مدیر دفتر آن در دبیرخانه ثبت نشده است؛ پس روشن نیست که چه کسی از حضور معاف می‌شود.

exemption-course-accepted = دارنده پروانه معافیت را پذیرفت
exemption-course-defended = دارنده پروانه معافیت را نپذیرفت و دلیل خود را نوشت
exemption-effect = { $whose ->
    [manager] مدیر دفتر
   *[holder] دارنده پروانه
} از { $from } تا { $to } از حضور شخصی معاف است و { $representative } نماینده تام‌الاختیار اوست؛ به استناد { $cite }.

exemption-letter-subject = نتیجه درخواست معافیت از حضور شخصی شماره { $number }
exemption-letter-granted = با سلام و احترام
    با معرفی کانون (درخواست شماره { $number } مورخ { $filedOn })، شما به‌عنوان { $postWords } از { $daysFrom } تا { $daysTo } از حضور شخصی در دفتر معاف هستید و { $representative } نماینده تام‌الاختیار شما در دفتر است.
    مستند: { $cite }. این معافیت با پایان تصدی پست پایان می‌یابد؛ اگر تصدی زودتر پایان یافت، بی‌درنگ به دبیرخانه خبر دهید.
exemption-letter-refused = با سلام و احترام
    با درخواست کانون به شماره { $number } مورخ { $filedOn } برای معافیت شما از حضور شخصی { $by ->
    [inquiry] موافقت نشد، چون خود به آن اعتراض کرده‌اید.
   *[decision] موافقت نشد. علت: { $reason }
}
    مستند: { $cite }.
exemption-letter-lapsed = با سلام و احترام
    با معافیت شما از حضور شخصی، به درخواست شماره { $number } مورخ { $filedOn } کانون، موافقت شده بود، اما تا امضای این نامه { $why ->
    [license] پروانه شما از اعتبار افتاد
   *[days] روزهای آن گذشت
} و این موافقت اثری ندارد.
    مستند: { $cite }.

exemption-consent-lead = { $person } از سوی کانون، شما را نماینده تام‌الاختیار دفتر { $office } معرفی کرده است تا دارنده پروانه آن از حضور شخصی معاف باشد. رضایت می‌دهید؟
exemption-consent-means = با رضایت شما و تأیید دبیرخانه، در این مدت حضور در دفتر و انجام کارهای آن به جای { $whose ->
    [manager] مدیر دفتر
   *[holder] دارنده پروانه
} بر عهده شماست. به موجب { $cite }، مسئولیت دفتر همچنان با دارنده پروانه است.
exemption-consent-no-title = نمایندگی را نمی‌پذیرید؟
exemption-consent-granted = نمایندگی شما تأیید شد.
