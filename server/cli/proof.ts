// Whether the audit chains are sound, said line by line: for whoever asks by command, and for a backup that is tried.
import type { Database } from '#db/client'
import { date, digits, isolate } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { type Flaw, type Head, type Proof, proveAudit } from '#reads/audit'

/** Proves all chains in one snapshot and says what was found. 0: all is sound; 1: it is not; 2: it looks so, but a province has no given head, and without one that is no proof. */
export async function runAudit(
  db: Database,
  known: readonly Head[],
  locale: Locale,
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const snapshot = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const
  const proofs = await db.transaction((tx) => proveAudit(tx, known), snapshot)
  for (const proof of proofs) for (const line of lines(locale, proof)) print(line)
  if (proofs.some(({ flaws }) => flaws.length > 0)) return 1
  // whoever can write the tables can write a whole new chain: only a head that was kept elsewhere shows that
  const unknown = proofs.filter((proof) => !proof.known)
  for (const { name: province } of unknown) print(text(locale, 'audit-head-wanted', { province }))
  return unknown.length > 0 ? 2 : 0
}

function lines(locale: Locale, { name: province, entries, unsealed, head, flaws }: Proof): string[] {
  const shown = head ? isolate(`${head.seq}:${head.hash}`) : ''
  return [
    flaws.length === 0
      ? text(locale, 'audit-sound', { province, entries, head: shown })
      : text(locale, 'audit-broken', { province, entries, flaws: flaws.length }),
    ...flaws.map((flaw) => `  ${flawLine(locale, flaw)}`),
    ...(unsealed > 0 ? [text(locale, 'audit-unsealed', { province, count: unsealed })] : []),
  ]
}

function flawLine(locale: Locale, flaw: Flaw): string {
  if (flaw.kind === 'differs') return text(locale, `audit-differs-${flaw.what}`, { about: isolate(flaw.about) })
  const seq = digits(locale, flaw.seq)
  if (flaw.kind === 'gap') return text(locale, 'audit-flaw-gap', { seq, expected: digits(locale, flaw.expected) })
  if (flaw.kind === 'edited') return text(locale, 'audit-flaw-edited', { seq })
  if (flaw.day === null) return text(locale, 'audit-flaw-known', { seq })
  return text(locale, 'audit-flaw-head', { seq, day: date(locale, flaw.day) })
}

/** A head as it is published and noted: SEQ:HASH; null for anything else. */
export function headIn(value: string): Head | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(value.trim()) ?? []
  return seq && hash ? { seq: Number(seq), hash: hash.toLowerCase() } : null
}
