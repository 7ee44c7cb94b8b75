// The path of a proceeding: from stage to stage by its declaration, as the tasks of each stage are answered.
import type { Law } from '#law/parameter'
import { consequenceOf } from './consequences.ts'
import type { RequestOutcome, RequestStage, Staged } from './kind.ts'
import { isAdopted, leadOf, planOf, type TaskKind, type TaskStatus } from './tasks.ts'

export type ProceedingState<S extends string = string> = { stage: S | 'closed'; outcome: RequestOutcome | null }
export type RequestState = ProceedingState<RequestStage>

/** The first state of a newly filed one. */
export function firstState<S extends string>({ stages }: Staged<S>): ProceedingState<S> {
  return { stage: stages[0]?.stage ?? 'closed', outcome: null }
}

/** Where the answer to a fork leads by itself; null where it is for the tasks of the stage together to say. */
export function stateByAnswer(kind: Staged, { outcome }: ProceedingState, task: TaskStatus): ProceedingState | null {
  const stage = leadOf(planOf(kind, task), task.answer)
  return stage && { stage, outcome }
}

/** How a request ends whose task somebody did not do; `declined` unless it is said here. */
const endings: Partial<Record<TaskKind, RequestOutcome>> = {
  undertaking: 'not-undertaken',
  opening: 'lapsed',
  check: 'dismissed',
  proposal: 'dismissed',
}

/**
 * The state that the tasks of a request's stage lead to by its law, or null while it waits. Whoever was asked to take part and does not
 * ends it at once; a decision against it leads to the letter that says so, whatever else is still asked.
 */
export function stateAfter<S extends string>(
  kind: Staged<S>,
  state: ProceedingState<S>,
  tasks: readonly TaskStatus[],
  law: Law,
): ProceedingState<S> | null {
  if (state.stage === 'closed') return null
  const made = tasks.map((task) => consequenceOf(planOf(kind, task), task, law))
  const ending = tasks[made.indexOf('ends')]
  if (ending) return { stage: 'closed', outcome: endings[ending.task] ?? 'declined' }
  if (made.includes('refuses')) return following(kind, state.stage, 'refused')
  if (made.includes('waits')) return null
  return following(kind, state.stage, isAdopted(tasks) ? 'granted' : state.outcome)
}

/**
 * A refusal goes straight to its letter, a second one where that of the grant is signed already; what nobody decided is granted
 * once nothing stands against it.
 */
function following<S extends string>(
  { stages }: Staged<S>,
  stage: S,
  outcome: RequestOutcome | null,
): ProceedingState<S> {
  const onwards = stages[stages.findIndex((one) => one.stage === stage) + 1]
  const letter = stage === 'letter' ? undefined : stages.find((one) => one.stage === 'letter')
  const next = outcome === null || outcome === 'granted' ? onwards : letter
  const to = next?.stage ?? 'closed'
  return { stage: to, outcome: to === 'letter' || to === 'closed' ? (outcome ?? 'granted') : outcome }
}

/**
 * Whether a request may still be taken back: before it is decided. A vote decides though authorities that were asked beside it have
 * not answered yet. Whoever applies for an office to come may give it up until there is a license: nothing stands before that.
 */
export function withdrawable(
  { stage, outcome }: RequestState,
  tasks: readonly TaskStatus[],
  kind: { about?: 'planned'; report?: { filler?: true } } | null = null,
): boolean {
  // what was planned need not be done; what was reported is set aside by those who look into it, and not taken back
  if (kind?.report) return kind.report.filler === true && stage === 'visit'
  if (stage === 'closed' || stage === 'letter' || outcome === 'refused') return false
  if (kind?.about === 'planned') return !tasks.some(({ task, answer }) => task === 'paper' && answer === 'yes')
  return outcome === null && !isAdopted(tasks)
}

/** Does a request in this state still count against an allowance: pending or granted. */
export function counts({ outcome }: RequestState): boolean {
  return outcome === null || outcome === 'granted'
}
