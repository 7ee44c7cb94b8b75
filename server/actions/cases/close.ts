// The secretariat closes a case with its result, which the citizen reads and may judge.
import { checkWord } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope } from './scope.ts'

/** Closes with the result; also records what the supervision committee decided on a case that went there. */
export const closeCase = action<{ case: string; result: string }, null>('cases.close', {
  scope: caseScope,
  run: async (act, { case: id, result }) => {
    const answer = normalise(result)
    const refusals = checkWord(answer, 'result')
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    const task = held && (await taskTaking(act, held, 'close'))
    if (!task) return conflict('case-moved-on')
    const settled = { ...held, answer, closedAt: act.now, satisfied: null }
    await answerTask<Case>(act, settled, task, { answer: 'close', step: { what: 'resolved', word: answer } })
    act.record({ subject: 'case', subjectId: id, facts: { reopenings: held.reopenings } })
    return done(null)
  },
})
