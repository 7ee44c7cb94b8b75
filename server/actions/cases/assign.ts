// The secretariat gives a case to the kanoon or the association to examine (Bylaw 29-13).
import { type Examiner, wordMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { lockCase, move } from './move.ts'
import { caseScope } from './scope.ts'
import { tellExaminers } from './tell.ts'

export type AssignCase = { case: string; examiner: Examiner; word: string }

/** Assigns, or gives to the other body; `word` is for those who handle the case. */
export const assignCase = action<AssignCase, null>('cases.assign', {
  scope: caseScope,
  run: async (act, { case: id, examiner, word }) => {
    if (word.length > wordMax) return noBecause('field-too-long', 'word', { most: wordMax })
    const held = await lockCase(act, id)
    const step = { what: `assigned-${examiner}` as const, word: normalise(word) }
    if (!held || !(await move(act, held, 'assign', step, { examiner }))) return conflict('case-moved-on')
    await tellExaminers(act, id, examiner)
    act.record({ subject: 'case', subjectId: id, facts: { examiner } })
    return done(null)
  },
})
