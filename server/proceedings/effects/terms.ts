// The terms of a license: one ends, the next takes its place, whether an import or a grant says so.
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import type { Day } from '#rules/calendar'
import type { OfficeRow } from '#rules/registry/row'
import type { Act } from '../../act/act.ts'

/** Of terms as rows: see `table`. */
export const termColumns = `id uuid, office uuid, holder uuid, code text, "issuedOn" date, "expiresOn" date, state text, since date,
  previous uuid, colour text`

/** A term as it is written; `since` is the day of its state where the one before, `previous`, had another. */
export type NewTerm = Pick<OfficeRow, 'code' | 'issuedOn' | 'expiresOn' | 'state'> & {
  id: string
  office: string
  holder: string
  since: Day
  previous?: string
  /** Where it is another than before. */
  colour?: string
}

/** Ends terms, and writes those that take their place. */
export async function replaceTerms(act: Act, ended: readonly string[], begun: readonly NewTerm[]): Promise<void> {
  await endTerms(act, ended)
  await insertLicenses(act, begun)
}

async function endTerms({ tx, now }: Act, licenses: readonly string[]): Promise<void> {
  if (licenses.length === 0) return
  const rows = licenses.map((id) => ({ id }))
  await tx.execute(sql`
    update licenses l set ended_at = ${now.toISOString()}::timestamptz from ${table(rows, 'id uuid')}
    where l.id = r.id and l.ended_at is null`)
}

async function insertLicenses({ tx, province }: Act, rows: readonly NewTerm[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into licenses (id, province_id, office_id, holder_id, code, issued_on, expires_on, state, state_since, colour)
    select r.id, ${province}::uuid, r.office, r.holder, r.code, r."issuedOn", r."expiresOn", r.state,
           case when p.state = r.state then p.state_since else r.since end, coalesce(r.colour, p.colour, 'normal')
    from ${table(rows, termColumns)} left join licenses p on p.id = r.previous`)
}
