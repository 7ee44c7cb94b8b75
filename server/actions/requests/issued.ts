// What the issuer put on the license that it sent back, or that it issues none; and the days of a new office's opening.
import { and, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { currentLicense } from '#db/terms'
import { isDay, tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { lawOf } from '#rules/law'
import type { Paper } from '#rules/proceedings/kind'
import { originalsHeld } from '#rules/proceedings/originals'
import { type PaperFacts, paperQuestion, paperRefusals } from '#rules/proceedings/paper'
import { endsLicense } from '#rules/proceedings/plans'
import { secondOf, unmarkedRefusals } from '#rules/proceedings/second'
import { planOf } from '#rules/proceedings/tasks'
import { says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { answerOpen, taskScope } from './inquiries.ts'

export type PaperInput = {
  task: string
  issued: boolean
  issuedOn: string
  expiresOn: string
  code: string
  word: string
  /** The term is of another length than the law's, and is meant so. */
  confirm?: boolean
}

/** The secretariat writes down what the issuer put on the license it sent back, or that it issues none. */
export const recordPaper = action<PaperInput, null>('requests.recordPaper', {
  scope: taskScope,
  run: async (act, { task, issued, issuedOn, expiresOn, code, word, confirm = false }) => {
    const followed = await followedBy(act, task)
    if (!followed) return unknown
    // what lies here was not sent on: it goes to the issuer first, or back; with a no nothing else is left to see to either
    const held = originalsHeld(followed.kind, issued ? followed.own : followed.beside)
    if (held) return noBecause('inquiry-original-held', undefined, { count: held })
    if (!issued) {
      if (!says(word)) return noBecause('request-reason-needed', 'word')
      return answerOpen(act, task, ['paper', 'opening'], { answer: 'no', word })
    }
    const days = { issuedOn, expiresOn, today: act.today, decidedOn: followed.decidedOn }
    if (followed.opens) return recordOpening(act, task, days, followed.opens, word)
    if (followed.ends) return recordEnd(act, task, days, word)
    const first = followed.first && !code.trim() ? [refusalAt('code', 'request-paper-code-needed')] : []
    const unmarked = unmarkedRefusals(followed.facts, followed.second, issuedOn)
    const wrong = [
      ...paperRefusals(days),
      ...unmarked,
      ...first,
      ...(code.trim() ? await codeRefusals(act, task, code) : []),
    ]
    if (wrong.length) return no(...wrong)
    const question = confirm ? [] : paperQuestion(days, followed.before, followed.law)
    if (question.length) return no(...question)
    const facts: Paper = { issuedOn, expiresOn, ...(code.trim() ? { code: licenseCode(code)! } : {}) }
    return answerOpen(act, task, ['paper'], { answer: 'yes', word, facts })
  },
})

/** What becomes of the term that runs, by the effect of what was granted; of the others the law says nothing. */
const termBy: Partial<Record<string, 'renewal' | 'move'>> = { term: 'renewal', place: 'move' }

/** What a paper is written down for: its plan, the law of the filing day, what the license runs to now, and when it was decided. */
async function followedBy(act: Act, id: string) {
  const decided = act.tx
    .select({ at: max(tasks.endedAt) })
    .from(tasks)
    .where(and(eq(tasks.requestId, requests.id), inArray(tasks.task, ['vote', 'decision']), eq(tasks.answer, 'yes')))
  const paper = alias(tasks, 'paper')
  const [row] = await act.tx
    .select({
      request: requests.id,
      kind: requests.kind,
      form: requests.form,
      law: requests.law,
      task: paper.task,
      of: paper.of,
      facts: paper.facts,
      expiresOn: licenses.expiresOn,
      decidedAt: sql<string | null>`(${decided})`,
    })
    .from(paper)
    .innerJoin(requests, eq(requests.id, paper.requestId))
    .leftJoin(licenses, currentLicense(requests.officeId))
    .where(eq(paper.id, id))
  if (!row) return null
  const kind = declarationOf(row)
  const { effect } = kind.effect(row.form, null)
  const plan = planOf(kind, row)
  const beside = await tasksOf(act, row.request)
  return {
    kind,
    own: beside.filter((one) => one.id === id),
    beside,
    facts: row.facts,
    second: secondOf(plan, lawOf(row.law)),
    ends: endsLicense(plan),
    law: lawOf(row.law),
    before: { expiresOn: row.expiresOn, by: termBy[effect] ?? ('other' as const) },
    /** There was no license before, and so no code. */
    first: effect === 'founded',
    opens: row.task === 'opening' ? row.of : null,
    decidedOn: row.decidedAt ? tehranDay(new Date(row.decidedAt)) : null,
  }
}

/** The day on which agencies learned of a new office, or on which it began. */
async function recordOpening(
  act: Act,
  task: string,
  { issuedOn: on, decidedOn: decided }: PaperFacts,
  of: string,
  word: string,
): Promise<Outcome<null>> {
  if (!isDay(on) || on > act.today) return noBecause('request-paper-opened-on', 'issuedOn')
  if (decided && on < decided) return noBecause('request-paper-ended-before', 'issuedOn', { decided })
  const what = of === 'start' ? 'started' : 'introduced'
  return answerOpen(act, task, ['opening'], { answer: 'yes', word, facts: { openedOn: on }, step: { what } })
}

/** The day from which the license is none. */
async function recordEnd(
  act: Act,
  task: string,
  { issuedOn, decidedOn: decided }: PaperFacts,
  word: string,
): Promise<Outcome<null>> {
  if (!isDay(issuedOn) || issuedOn > act.today) return noBecause('request-paper-ended-on', 'issuedOn')
  if (decided && issuedOn < decided) return noBecause('request-paper-ended-before', 'issuedOn', { decided })
  return answerOpen(act, task, ['paper'], {
    answer: 'yes',
    word,
    facts: { issuedOn },
    step: { what: 'license-revoked' },
  })
}

/** A code of another shape, or one that leads to another office: what is printed does so for ever. */
async function codeRefusals(act: Act, task: string, typed: string): Promise<Refusal[]> {
  const code = licenseCode(typed)
  if (!code) return [{ key: 'registry-code-unreadable', facts: {}, field: 'code' }]
  const elsewhere = await act.tx
    .select({ office: licenseCodes.officeId })
    .from(licenseCodes)
    .innerJoin(tasks, eq(tasks.id, task))
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(and(eq(licenseCodes.code, code), ne(licenseCodes.officeId, requests.officeId)))
  return elsewhere.length ? [{ key: 'request-paper-code-taken', facts: {}, field: 'code' }] : []
}
