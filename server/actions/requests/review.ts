// The association's opinion: with a clock, not a veto. And silence, whoever's. Source: Bylaw 18 note 2; A1 18 note 2.
import { endsBySilence, isOf } from '#rules/proceedings/tasks'
import { says } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { answerTask, openTask } from './advance.ts'
import { declarationOf, lockRequest, type Request } from './request.ts'
import { requestScope } from './scope.ts'
import { type Task, tasksOf } from './tasks.ts'

export type ReviewInput = { request: string; agrees: boolean; word: string }

/** The association agrees, or disagrees with a reason; the request goes on either way. */
export const reviewRequest = action<ReviewInput, null>('requests.review', {
  scope: requestScope,
  run: async (act, { request: id, agrees, word }) => {
    if (!agrees && !says(word)) return noBecause('request-reason-needed', 'word')
    const request = await lockRequest(act, id)
    const task = request && (await openTask(act, id, ['opinion']))
    if (!task) return conflict('request-moved-on')
    await answerTask(act, request, task, { answer: agrees ? 'yes' : 'no', word })
    act.record({ subject: 'request', subjectId: id, facts: { agrees } })
    return done(null)
  },
})

/**
 * The clock ends a task whose last day has passed. The association's silence passes the request on; who was asked to
 * consent and did not has not consented, so that the days are free again. Either is noted.
 */
export const passSilence = action<{ request: string; task: string }, null>('requests.passSilence', {
  scope: requestScope,
  run: async (act, { request: id, task: taskId }) => {
    const request = await lockRequest(act, id)
    const task = (await tasksOf(act, id)).find((one) => one.id === taskId && one.state === 'open')
    if (!request || !task?.dueOn || task.dueOn >= act.today || !silencable(request, task))
      return conflict('request-moved-on')
    await answerTask(act, request, task, { answer: null })
    act.record({ subject: 'request', subjectId: id, facts: { due: task.dueOn } })
    return done(null)
  },
})

/** Whether silence is an answer to it by its plan; where it is none, the task is only late. */
function silencable(request: Request, task: Task): boolean {
  const stage = declarationOf(request).stages.find((one) => one.stage === task.stage)
  const plan = stage?.tasks.find((one) => isOf(one, task))
  return plan !== undefined && endsBySilence(plan)
}
