// The secretariat gives a case to the kanoon or the association to examine (Bylaw 29-13).
import { type Examiner, wordMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope, overtaken } from './scope.ts'
import { letThrough, type Through } from './through.ts'

/** `seen`: since when the case stood as the page showed it (ISO), absent where nobody looked at it first. */
export type AssignCase = Through & { case: string; examiner: Examiner; word: string; seen?: string | undefined }

/**
 * Assigns, or gives to the other body, unless somebody has done something meanwhile; `word` is for those
 * who handle the case.
 */
export const assignCase = action<AssignCase, null>('cases.assign', {
  scope: caseScope,
  run: async (act, { case: id, examiner, word, seen, ...through }) => {
    if (word.length > wordMax) return noBecause('field-too-long', 'word', { most: wordMax })
    const held = await lockCase(act, id)
    const task = held && (await taskTaking(act, held, 'assign'))
    if (!task || overtaken(held, seen)) return conflict('case-moved-on')
    const trouble = await letThrough(act, held, through)
    if (trouble) return trouble
    const step = { what: `assigned-${examiner}` as const, word: normalise(word) }
    await answerTask<Case>(act, { ...held, examiner }, task, { answer: 'assign', step })
    act.record({ subject: 'case', subjectId: id, facts: { examiner } })
    return done(null)
  },
})
