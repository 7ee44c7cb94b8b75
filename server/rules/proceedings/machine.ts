// The path of a request: from stage to stage by its declaration; buttons, guards and tests come from this table.
import type { RequestKind, RequestOutcome, RequestStage } from './kind.ts'

/** What may happen to a request. */
export const requestEvents = [
  'file',
  'consent',
  'decline',
  'agree',
  'disagree',
  'silence',
  'adopt',
  'reject',
  'sign',
  'withdraw',
] as const
export type RequestEvent = (typeof requestEvents)[number]

export type RequestState = { stage: RequestStage | 'closed'; outcome: RequestOutcome | null }

/** Events by stage: what each leads to. `next` goes on to the following stage of the declaration. */
const table: Record<RequestStage, Partial<Record<RequestEvent, 'next' | 'letter' | RequestOutcome>>> = {
  // Who does not answer in time has not consented, and the days are free again.
  consent: { consent: 'next', decline: 'declined', silence: 'declined', withdraw: 'withdrawn' },
  // The association's word is an opinion with a clock, not a veto: silence passes on and is noted.
  association: { agree: 'next', disagree: 'next', silence: 'next', withdraw: 'withdrawn' },
  vote: { adopt: 'letter', reject: 'letter', withdraw: 'withdrawn' },
  letter: { sign: 'next' },
}

/** The events that a stage knows, e.g. to show buttons. */
export function eventsAt(stage: RequestState['stage']): RequestEvent[] {
  return stage === 'closed' ? [] : (Object.keys(table[stage]) as RequestEvent[])
}

/** The first state of a newly filed request. */
export function firstState(kind: Pick<RequestKind, 'stages'>): RequestState {
  return { stage: kind.stages[0] ?? 'closed', outcome: null }
}

/**
 * The state after an event, or null where the stage does not know it. A vote fixes the outcome; the result letter's
 * signature closes the request with it.
 */
export function step(kind: Pick<RequestKind, 'stages'>, state: RequestState, event: RequestEvent): RequestState | null {
  if (state.stage === 'closed') return null
  const to = table[state.stage][event]
  if (!to) return null
  if (to === 'letter') return { stage: 'letter', outcome: event === 'adopt' ? 'granted' : 'refused' }
  if (to !== 'next') return { stage: 'closed', outcome: to }
  const following = kind.stages[kind.stages.indexOf(state.stage) + 1]
  return following ? { stage: following, outcome: state.outcome } : { stage: 'closed', outcome: state.outcome }
}

/** Does a request in this state still count against an allowance: pending or granted. */
export function counts(state: RequestState): boolean {
  return state.outcome === null || state.outcome === 'granted'
}
