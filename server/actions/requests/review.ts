// The association's opinion: with a clock, not a veto. And silence, whoever's. Source: Bylaw 18 note 2; A1 18 note 2.
import { lawOf } from '#rules/law'
import { endsBySilence } from '#rules/proceedings/consequences'
import { isPaused } from '#rules/proceedings/pause'
import { planOf } from '#rules/proceedings/tasks'
import { says } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { endQuestion } from './question.ts'
import { requestScope } from './scope.ts'

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
 * consent and did not has not consented, so that the days are free again; the applicant's to a question lets the clocks go on. Each
 * is noted.
 */
export const passSilence = action<{ request: string; task: string }, null>('requests.passSilence', {
  scope: requestScope,
  run: async (act, { request: id, task: taskId }) => {
    const request = await lockRequest(act, id)
    const standing = await tasksOf(act, id)
    const task = standing.find((one) => one.id === taskId && one.state === 'open')
    const runs = task?.task === 'question' || !isPaused(standing)
    const over = request && runs && task?.dueOn && task.dueOn < act.today
    // where silence is no answer, a task is only late
    if (!over || !endsBySilence(planOf(declarationOf(request), task), lawOf(request.law)))
      return conflict('request-moved-on')
    if (task.task === 'question') await endQuestion(act, request, task, standing, { answer: null })
    else await answerTask(act, request, task, { answer: null })
    act.record({ subject: 'request', subjectId: id, facts: { due: task.dueOn } })
    return done(null)
  },
})
