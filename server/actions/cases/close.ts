// The secretariat closes a case with its result, which the citizen reads and may judge.
import { checkWord } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no } from '../../act/act.ts'
import { lockCase, move } from './move.ts'
import { caseScope } from './scope.ts'

/** Closes with the result; also records what the supervision committee decided on a case that went there. */
export const closeCase = action<{ case: string; result: string }, null>('cases.close', {
  scope: caseScope,
  run: async (act, { case: id, result }) => {
    const answer = normalise(result)
    const refusals = checkWord(answer, 'result')
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    const set = { answer, closedAt: act.now, satisfied: null }
    if (!held || !(await move(act, held, 'close', { what: 'resolved', word: answer }, set)))
      return conflict('case-moved-on')
    act.record({ subject: 'case', subjectId: id, facts: { reopenings: held.reopenings } })
    return done(null)
  },
})
