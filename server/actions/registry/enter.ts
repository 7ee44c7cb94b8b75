// One office entered or corrected by hand: the row goes the way of an imported sheet, by the same rules, with the same history.
import type { Cell } from '#rules/cells'
import { columns, fields } from '#rules/registry/headings'
import type { Field, Finding } from '#rules/registry/row'
import type { Refusal } from '#rules/verdict'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { lockRegistry, take } from './import.ts'
import { type Plan, planImport } from './plan.ts'

/** The fields as they were typed; days as Days, kinds and states as their keys. */
export type TypedOffice = Partial<Record<Field, string | number | null>>

/** `seen`: what stood in the fields when the page was opened, for an office that stands; null for a new one. */
export type OfficeEntry = { typed: TypedOffice; seen: TypedOffice | null }

/** Doubts that say nothing against what was typed: numbers that are not known yet, and what stands so though the law has it otherwise. */
const harmless = new Set([
  'registry-no-mobile',
  'registry-no-national-id',
  'registry-area-small',
  'registry-term-other',
  'registry-active-ended',
])

/** Enters an office, or corrects its row. Whatever a sheet would be doubted for is refused at its field. */
export const enterOffice = action<OfficeEntry, { changed: number }>('registry.import', {
  run: async (act, { typed, seen }) => {
    await lockRegistry(act)
    const plan = await planImport(act.tx, act.province, act.today, sheetOf(typed), { whole: true })
    const { rows, refused } = plan.reading
    const found = [...refused.flatMap(({ findings }) => findings), ...rows.flatMap(({ warnings }) => warnings)]
    const wrong = found.filter(({ reason }) => !harmless.has(reason))
    if (wrong.length || rows.length === 0) return no(...wrong.map(refusalOf))
    const [standing] = [...plan.diff.changed, ...plan.diff.unchanged].map(({ existing }) => existing)
    if (standing && !seen) return noBecause('offices-enter-code-taken', 'code')
    if (!standing && seen) return noBecause('registry-code-unreadable', 'code')
    const overtaken = standing && (Object.keys(seen ?? {}) as Field[]).some((field) => seen![field] !== standing[field])
    if (overtaken) return conflict('offices-changed-meanwhile')
    const kept = keptNumbers(plan, typed)
    if (kept.length) return no(...kept)
    const counts = await take(act, plan)
    act.record({ subject: 'registry', subjectId: act.province, facts: { ...counts, byHand: true } })
    return done({ changed: counts.added + counts.changed })
  },
})

function sheetOf(typed: TypedOffice): Cell[][] {
  return [fields.map((field) => columns[field].heading), fields.map((field) => typed[field] ?? null)]
}

/** An official's numbers stay as they are: to leave one empty is refused as to write another is. */
function keptNumbers({ diff, reading }: Plan, typed: TypedOffice): Refusal[] {
  const [office] = reading.rows.map((row) => row.office)
  const [before] = [...diff.changed, ...diff.unchanged].map(({ existing }) => existing)
  if (!office || !before) return []
  return (['nationalId', 'mobile'] as const)
    .filter((field) => !typed[field] && office[field] !== null)
    .map((field) => ({ key: 'registry-official-kept', facts: { holder: office.holder }, field }))
}

function refusalOf({ reason, column, facts }: Finding): Refusal {
  return { key: reason === 'registry-empty' ? 'field-needed' : reason, facts, field: column }
}
