// What those answer to whom a case was referred: the agency for itself, the office as a party of the committee, and the secretariat for
// whoever answers on paper.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { cases } from '#db/schema/cases'
import type { Scope } from '#policies/policies'
import { checkWord, filesMax } from '#rules/cases'
import { type AuthorityPaper, authorityPaperRefusals } from '#rules/proceedings/paper'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { attachFiles } from '../files/attach.ts'
import { caseScope } from './scope.ts'

/** `files`: as of `answerCase`. */
export type PartyAnswer = { case: string; word: string; files?: readonly string[] | undefined }
/** With number and day of the letter by which `of` answered. */
export type RecordedPartyAnswer = PartyAnswer & AuthorityPaper & { of: Party }
export type Party = 'agency' | 'office'

/** The province, and the agency's body. */
async function handedScope(tx: Transaction, { case: id }: { case: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: cases.provinceId, body: cases.agencyBodyId })
    .from(cases)
    .where(eq(cases.id, id))
  return row ?? null
}

/** The agency's own answer, or the finding of its expert in the committee. */
export const respondToCase = action<PartyAnswer, null>('cases.respond', {
  scope: handedScope,
  run: (act, input) => answerAs(act, 'agency', input),
})

/** The finding of the office's manager in the committee. */
export const findForOffice = action<PartyAnswer, null>('cases.find', {
  scope: caseScope,
  run: (act, input) => answerAs(act, 'office', input),
})

/** What an agency, or the office, has answered by a letter. Refused without its number and a day that is not to come. */
export const recordPartyAnswer = action<RecordedPartyAnswer, null>('cases.record', {
  scope: caseScope,
  run: async (act, { of, number, on, ...input }) => {
    const wrong = authorityPaperRefusals({ number, on }, act.today)
    return wrong.length ? no(...wrong) : answerAs(act, of, input, { number: normalise(number), on })
  },
})

async function answerAs(
  act: Act,
  of: Party,
  { case: id, word: said, files = [] }: PartyAnswer,
  letter?: AuthorityPaper,
): Promise<Outcome<null>> {
  const word = normalise(said)
  const refusals = checkWord(word)
  if (refusals.length) return no(...refusals)
  if (files.length > filesMax) return noBecause('case-too-many-files', 'files', { most: filesMax })
  const held = await lockCase(act, id)
  const standing = held ? await tasksOf(act, id) : []
  const task = standing.find((one) => one.state === 'open' && one.of === of && one.task !== 'reply')
  if (!held || !task) return conflict('case-moved-on')
  const alone = task.task === 'agency-reply'
  await answerTask<Case>(act, alone ? { ...held, answer: word } : held, task, {
    answer: alone ? 'respond' : 'find',
    step: { what: alone ? 'agency-answered' : `finding-${of}`, word },
    ...(letter ? { facts: letter } : {}),
  })
  if (!(await attachFiles(act, 'finding', task.id, files))) return noBecause('field-wrong', 'files')
  act.record({ subject: 'case', subjectId: id, facts: { of, files: files.length, ...(letter ?? {}) } })
  return done(null)
}
