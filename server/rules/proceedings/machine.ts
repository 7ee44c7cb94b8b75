// The path of a request: from stage to stage by its declaration, as the tasks of each stage are answered.
import type { RequestKind, RequestOutcome, RequestStage } from './kind.ts'
import { consequenceOf, isAdopted, planOf, type StandingTask } from './tasks.ts'

export type RequestState = { stage: RequestStage | 'closed'; outcome: RequestOutcome | null }
type Staged = Pick<RequestKind, 'stages'>

/** The first state of a newly filed request. */
export function firstState({ stages }: Staged): RequestState {
  return { stage: stages[0]?.stage ?? 'closed', outcome: null }
}

/**
 * The state that the tasks of a request's stage lead to, or null while it waits. Whoever was asked to take part and does not
 * ends it at once; a decision against it leads to the letter that says so, whatever else is still asked.
 */
export function stateAfter(kind: Staged, state: RequestState, tasks: readonly StandingTask[]): RequestState | null {
  if (state.stage === 'closed') return null
  const made = tasks.map((task) => consequenceOf(planOf(kind, task), task))
  if (made.includes('ends')) return { stage: 'closed', outcome: 'declined' }
  if (made.includes('refuses')) return following(kind, state.stage, 'refused')
  if (made.includes('waits')) return null
  return following(kind, state.stage, isAdopted(tasks) ? 'granted' : state.outcome)
}

/** A refusal goes straight to its letter; what nobody decided is granted once nothing stands against it. */
function following({ stages }: Staged, stage: RequestStage, outcome: RequestOutcome | null): RequestState {
  const ahead = stages.slice(stages.findIndex((one) => one.stage === stage) + 1)
  const next = outcome === null || outcome === 'granted' ? ahead[0] : ahead.find((one) => one.stage === 'letter')
  const to = next?.stage ?? 'closed'
  return { stage: to, outcome: to === 'letter' || to === 'closed' ? (outcome ?? 'granted') : outcome }
}

/**
 * Whether the office may still take a request back: before it is decided. A vote decides though authorities that were asked
 * beside it have not answered yet.
 */
export function withdrawable({ stage, outcome }: RequestState, tasks: readonly StandingTask[]): boolean {
  return stage !== 'closed' && stage !== 'letter' && outcome === null && !isAdopted(tasks)
}

/** Does a request in this state still count against an allowance: pending or granted. */
export function counts({ outcome }: RequestState): boolean {
  return outcome === null || outcome === 'granted'
}
