// The office answers a case that was put to it.
import { checkWord } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no } from '../act.ts'
import { lockCase, move } from './move.ts'
import { caseScope } from './scope.ts'

/** Answers; the citizen reads it at once, and the secretariat decides on. */
export const answerCase = action<{ case: string; word: string }, null>('cases.answer', {
  scope: caseScope,
  run: async (act, { case: id, word }) => {
    const answer = normalise(word)
    const refusals = checkWord(answer)
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    if (!held || !(await move(act, held, 'answer', { what: 'answered', word: answer }, { answer })))
      return conflict('case-moved-on')
    act.record({ subject: 'case', subjectId: id })
    return done(null)
  },
})
