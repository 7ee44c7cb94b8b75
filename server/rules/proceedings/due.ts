// How long a task may take.
import type { Law } from '#law/parameter'
import type { Closed, Day } from '../calendar.ts'
import { lastDay } from '../periods.ts'
import { deciderOf, type TaskPlan } from './tasks.ts'

/** The last day of a task that is asked today, in a proceeding that began, or began anew, on `begun`; null without a clock, or while that stands. */
export function dueOf(plan: TaskPlan, on: { today: Day; begun: Day }, law: Law, closed: Closed): Day | null {
  if (!('within' in plan) || !plan.within) return null
  // a ballot has its own closing day
  if (plan.task === 'decision' && deciderOf(plan, law) === 'working-group') return null
  const since = 'since' in plan ? plan.since : undefined
  // nobody was notified yet
  if (since === 'notified') return null
  const from = since === 'begun' ? on.begun : on.today
  return lastDay(plan.within, law, from, closed)
}
