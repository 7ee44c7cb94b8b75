leave-title = مرخصی
leave-line = تا سقف { $max }، با معرفی نماینده
leave-field-days = روزهای مرخصی
leave-field-days-help = نخستین و آخرین روز را انتخاب کنید. هر دو روز حساب می‌شود.
leave-field-substitute = نماینده دوره مرخصی
leave-field-substitute-help = نماینده باید خود از حساب پیام‌رسان خودش رضایت دهد.
leave-field-reason = توضیح
leave-field-reason-help = اگر لازم می‌دانید، علت را بنویسید.

leave-rule-allowance = مرخصی از سقف سالانه بیشتر نشود
leave-rule-substitute = نماینده کسی جز خود دارنده پروانه باشد

leave-too-long = { $used ->
    [0] در سال { NUMBER($year, useGrouping: 0) } تا { $max } روز مرخصی می‌توانید بگیرید، اما { $asked } روز خواسته‌اید. بازه کوتاه‌تری انتخاب کنید.
   *[other] در سال { NUMBER($year, useGrouping: 0) } از { $max } روز، { $used } روز استفاده یا درخواست شده و { $left } روز مانده است، اما { $asked } روز خواسته‌اید. بازه کوتاه‌تری انتخاب کنید.
}
leave-one-too-long = یک مرخصی، با مرخصی‌های پیوسته به آن، تا { $max } روز می‌تواند باشد، هرچند از نوروز بگذرد؛ این درخواست آن را { $asked } روز می‌کند. بازه کوتاه‌تری انتخاب کنید.
leave-substitute-is-holder = نماینده نمی‌تواند خود دارنده پروانه باشد. شخص دیگری را معرفی کنید.

leave-substitute-is-manager = نماینده نمی‌تواند خود مدیر دفتر باشد، چون مرخصی از آنِ اوست. شخص دیگری را معرفی کنید.
leave-manager-unknown = دارنده پروانه شخص حقوقی است و مدیر دفتر آن در دبیرخانه ثبت نشده است؛ پس روشن نیست که نماینده خود مدیر نباشد.

leave-allowance = { $used ->
    [0] در سال { NUMBER($year, useGrouping: 0) } هنوز مرخصی استفاده یا درخواست نشده و { $max } روز مانده است.
   *[other] در سال { NUMBER($year, useGrouping: 0) }: { $used } روز استفاده یا درخواست شده و { $left } روز از { $max } روز مانده است.
}{ $picked ->
    [some] {" "}این درخواست { $asked } روز آن را می‌گیرد و { $after } روز می‌ماند.
    [over] {" "}این درخواست { $asked } روز می‌خواهد که { $over } روز بیش از مانده است.
   *[none] {""}
}
leave-effect = { $whose ->
    [manager] مدیر دفتر
   *[holder] دارنده پروانه
} از { $from } تا { $to } در مرخصی است و { $substitute } نماینده اوست.

leave-letter-subject = نتیجه درخواست مرخصی شماره { $number }
leave-letter-granted = با سلام و احترام
    به موجب مصوبه شماره { $resolution } کارگروه استانی ({ $for } رأی موافق از { $base } کرسی دارای حق رأی)، با مرخصی { $manager ->
        [none] شما
        [unknown] مدیر دفتر
       *[other] مدیر دفتر، { $manager }،
    } از { $daysFrom } تا { $daysTo } و نمایندگی { $substitute } در این دوره موافقت شد (درخواست شماره { $number } مورخ { $filedOn }).
    مستند: { $cite }. در این مدت نماینده یادشده به جای { $manager ->
        [none] شما
       *[other] مدیر دفتر
    } در دفتر حضور دارد؛ به موجب { $responsibility }، مسئولیت دفتر همچنان با دارنده پروانه است.
leave-letter-refused = با سلام و احترام
    درخواست مرخصی { $manager ->
        [none] شما
       *[other] مدیر دفتر
    } به شماره { $number } مورخ { $filedOn } از { $daysFrom } تا { $daysTo } در کارگروه استانی رأی نیاورد ({ $against } رأی مخالف از { $base } کرسی دارای حق رأی، تصمیم شماره { $resolution }).
    مستند: { $cite }. می‌توانید با روزهای دیگر یا نماینده دیگر دوباره درخواست دهید.
leave-letter-lapsed = با سلام و احترام
    کارگروه استانی به موجب مصوبه شماره { $resolution } با مرخصی { $manager ->
        [none] شما
       *[other] مدیر دفتر
    } از { $daysFrom } تا { $daysTo } موافقت کرده بود (درخواست شماره { $number } مورخ { $filedOn })، اما تا امضای این نامه { $why ->
    [license] پروانه شما از اعتبار افتاد
   *[days] روزهای آن گذشت
    } و این موافقت اثری ندارد.
    مستند: { $cite }. در صورت نیاز دوباره درخواست دهید.
leave-consent-lead = { $person }، دارنده پروانه دفتر { $office }، شما را معرفی کرده است. رضایت می‌دهید؟
leave-consent-no-title = نمایندگی را نمی‌پذیرید؟
leave-consent-granted = نمایندگی شما تصویب شد.
leave-consent-means = با رضایت شما و موافقت کارگروه، در این روزها حضور در دفتر و انجام کارهای آن به جای { $whose ->
    [manager] مدیر دفتر
   *[holder] دارنده پروانه
} بر عهده شماست. به موجب { $cite }، مسئولیت دفتر همچنان با دارنده پروانه است.
