// The clock ends what a case asks and silence answers: an agency's answer, a finding for the committee, a question to the citizen.
import { casePath } from '#rules/cases-path'
import { endsBySilence } from '#rules/proceedings/consequences'
import { isPaused } from '#rules/proceedings/pause'
import { planOf } from '#rules/proceedings/tasks'
import { action, conflict, done } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { endCaseQuestion } from './question.ts'
import { caseScope } from './scope.ts'

/** Ends a task whose last day has passed, and leads the case where its silence does; refused while its clock stands still. */
export const passCaseSilence = action<{ case: string; task: string }, null>('cases.passSilence', {
  scope: caseScope,
  run: async (act, { case: id, task: taskId }) => {
    const held = await lockCase(act, id)
    const standing = held ? await tasksOf(act, id) : []
    const task = standing.find((one) => one.id === taskId && one.state === 'open')
    const runs = task?.task === 'question' || !isPaused(standing)
    const over = runs && task?.dueOn && task.dueOn < act.today
    if (!held || !over) return conflict('case-moved-on')
    if (!endsBySilence(planOf(casePath, task), await held.ways.law(act, held))) return conflict('case-moved-on')
    if (task.task === 'question') await endCaseQuestion(act, held, task, standing, { answer: null })
    else {
      const what = task.task === 'finding' ? 'finding-silent' : 'agency-silent'
      await answerTask(act, held, task, { answer: null, step: { what } })
    }
    act.record({ subject: 'case', subjectId: id, facts: { due: task.dueOn } })
    return done(null)
  },
})
