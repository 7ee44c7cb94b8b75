// Taking an answer back: an opinion, a consent or a refusal, within minutes and before anybody acted on it.
import { and, eq, gt, ne } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { requestSteps, requests } from '#db/schema/requests'
import { hasVotes } from '#reads/ballots/voters'
import { isInView } from '#reads/requests/in-view'
import { stepOf, undone } from '#rules/proceedings/steps'
import { undoable } from '#rules/proceedings/undo'
import type { Actor } from '#rules/roles'
import { type Act, action, conflict, done, unknown } from '../../act/act.ts'
import type { Request } from '../../proceedings/request.ts'
import { goBack, lockRequest } from '../../proceedings/requests.ts'
import { type Task, tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

/** The actor's last answer counts no more, and the request waits for it again. The time line keeps both. */
export const undoAnswer = action<{ request: string }, null>('requests.undo', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    const tasks = await tasksOf(act, id)
    if (!request || !tasks.some(({ answeredBy }) => answeredBy === act.actor.person)) return unknown
    // whoever does not see it any more, or answered for somebody who has taken the answering back, has no word in it
    if (!(await isInView(act.tx, act.actor, id, act.today))) return unknown
    const found = undoable(request, tasks, act.actor.person)
    if (found && !standsFor(act.actor, found.task)) return unknown
    if (!found || found.until <= act.now || (await builtOn(act, request))) return conflict('request-undo-passed')
    const { task } = found
    const what = stepOf(task.task, task.answer)!
    const left = [eq(requestSteps.requestId, id), eq(requestSteps.what, what), eq(requestSteps.at, task.endedAt!)]
    await act.tx
      .update(requestSteps)
      .set({ what: undone(what) })
      .where(and(...left))
    // what came with it is its giver's again
    const given = and(eq(files.subject, 'inquiry'), eq(files.subjectId, task.id))
    await act.tx.update(files).set({ subject: null, subjectId: null }).where(given)
    await goBack(act, request, task)
    act.record({ subject: 'request', subjectId: id, facts: { answer: what } })
    return done(null)
  },
})

/** Whether an answer is the actor's own, or given for somebody who still lends it. */
function standsFor({ lent = [] }: Actor, { onBehalfOf }: Task): boolean {
  return onBehalfOf === null || lent.some(({ lentBy }) => lentBy?.person === onBehalfOf)
}

/** Whether a vote was cast since, or the office asked for something else where it had been refused. */
export async function builtOn(act: Act, { id, officeId, stage, stageAt }: Request): Promise<boolean> {
  const voted = await hasVotes(act.tx, id)
  if (voted || stage !== 'closed') return voted
  const [later] = await act.tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.officeId, officeId), ne(requests.id, id), gt(requests.filedAt, stageAt)))
    .limit(1)
  return later !== undefined
}
