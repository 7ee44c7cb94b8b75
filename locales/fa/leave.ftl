leave-title = مرخصی
leave-line = تا سقف سه ماه در سال، با معرفی نماینده
leave-field-days = روزهای مرخصی
leave-field-days-help = نخستین و آخرین روز را برگزینید. هر دو روز حساب می‌شود.
leave-field-substitute = نماینده دوره مرخصی
leave-field-substitute-help = نماینده باید خود از حساب پیام‌رسان خودش رضایت دهد.
leave-field-reason = توضیح
leave-field-reason-help = اگر لازم می‌دانید، علت را بنویسید.

leave-rule-allowance = مرخصی از سقف سالانه بیشتر نشود
leave-rule-substitute = نماینده کسی جز خود دارنده پروانه باشد

leave-too-long = { $used ->
    [0] در سال { NUMBER($year, useGrouping: 0) } تا { $max } روز مرخصی می‌توانید بگیرید، اما { $asked } روز خواسته‌اید. بازه کوتاه‌تری برگزینید.
   *[other] در سال { NUMBER($year, useGrouping: 0) } از { $max } روز، { $used } روز استفاده یا درخواست شده و { $left } روز مانده است، اما { $asked } روز خواسته‌اید. بازه کوتاه‌تری برگزینید.
}
leave-substitute-is-holder = نماینده نمی‌تواند خود دارنده پروانه باشد. شخص دیگری را معرفی کنید.

leave-allowance = { $used ->
    [0] در سال { NUMBER($year, useGrouping: 0) } هنوز مرخصی استفاده یا درخواست نشده و { $max } روز مانده است.
   *[other] در سال { NUMBER($year, useGrouping: 0) }: { $used } روز استفاده یا درخواست شده و { $left } روز از { $max } روز مانده است.
}
leave-effect = دارنده پروانه از { $from } تا { $to } در مرخصی است و { $substitute } نماینده اوست.

leave-letter-subject = نتیجه درخواست مرخصی شماره { $number }
leave-letter-granted = دارنده محترم پروانه { $license }، دفتر { $office }
    با درخواست مرخصی شما به شماره { $number } مورخ { $filedOn } برای { $days } و نمایندگی { $substitute } موافقت شد. کارگروه استانی با { $for } رأی موافق از { $base } عضو دارای حق رأی، مصوبه شماره { $resolution } را تصویب کرد.
    مستند: پیوست ۱ آیین‌نامه، بند ۱۸، تبصره ۲. در این مدت مسئولیت اداره دفتر با نماینده یادشده است.
leave-letter-refused = دارنده محترم پروانه { $license }، دفتر { $office }
    درخواست مرخصی شما به شماره { $number } مورخ { $filedOn } برای { $days } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } عضو دارای حق رأی، مصوبه شماره { $resolution }).
    مستند: پیوست ۱ آیین‌نامه، بند ۱۸، تبصره ۲. می‌توانید با روزهای دیگر یا نماینده دیگر دوباره درخواست دهید.
