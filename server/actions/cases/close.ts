// The secretariat closes a case with its result, which the citizen reads and may judge.
import { type CaseEnd, checkWord, endsOf } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope, overtaken } from './scope.ts'

/** `end`: why it is not examined, for a case that nobody has looked at yet; without it, the result of what was examined. `seen`: as of `assignCase`. */
export type CloseCase = { case: string; result: string; end?: CaseEnd; seen?: string | undefined }

/** Closes with the result; also records what the supervision committee decided on a case that went there. */
export const closeCase = action<CloseCase, null>('cases.close', {
  scope: caseScope,
  run: async (act, { case: id, result, end, seen }) => {
    const answer = normalise(result)
    const refusals = checkWord(answer, 'result')
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    const event = end ? 'end' : 'close'
    const task = held && (await taskTaking(act, held, event))
    if (!task || overtaken(held, seen)) return conflict('case-moved-on')
    if (end && !endsOf(held.kind).includes(end)) return noBecause('cases-end-not-for-kind', 'end')
    const settled = { ...held, answer, closedAt: act.now, satisfied: null }
    const what = end ? (`ended-${end}` as const) : 'resolved'
    await answerTask<Case>(act, settled, task, { answer: event, step: { what, word: answer } })
    act.record({ subject: 'case', subjectId: id, facts: { reopenings: held.reopenings, ...(end ? { end } : {}) } })
    return done(null)
  },
})
