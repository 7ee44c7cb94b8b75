// An answer given by mistake: whoever gave it may take it back for some minutes, while nothing was built on it.
import type { RequestKind, RequestStage } from './kind.ts'
import { type RequestEvent, type RequestState, step } from './machine.ts'

/** Milliseconds in which an opinion, a consent or a refusal may be taken back. */
const undoWithin = 10 * 60_000

/** What can be taken back, by the step that it left: the stage it answered, and the event it was. */
const answers: Record<string, { stage: RequestStage; event: RequestEvent }> = {
  agreed: { stage: 'association', event: 'agree' },
  disagreed: { stage: 'association', event: 'disagree' },
  consented: { stage: 'consent', event: 'consent' },
  declined: { stage: 'consent', event: 'decline' },
}

/** What a step is called once its answer was taken back; so named it counts as no answer any more. */
export const undone = (what: string) => `${what}-undone`

export type GivenStep = { what: string; person: string | null; at: Date }
export type Undoable<S extends GivenStep> = { step: S; stage: RequestStage; since: Date; until: Date }

/**
 * The answer that this person may take back before `until`, the stage it leads back to and since when that stage had
 * stood; null where there is none, or where the request went on since. `steps` oldest first.
 */
export function undoable<S extends GivenStep>(
  kind: Pick<RequestKind, 'stages'>,
  state: RequestState,
  steps: readonly S[],
  person: string | null,
): Undoable<S> | null {
  const last = steps.at(-1)
  const answer = last && answers[last.what]
  if (!last || !answer || last.person !== person) return null
  const led = step(kind, { stage: answer.stage, outcome: null }, answer.event)
  if (led?.stage !== state.stage || led.outcome !== state.outcome) return null
  const until = new Date(last.at.getTime() + undoWithin)
  const entered = steps.findLast(
    ({ what }) => what === 'filed' || (answer.stage === 'association' && what === 'consented'),
  )
  return entered ? { step: last, stage: answer.stage, since: entered.at, until } : null
}
