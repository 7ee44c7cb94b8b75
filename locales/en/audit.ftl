# The audit chain: the page of published heads, and the command that proves it.
audit-title = Record of acts
audit-intro = Every official act is recorded here, and each record carries a trace of the one before it. The head of the chain sums up every record before it. Note it down, and it can be shown later that up to that day no record was changed, removed or moved.
audit-current = Head of the chain at this moment
audit-days = Head of the chain at the end of each day
audit-column-day = Day
audit-column-seq = Number
audit-column-hash = Head
audit-none = Nothing is recorded yet.
audit-no-days = The first head is published after the end of today.
audit-raw = The same, for programs to read
audit-head-of = Head of the audit chain, end of { $day }
audit-head-keep = Keep this string. It proves later that nothing recorded until the end of this day was changed.
audit-head-published = All published heads

audit-sound = { $province }: { $entries ->
    [0] no records yet.
   *[other] { $entries } records, all sound. Head: { $head }
}
audit-broken = { $province }: { $entries } records, { $flaws } flaws.
audit-unsealed = { $province }: { $count } records are not in the chain yet.
audit-flaw-gap = Before record { $seq } at least one, from place { $expected } on, is missing or was moved.
audit-flaw-edited = Record { $seq } was changed or is not in its place.
audit-flaw-head = The head published for { $day } (number { $seq }) is not in the chain: records after it were removed or rewritten.
audit-flaw-known = The given head with number { $seq } is not in the chain: records after it were removed or rewritten.
audit-usage = npm run audit [-- --head NUMBER:HASH …] [--english]
audit-head-wanted = { $province }: not proven. Give a head that you kept with --head; without one it does not show if the whole chain was written anew (exit code 2).
audit-differs-letter = The text, a file or the signature of letter { $about } is not what was signed.
audit-differs-number = The number or the fingerprint of letter { $about } is not what was recorded at its signing.
audit-differs-receipt = The acknowledgment of { $about } is not what was recorded.
audit-differs-vote = A vote in { $about } is not what was recorded.
audit-differs-result = The result of the ballot { $about } is not what was recorded.
audit-differs-request = The number or the outcome of request { $about } is not what was recorded.
audit-differs-chain = There are signed letters but the chain of records is empty: it was erased.
