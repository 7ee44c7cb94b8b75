# What happened at an office, line by line.
history-changed = { $field }: از «{ $was }» به «{ $became }»
history-changed-from-empty = { $field }: «{ $became }»
history-changed-to-empty = { $field } برداشته شد؛ پیش‌تر «{ $was }» بود.
history-hours = ساعت کار دفتر تغییر کرد
history-state-reason = دلیل تغییر وضعیت: { $reason }
history-rebound = شماره همراه دارنده با مدرک جایگزین شد: { $evidence }
history-mobile-reported = دارنده شماره همراه تازه‌ای اعلام کرد: { $became }
history-field-position = موقعیت
history-field-name = نام
history-issued = پروانه { $code } برای { $holder }
history-issued-term = از { $from } تا { $to }
history-letter = نامه شماره { $number }: { $subject }
history-acknowledged = دریافت نامه شماره { $number } تأیید شد
history-filed = درخواست { $kind } شماره { $number } ثبت شد
history-closed = درخواست { $kind } شماره { $number }: { $state }
history-effect = آغاز { $kind }، تا { $to }
history-case = { $kind } رسید: { $topic }
