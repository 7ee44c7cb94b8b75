// Taking an answer back: an opinion, a consent or a refusal, within minutes and before anybody acted on it.
import { and, asc, eq, gt, ne } from 'drizzle-orm'
import { ballots, requestSteps, requests, votes } from '#db/schema/requests'
import { undoable, undone } from '#rules/proceedings/undo'
import { type Act, action, conflict, done, unknown } from '../act.ts'
import { goBack } from './advance.ts'
import { declarationOf, lockRequest, type Request } from './request.ts'
import { requestScope } from './scope.ts'

/** The actor's last answer counts no more, and the request waits for it again. The time line keeps both. */
export const undoAnswer = action<{ request: string }, null>('requests.undo', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    const steps = await given(act, id)
    if (!request || !steps.some(({ person }) => person === act.actor.person)) return unknown
    const found = undoable(declarationOf(request), request, steps, act.actor.person)
    if (!found || found.until <= act.now || (await builtOn(act, request))) return conflict('request-undo-passed')
    const { step, stage, since } = found
    await act.tx
      .update(requestSteps)
      .set({ what: undone(step.what) })
      .where(eq(requestSteps.id, step.id))
    await goBack(act, request, stage, since)
    act.record({ subject: 'request', subjectId: id, facts: { answer: step.what } })
    return done(null)
  },
})

const given = (act: Act, request: string) =>
  act.tx
    .select({ id: requestSteps.id, what: requestSteps.what, person: requestSteps.by, at: requestSteps.at })
    .from(requestSteps)
    .where(eq(requestSteps.requestId, request))
    .orderBy(asc(requestSteps.at))

/** Whether a vote was cast since, or the office asked for something else where it had been refused. */
async function builtOn(act: Act, { id, officeId, stage, stageAt }: Request): Promise<boolean> {
  const [vote] = await act.tx
    .select({ id: votes.id })
    .from(votes)
    .innerJoin(ballots, eq(ballots.id, votes.ballotId))
    .where(and(eq(ballots.requestId, id), eq(ballots.state, 'open')))
    .limit(1)
  if (vote || stage !== 'closed') return vote !== undefined
  const [later] = await act.tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.officeId, officeId), ne(requests.id, id), gt(requests.filedAt, stageAt)))
    .limit(1)
  return later !== undefined
}
