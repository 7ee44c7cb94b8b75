// The secretariat gives a case to the kanoon or the association to examine (Bylaw 29-13).
import { checkPassedText, type Examiner, wordMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { keepPassed } from './pass-text.ts'
import { caseScope, overtaken } from './scope.ts'

/**
 * `text`: what of the citizen's words office and association may read, see `passText`; absent where that stays as it is. `seen`:
 * since when the case stood as the page showed it (ISO), absent where nobody looked at it first.
 */
export type AssignCase = {
  case: string
  examiner: Examiner
  word: string
  text?: string | undefined
  seen?: string | undefined
}

/**
 * Assigns, or gives to the other body, unless somebody has done something meanwhile; `word` is for those
 * who handle the case.
 */
export const assignCase = action<AssignCase, null>('cases.assign', {
  scope: caseScope,
  run: async (act, { case: id, examiner, word, text: typed, seen }) => {
    if (word.length > wordMax) return noBecause('field-too-long', 'word', { most: wordMax })
    const text = typed === undefined ? null : normalise(typed)
    const refusals = text === null ? [] : checkPassedText(text)
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    const task = held && (await taskTaking(act, held, 'assign'))
    if (!task || overtaken(held, seen)) return conflict('case-moved-on')
    if (text !== null && text !== held.passedText) await keepPassed(act, id, text)
    const step = { what: `assigned-${examiner}` as const, word: normalise(word) }
    await answerTask<Case>(act, { ...held, examiner }, task, { answer: 'assign', step })
    act.record({ subject: 'case', subjectId: id, facts: { examiner } })
    return done(null)
  },
})
