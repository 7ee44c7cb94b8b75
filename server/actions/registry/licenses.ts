// Licenses of an imported registry: a term or a holder of its own is a row of its own; and who is holder since when.

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import type { OfficeRow } from '#rules/registry/row'
import type { Act } from '../../act/act.ts'
import { beginHolding, handOver } from '../../proceedings/effects/holding.ts'
import { replaceTerms, termColumns } from '../../proceedings/effects/terms.ts'
import type { Plan } from './plan.ts'

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
      from ${table(corrections, termColumns)} where l.id = r.id`)
  if (added.length > 0)
    await act.tx.execute(sql`
      insert into license_codes (code, province_id, office_id, since)
      select code, ${act.province}::uuid, office, ${now.toISOString()}::timestamptz from ${table(added, termColumns)}`)
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
