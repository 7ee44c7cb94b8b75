// Licenses of an imported registry: a term or a holder of its own is a row of its own; and who is holder since when.

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { lastsTo } from '#db/terms'
import { addDays, type Day } from '#rules/calendar'
import type { OfficeRow } from '#rules/registry/row'
import type { Act } from '../../act/act.ts'
import type { Plan } from './plan.ts'
import { table } from './rows.ts'

const columns = `id uuid, office uuid, holder uuid, code text, "issuedOn" date, "expiresOn" date, state text, since date,
  previous uuid`

/**
 * Writes new licenses, new terms and corrections, and the codes of new offices. `offices` are new offices by code.
 * Gives the present license's id of every changed row, by row number.
 */
export async function writeLicenses(act: Act, plan: Plan, offices: Map<string, string>): Promise<Map<number, string>> {
  const { today, now } = act
  const holder = (row: number) => plan.holders.of.get(row)!
  const part = ({ code, issuedOn, expiresOn, state }: OfficeRow) => ({ code, issuedOn, expiresOn, state })
  const added = plan.diff.added.map(({ row, office }) => {
    const since = office.issuedOn < today ? office.issuedOn : today
    return {
      id: randomUUID() as string,
      office: offices.get(office.code)!,
      holder: holder(row),
      since,
      ...part(office),
    }
  })
  const changed = plan.changes.map(({ row, office, existing, newTerm }) => {
    const id = newTerm ? (randomUUID() as string) : existing.license
    const before = { office: existing.office, previous: existing.license }
    return { row, id, newTerm, ...before, holder: holder(row), since: today, ...part(office) }
  })
  const terms = changed.filter(({ newTerm }) => newTerm)
  const corrections = changed.filter(({ newTerm }) => !newTerm)
  await replaceTerms(
    act,
    terms.map(({ previous }) => previous),
    [...added, ...terms],
  )
  if (corrections.length > 0)
    await act.tx.execute(sql`
      update licenses l
      set issued_on = r."issuedOn", expires_on = r."expiresOn", state = r.state,
          state_since = case when l.state = r.state then l.state_since else r.since end
      from ${table(corrections, columns)} where l.id = r.id`)
  if (added.length > 0)
    await act.tx.execute(sql`
      insert into license_codes (code, province_id, office_id, since)
      select code, ${act.province}::uuid, office, ${now.toISOString()}::timestamptz from ${table(added, columns)}`)
  return new Map(changed.map(({ row, id }) => [row, id]))
}

/** The holder of a new office is its holder from the license's first day; a new holder from today, the old to yesterday. */
export async function writeMemberships(act: Act, plan: Plan, offices: Map<string, string>): Promise<void> {
  const { today } = act
  const added = plan.diff.added.map(({ row, office }) => {
    const since = office.issuedOn < today ? office.issuedOn : today
    return { person: plan.holders.of.get(row)!, office: offices.get(office.code)!, since }
  })
  const taken = plan.changes
    .filter(({ newHolder }) => newHolder)
    .map(({ row, existing }) => ({ person: plan.holders.of.get(row)!, office: existing.office }))
  await beginHolding(act, added)
  await handOver(act, taken)
}

/** Offices pass to new holders: theirs from today, the former holders' to yesterday. */
export async function handOver(act: Act, taken: readonly { office: string; person: string }[]): Promise<void> {
  if (taken.length === 0) return
  const { tx, today } = act
  await tx.execute(sql`
    update memberships m set until = ${addDays(today, -1)}::date
    from ${table(taken, 'office uuid')}
    where m.office_id = r.office and m.role = 'holder' and ${lastsTo('m', today)}`)
  await beginHolding(
    act,
    taken.map((one) => ({ ...one, since: today })),
  )
}

type Begun = { office: string; person: string; since: Day }

async function beginHolding({ tx, province }: Act, begun: readonly Begun[]): Promise<void> {
  if (begun.length === 0) return
  await tx.execute(sql`
    insert into memberships (id, province_id, person_id, role, office_id, since)
    select gen_random_uuid(), ${province}::uuid, person, 'holder', office, since
    from ${table(begun, 'person uuid, office uuid, since date')}`)
}

/** A term as it is written; `since` is the day of its state where the one before, `previous`, had another. */
export type NewTerm = Pick<OfficeRow, 'code' | 'issuedOn' | 'expiresOn' | 'state'> & {
  id: string
  office: string
  holder: string
  since: Day
  previous?: string
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
           case when p.state = r.state then p.state_since else r.since end, coalesce(p.colour, 'normal')
    from ${table(rows, columns)} left join licenses p on p.id = r.previous`)
}
