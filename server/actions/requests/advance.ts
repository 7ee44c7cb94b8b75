// Moves a request along its machine, and does what entering a stage asks for.
import { and, eq } from 'drizzle-orm'
import { ballots, requests } from '#db/schema/requests'
import { associationReviewWithin } from '#law/association'
import type { Parameter, Period } from '#law/parameter'
import { peopleWithRole } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { workingEnd } from '#rules/periods'
import type { RequestStage } from '#rules/proceedings/kind'
import { type RequestEvent, step } from '#rules/proceedings/machine'
import type { Act } from '../act.ts'
import { openBallot } from '../ballots/open.ts'
import { writeResultLetter } from './letter.ts'
import { declarationOf, type Request } from './request.ts'

/** Takes an event; the moved request, or null where its stage does not know the event. The request must be locked. */
export async function advance(act: Act, request: Request, event: RequestEvent): Promise<Request | null> {
  const next = step(declarationOf(request), request, event)
  if (!next) return null
  const [moved] = await act.tx
    .update(requests)
    .set({ ...next, stageAt: act.now, stageDue: null, closedAt: next.stage === 'closed' ? act.now : null })
    .where(eq(requests.id, request.id))
    .returning()
  await enter(act, moved!)
  return moved!
}

/** Puts a request back into a stage that was left by mistake, with the clock it had; a ballot that began ends without a result. */
export async function goBack(act: Act, request: Request, stage: RequestStage, since: Date): Promise<void> {
  const before = { stage, outcome: null, stageAt: since, stageDue: null, closedAt: null }
  const [again] = await act.tx.update(requests).set(before).where(eq(requests.id, request.id)).returning()
  await endBallot(act, request)
  const within = stage === 'consent' ? declarationOf(request).consent!.within : associationReviewWithin
  await startClock(act, again!, within, tehranDay(since))
  refreshAll(act, request)
}

/** What a stage begins with: whom it asks, and its clock. Everybody concerned sees the request's new state. */
export async function enter(act: Act, request: Request): Promise<void> {
  const subject = { subjectId: request.id }
  switch (request.stage) {
    case 'consent':
      await startClock(act, request, declarationOf(request).consent!.within)
      act.send({ to: { person: request.consentPersonId! }, kind: 'consent', ...subject })
      break
    case 'association': {
      await startClock(act, request, associationReviewWithin)
      const officers = await peopleWithRole(act.tx, act.province, 'association', act.today)
      act.send(...officers.map((person) => ({ to: { person }, kind: 'opinion' as const, ...subject })))
      break
    }
    case 'vote':
      await openBallot(act, request)
      break
    case 'letter':
      await writeResultLetter(act, request)
      break
    case 'closed':
      await endBallot(act, request)
      if (request.outcome !== 'withdrawn') act.send({ to: { person: request.personId }, kind: 'request', ...subject })
      break
  }
  refreshAll(act, request)
}

async function endBallot(act: Act, { id }: Request): Promise<void> {
  await act.tx
    .update(ballots)
    .set({ state: 'withdrawn', closedAt: act.now })
    .where(and(eq(ballots.requestId, id), eq(ballots.state, 'open')))
}

function refreshAll(act: Act, { id }: Request): void {
  for (const seen of ['request', 'consent', 'opinion', 'ballot']) act.refresh(seen, id)
}

/** The stage waits so many working days from its first, by the law of the filing day. */
async function startClock(act: Act, request: Request, within: Parameter<Period>, from = act.today): Promise<void> {
  const stageDue = workingEnd(from, lawOf(request.law)(within), await act.closed())
  await act.tx.update(requests).set({ stageDue }).where(eq(requests.id, request.id))
}
