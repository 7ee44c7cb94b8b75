// What an import changed on a file, field by field, with its day and its author.
import type { Change } from '#rules/registry/diff'
import type { Act } from '../../act/act.ts'
import { type Entry, writeEntries } from '../../act/history.ts'
import type { Plan } from './plan.ts'

const ofLicense: readonly Change['field'][] = ['issuedOn', 'expiresOn', 'state']
const ofHolder: readonly Change['field'][] = ['holder', 'nationalId', 'mobile']

/** Writes the history of a plan. `licenses` are the present licenses of changed rows, by row number. */
export async function writeHistory(act: Act, plan: Plan, licenses: Map<number, string>): Promise<void> {
  await writeEntries(act, entriesOf(plan, licenses))
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
