// What an import changed on a file, field by field, with its day and its author.
import { sql } from 'drizzle-orm'
import type { Change } from '#rules/registry/diff'
import type { Act } from '../../act/act.ts'
import type { Plan } from './plan.ts'
import { table } from './rows.ts'

/** One field of a file that changed. */
export type Entry = {
  subject: 'office' | 'license' | 'person'
  id: string
  field: string
  was: unknown
  became: unknown
}

const ofLicense: readonly Change['field'][] = ['issuedOn', 'expiresOn', 'state']
const ofHolder: readonly Change['field'][] = ['holder', 'nationalId', 'mobile']

/** Writes the history of a plan. `licenses` are the present licenses of changed rows, by row number. */
export async function writeHistory(act: Act, plan: Plan, licenses: Map<number, string>): Promise<void> {
  await writeEntries(act, entriesOf(plan, licenses))
}

/** Writes what changed, with its day and its author. */
export async function writeEntries(act: Act, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await act.tx.execute(sql`
    insert into history (id, province_id, subject, subject_id, field, was, became, at, by, via)
    select gen_random_uuid(), ${act.province}::uuid, subject, id, field, was, became, ${act.now.toISOString()}::timestamptz,
           ${act.actor.person}::uuid, ${act.via}
    from ${table(entries, 'subject text, id uuid, field text, was text, became text')}`)
}

function entriesOf({ changes, holders }: Plan, licenses: Map<number, string>): Entry[] {
  const offices = changes.flatMap(({ row, existing, office, changes: fields, newHolder }) => {
    const license = { subject: 'license' as const, id: licenses.get(row)! }
    const own = fields
      .filter(({ field }) => !ofHolder.includes(field))
      .map((change) => {
        const subject = ofLicense.includes(change.field) ? license : { subject: 'office' as const, id: existing.office }
        return { ...subject, ...change }
      })
    const holder = { ...license, field: 'holder', was: existing.holder, became: office.holder }
    return newHolder ? [...own, holder] : own
  })
  const people = holders.corrected.flatMap(({ id, was, became }) =>
    (['name', 'nationalId', 'mobile'] as const)
      .filter((field) => was[field] !== became[field])
      .map((field) => ({ subject: 'person' as const, id, field, was: was[field], became: became[field] })),
  )
  return [...offices, ...people]
}
