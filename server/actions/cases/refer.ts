// A case goes to others than its examiner: to the agency whose fault it is (Bylaw 25-a-6 note 5; Annex 4 article 9), or to a committee
// of the agency's expert, the office's manager and the kanoon's inspector (Annex 4 article 10).
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { lastsTo } from '#db/terms'
import { checkWord, nameMax } from '#rules/cases'
import { normalise, persianLine } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope, overtaken } from './scope.ts'
import { letThrough, type Through } from './through.ts'

/**
 * `body`: the agency, of the province's; `agency`: its name as typed, where it is none of these. Both are null or empty for the one that
 * the case names already. `word` is what is asked of whoever gets it. `seen`: as of `assignCase`.
 */
export type ReferCase = Through & {
  case: string
  body?: string | null | undefined
  agency?: string | undefined
  word: string
  seen?: string | undefined
}

/** Refused at `agency` where no agency is named; `word` is read by the agency. */
export const handOverCase = action<ReferCase, null>('cases.handOver', {
  scope: caseScope,
  run: (act, input) => refer(act, input, 'handOver'),
})

/** Refused at `agency` where the kanoon's inspector would sit alone; `word` is read by the parties. */
export const referCase = action<ReferCase, null>('cases.refer', {
  scope: caseScope,
  run: (act, input) => refer(act, input, 'refer'),
})

async function refer(act: Act, input: ReferCase, to: 'handOver' | 'refer'): Promise<Outcome<null>> {
  const { case: id, body = null, agency: typed = '', word: said, seen, ...through } = input
  const word = normalise(said)
  const refusals = checkWord(word)
  if (refusals.length) return no(...refusals)
  const held = await lockCase(act, id)
  const task = held && (await taskTaking(act, held, to))
  if (!task || overtaken(held, seen)) return conflict('case-moved-on')
  const named = await agencyNamed(act, held, body, typed)
  if (!named.ok) return named
  if (!named.value.agency && (to === 'handOver' || !held.officeId)) return noBecause('case-agency-needed', 'agency')
  const trouble = await letThrough(act, held, through)
  if (trouble) return trouble
  // the committee's third party is the kanoon, whoever examined before
  const examiner = to === 'refer' ? ('kanoon' as const) : held.examiner
  const what = to === 'refer' ? ('referred' as const) : ('handed-over' as const)
  await answerTask<Case>(act, { ...held, ...named.value, examiner }, task, { answer: to, step: { what, word } })
  act.record({ subject: 'case', subjectId: id, facts: { to, agency: named.value.agency ?? '' } })
  return done(null)
}

type Named = Pick<Case, 'agency' | 'agencyBodyId'>

async function agencyNamed(act: Act, held: Case, body: string | null, typed: string): Promise<Outcome<Named>> {
  if (body) {
    const [found] = await act.tx
      .select({ name: bodies.name })
      .from(bodies)
      .where(
        and(
          eq(bodies.id, body),
          eq(bodies.provinceId, act.province),
          eq(bodies.kind, 'agency'),
          lastsTo(bodies, act.today),
        ),
      )
    return found ? done({ agency: found.name, agencyBodyId: body }) : noBecause('field-wrong', 'agency')
  }
  const agency = persianLine(typed)
  if (agency.length > nameMax) return noBecause('field-too-long', 'agency', { most: nameMax })
  // a name that is typed is another agency than the body that was asked before
  return done(agency ? { agency, agencyBodyId: null } : { agency: held.agency, agencyBodyId: held.agencyBodyId })
}
