// `npm run audit [-- --head SEQ:HASH …] [--english]`: recomputes the audit chains of all provinces and compares them with
// the published heads and with those that are given. Ends with 1 if anything was changed, removed or moved, and with 2 if
// nothing was found but a province has no given head: then nothing is proven of it.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { connect, type Database } from '#db/client'
import { loadWords } from '#locales/files'
import { date, digits, isolate } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { type Flaw, type Head, type Proof, proveAudit } from '#reads/audit'
import { readConfig } from '../config.ts'
import { reachDatabase } from '../database.ts'
import { root } from '../root.ts'
import { endBy } from './command.ts'

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

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { head: { type: 'string', multiple: true }, english: { type: 'boolean' } },
  })
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const known = (values.head ?? []).map(headIn)
  if (known.includes(null)) {
    console.error(text(locale, 'audit-usage'))
    return 1
  }
  const reached = await reachDatabase(readConfig(process.env))
  const database = connect(reached.direct)
  try {
    return await runAudit(database.db, known as Head[], locale, (line) => console.log(line))
  } finally {
    await database.close()
    await reached.leave()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
