# What happened at an office, line by line.
history-changed = { $field }: from “{ $was }” to “{ $became }”
history-changed-from-empty = { $field }: “{ $became }”
history-changed-to-empty = { $field } was removed; it was “{ $was }”.
history-hours = The office's opening hours changed
history-state-reason = Reason for the change of state: { $reason }
history-rebound = The holder's mobile was replaced on proof: { $evidence }
history-mobile-reported = The holder reported a new mobile: { $became }
history-field-position = Position
history-field-name = Name
history-issued = License { $code } for { $holder }
history-issued-term = From { $from } to { $to }
history-letter = Letter { $number }: { $subject }
history-acknowledged = Letter { $number } was acknowledged
history-filed = Request { $number } was filed: { $kind }
history-closed = Request { $number }, { $kind }: { $state }
history-effect = { $kind } begins, until { $to }
history-case = { $kind } received: { $topic }
