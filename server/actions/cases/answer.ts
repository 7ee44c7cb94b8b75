// The office answers a case that was put to it.
import { checkWord, filesMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { attachFiles } from '../files/attach.ts'
import { caseScope } from './scope.ts'

/** `files`: ids of what the actor has uploaded and attached to nothing yet. */
export type AnswerCase = { case: string; word: string; files?: string[] }

/** Answers, with papers if there are any; the citizen reads it at once, and the secretariat decides on. */
export const answerCase = action<AnswerCase, null>('cases.answer', {
  scope: caseScope,
  run: async (act, { case: id, word, files: papers = [] }) => {
    const answer = normalise(word)
    const refusals = checkWord(answer)
    if (refusals.length) return no(...refusals)
    if (papers.length > filesMax) return noBecause('case-too-many-files', 'files', { most: filesMax })
    const held = await lockCase(act, id)
    const task = held && (await taskTaking(act, held, 'answer'))
    if (!task) return conflict('case-moved-on')
    await answerTask<Case>(act, { ...held, answer }, task, {
      answer: 'answer',
      step: { what: 'answered', word: answer },
    })
    if (!(await attachFiles(act, 'answer', id, papers))) return noBecause('field-wrong', 'files')
    act.record({ subject: 'case', subjectId: id, facts: { files: papers.length } })
    return done(null)
  },
})
