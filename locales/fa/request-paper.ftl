# What is wrong with what is written down of the issuer’s paper; worded by the server alone.
request-paper-issued-on = تاریخ صدور روی پروانه را بنویسید؛ این تاریخ از امروز دیرتر نیست.
request-paper-expires-on = تاریخ پایان اعتبار روی پروانه را بنویسید؛ این تاریخ پس از تاریخ صدور است.
request-paper-ended-on = روزی را بنویسید که پروانه از آن لغو شده است؛ این روز از امروز دیرتر نیست.
request-paper-ended-before = پروانه پیش از تصمیم کارگروه در { $decided } لغو نمی‌شود. روز لغو را دوباره ببینید.
request-paper-code-taken = این شماره پروانه به دفتر دیگری داده شده است. آن را با پروانه مقابله کنید.
request-paper-before-decision = پروانه پیش از تصمیم کارگروه در { $decided } صادر نمی‌شود. تاریخ صدور روی پروانه را دوباره ببینید.
request-paper-renewed-term = دوره تمدیدشده از پایان دوره پیشین، { $from }، شمرده می‌شود و تا { $end } است، اما { $expires } نوشته‌اید. اگر روی پروانه همین آمده است، تأیید کنید.
request-paper-term = اعتبار پروانه از { $issued }، به موجب قاعده مدت اعتبار، تا { $end } است، اما { $expires } نوشته‌اید. اگر روی پروانه همین آمده است، تأیید کنید.
request-paper-code-needed = این نخستین پروانه دفتر است؛ شماره آن را از روی پروانه بنویسید.
request-paper-opened-on = روز را بنویسید؛ این روز از امروز دیرتر نیست.
