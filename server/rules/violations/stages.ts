// What a verdict asks of whom it is about, and its appeal: the same for offices, agencies, the association and the kanoon. Annex 4
// article 10; Bylaw 21.
import { appealDecideWithin, appealSuspends, appealWithin } from '#law/appeals'
import { payOfOtherRows, violationCorrectWithin, violationPayWithin } from '#law/violations'
import type { Day } from '../calendar.ts'
import type { Form } from '../fields/form.ts'
import type { SanctionEffect } from '../proceedings/effects.ts'
import type { TaskPlan } from '../proceedings/tasks.ts'
import { noSanction } from './ladder.ts'
import { sanctionIn } from './proposal.ts'

/** The accused accepts the verdict, or appeals to the committee, which decides in its time. */
export const appealTasks: readonly TaskPlan[] = [
  { task: 'hearing', of: 'verdict', within: appealWithin, since: 'notified' },
  {
    task: 'decision',
    by: 'supervision-committee',
    within: appealDecideWithin,
    after: { task: 'hearing', of: 'verdict', answer: 'no' },
    suspends: appealSuspends,
  },
]

const owes = (form: Form | undefined, what: 'correct' | 'pay') => {
  const sanction = form && sanctionIn(form)
  return Boolean(sanction && (what === 'correct' ? sanction.correct : sanction.pay + sanction.fine > 0))
}

/** What is to be set right and paid; `silence`: what is not done in its time is taken for not done, where that leads further. */
export function dutyTasks(silence: { silence?: 'passes' } = {}): TaskPlan[] {
  return [
    {
      task: 'compliance',
      of: 'correction',
      within: violationCorrectWithin,
      since: 'notified',
      when: (_law, form) => owes(form, 'correct'),
      ...silence,
    },
    {
      task: 'compliance',
      of: 'payment',
      within: violationPayWithin,
      since: 'notified',
      when: (_law, form) => owes(form, 'pay'),
      cites: (form) => (sanctionIn(form)?.row === '2' ? null : payOfOtherRows),
      ...silence,
    },
  ]
}

/** The verdict as it stands in what was found, from the day of its letter; without a report it puts nothing on anybody. */
export function sanctionEffect(form: Form, on: Day | null | undefined, body: { body?: true } = {}): SanctionEffect {
  const sanction = sanctionIn(form) ?? { ...noSanction, row: '1' }
  const shown = { row: on ? sanction.row : 'none' }
  return { effect: 'sanction', firstDay: on ?? null, lastDay: null, sanction, shown, ...body }
}
