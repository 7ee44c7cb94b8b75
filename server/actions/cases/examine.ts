// Kanoon or association examines: it puts the case to the office, or reports what it found (Bylaw 29-13; Annex 4).
import { checkWord, filesMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { attachFiles } from '../files/attach.ts'
import { caseScope, overtaken } from './scope.ts'

/**
 * `ask` puts the case to its office; `report` gives the finding back to the secretariat, that of a committee the kanoon's inspector.
 * `seen`: as of `assignCase`; `files`: as of `answerCase`, with a report alone.
 */
export type ExamineCase = {
  case: string
  to: 'ask' | 'report'
  word: string
  seen?: string | undefined
  files?: readonly string[] | undefined
}

/** The examiner's two ways on. The office need not have answered for a report: an office that is silent stops nothing. */
export const examineCase = action<ExamineCase, null>('cases.examine', {
  scope: caseScope,
  run: async (act, { case: id, to, word: typed, seen, files = [] }) => {
    const held = await lockCase(act, id)
    if (!held || !examines(act, held)) return unknown
    const word = normalise(typed)
    const refusals = to === 'report' || word ? checkWord(word) : []
    if (refusals.length) return no(...refusals)
    if (files.length > filesMax) return noBecause('case-too-many-files', 'files', { most: filesMax })
    if (to === 'ask' && !held.officeId) return noBecause('case-no-office')
    const task = await taskTaking(act, held, to)
    if (!task || overtaken(held, seen)) return conflict('case-moved-on')
    await answerTask(act, held, task, { answer: to, step: { what: to === 'ask' ? 'asked' : 'reported', word } })
    if (!(await attachFiles(act, 'finding', task.id, files))) return noBecause('field-wrong', 'files')
    act.record({ subject: 'case', subjectId: id, facts: { to, files: files.length } })
    return done(null)
  },
})

/** The case is another body's until it is given to the actor's own. */
function examines(act: Act, held: Case): boolean {
  return act.actor.memberships.some((one) => one.role === held.examiner && one.province === held.provinceId)
}
