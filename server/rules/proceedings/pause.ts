// A question to the applicant stops the clocks of what is asked meanwhile; with the answer they go on with the days left.
import { addDays, addWorkingDays, type Closed, type Day, daysBetween, daysOf, isCounted, isStood } from '../calendar.ts'
import { countedOn } from '../periods.ts'
import type { TaskKind, TaskState } from './tasks.ts'

/** Days on which a clock stood still, from the question to the answer; `to` is null while it waits. */
export type Pause = { from: Day; to: Day | null }

type Asked = { task: TaskKind; state: TaskState }

/** Whether the applicant is asked something, so that no other clock runs. */
export function isPaused(tasks: readonly Asked[]): boolean {
  return tasks.some(({ task, state }) => task === 'question' && state === 'open')
}

type Question = Asked & { facts: Readonly<Record<string, string | number>> }

/** The open questions that need no answer any more, once a task is answered: those put for its sake, of a check those for papers, and all once it decides. */
export function overWith<Q extends Question>(tasks: readonly Q[], answered: { id: string; task: TaskKind }): Q[] {
  const decides = answered.task === 'vote' || answered.task === 'decision'
  const checked = answered.task === 'check'
  return tasks.filter(
    (one) => isPaused([one]) && (decides || (checked && 'papers' in one.facts) || one.facts.task === answered.id),
  )
}

/** How often the applicant was asked for the sake of one task; for null, by the secretariat, which has none. */
export function timesAsked(tasks: readonly Question[], own: string | null): number {
  return tasks.filter(({ task, facts }) => task === 'question' && (facts.task ?? null) === own).length
}

/** What may be put to the applicant still: nothing is asked of them, and nothing is decided. */
export function mayBeAsked(stage: string, tasks: readonly Asked[]): boolean {
  return stage !== 'closed' && stage !== 'letter' && stage !== 'issuer' && stage !== 'compliance' && !isPaused(tasks)
}

/**
 * The last day of a clock that stood still from one day to another: as many days as were left of it after the first, counted
 * as the clock counts, after the second. One that had run out already is not wound up again.
 */
export function resumed(
  due: Day,
  { from, to }: { from: Day; to: Day },
  counts: 'working' | 'calendar',
  closed: Closed,
): Day {
  if (due < from) return due
  const days = daysOf(addDays(from, 1), due)
  if (counts === 'calendar') return countedOn(to, days.filter((day) => !isStood(day, closed)).length, closed)
  const left = days.filter((day) => isCounted(day, closed)).length
  const day = addWorkingDays(to, left, closed)
  return day > due ? day : due
}

/** Days on which a clock stood still, altogether. */
export function pausedDays(pauses: readonly Pause[]): number {
  return pauses.reduce((sum, { from, to }) => sum + (to ? daysBetween(from, to) : 0), 0)
}
