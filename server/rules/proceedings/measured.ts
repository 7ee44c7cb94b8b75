// What a visit measured takes the place of what the form told: rules, letter and effect go by it. Annex 1 art. 13.
import type { Law } from '#law/parameter'
import { type Form, formRefusals } from '../fields/form.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import type { Ask, RequestKind } from './kind.ts'
import { judge } from './kinds.ts'
import { planOf, type TaskStatus } from './tasks.ts'
import { type Findings, foundOf, type VisitItem } from './visit.ts'

type Staged = Parameters<typeof planOf>[0]
type Reported = TaskStatus & { facts: Record<string, string | number> }

/** The form with the figures that its visits measured. */
export function measuredForm(kind: Staged, form: Form, tasks: readonly Reported[]): Form {
  const measured = tasks
    .filter(({ state }) => state === 'answered')
    .flatMap((task): Figure[] => {
      const plan = planOf(kind, task)
      if (plan?.task === 'visit') return foundOf(plan.items, task.facts).map(({ measures, found }) => [measures, found])
      // the other working group's visit, as its word brought it
      return plan?.task === 'inquiry' ? [['area', task.facts.area]] : []
    })
  return { ...withFigures(form, measured), ...foundIn(tasks) }
}

/** What whoever examined a report found takes the place of what was reported, and the row to which an appeal changed it of that. */
function foundIn(tasks: readonly Reported[]): Form {
  const found = tasks.findLast(({ task, answer }) => task === 'proposal' && answer === 'yes')?.facts ?? {}
  const changed = tasks.findLast(({ task, answer, facts }) => task === 'decision' && answer === 'yes' && facts.row)
  return { ...found, ...changed?.facts }
}

/** The form with the figures of a report that is being made. */
export function formByFindings(items: readonly VisitItem[], form: Form, findings: Findings): Form {
  return withFigures(
    form,
    items.map(({ name, measures }) => [measures, findings[name]?.answer]),
  )
}

type Figure = readonly [string | undefined, unknown]

function withFigures(form: Form, figures: readonly Figure[]): Form {
  const known = figures.filter(([field, figure]) => field && typeof figure === 'number')
  return { ...form, ...Object.fromEntries(known) }
}

/**
 * What stands against a report, each at its item: figures that the field itself does not take, and, of a place said to be fit, the
 * rules that it does not meet as it was measured. `ask` has the measured form.
 */
export function measuredRefusals(
  kind: RequestKind,
  items: readonly VisitItem[],
  ask: Ask,
  law: Law,
  fit: boolean,
): Refusal[] {
  const itemOf = (field = '') => items.find(({ measures }) => measures === field)?.name
  const at = (refusals: readonly Refusal[]) =>
    refusals.flatMap((refusal) => {
      const item = itemOf(refusal.field)
      return item ? [{ ...refusal, field: item }] : []
    })
  const slips = at(formRefusals(kind.fields, ask.form, ask.today))
  if (slips.length || !fit) return slips
  const unmet = at(judge(kind, ask, law).checks.flatMap(({ refusal }) => refusal ?? []))
  return unmet.length ? [...unmet, refusalAt('word', 'visit-not-fit')] : []
}
