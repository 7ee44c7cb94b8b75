// The audit chain: each entry's hash covers the one before it, so that nothing in between can change unnoticed.
import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'

/** One entry as it is hashed. `at` is the instant in UTC to the microsecond: 2026-03-20T20:30:00.000000Z. */
export type Link = {
  seq: number
  id: number
  province: string
  at: string
  person: string | null
  role: string | null
  via: string
  action: string
  subject: string
  subjectId: string
  facts: unknown
}

/** What the first entry of a province's chain follows. */
export const beginning = '0'.repeat(64)

/** The columns of an entry as they are hashed; `seq` apart, since it is not given yet when an entry is sealed. */
export const linkColumns: SQL = sql.raw(`id, province_id as province,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  person_id as person, role, via, action, subject, subject_id as "subjectId", facts`)

/** SHA-256, in hex, of the hash before and the entry's canonical JSON. */
export function hashOf(before: string, link: Link): string {
  return createHash('sha256')
    .update(before + canonical(link))
    .digest('hex')
}

/** JSON with the keys of every object in the order of their code units, and no spaces (RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
