// What authorities say to a request: an agency for itself, the secretariat for those that answer on paper, and the issuer.
import { and, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { currentLicense } from '#db/terms'
import type { Scope } from '#policies/policies'
import { isAskedHere } from '#reads/requests/between'
import { isDay, tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { lawOf } from '#rules/law'
import type { Paper } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import {
  type AuthorityPaper,
  authorityPaperRefusals,
  type PaperFacts,
  paperQuestion,
  paperRefusals,
} from '#rules/proceedings/paper'
import { endsLicense } from '#rules/proceedings/plans'
import { planOf } from '#rules/proceedings/tasks'
import { normalise, says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import type { Task } from '../../proceedings/tasks.ts'
import { openAccount, owe, releaseEarly } from './accounts.ts'

/** `task`: the one that is answered; `agrees`: nothing stands against the request. */
export type InquiryInput = { task: string; agrees: boolean; word: string }
/** Of the letter by which an authority outside the program answered. */
export type RecordedAnswer = InquiryInput & AuthorityPaper
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

/** Where a task stands: its province, and the body that is asked. */
export async function taskScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx.select().from(tasks).where(eq(tasks.id, task))
  return row?.requestId ? { province: row.provinceId, body: row.bodyId } : null
}

/** An agency's own answer; what stands against the request needs its reason. */
export const answerInquiry = action<InquiryInput, null>('requests.answerInquiry', {
  scope: taskScope,
  run: (act, input) => answer(act, input),
})

/** The office in which the holder is heard. */
async function hearingScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: requests.provinceId, office: requests.officeId })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(and(eq(tasks.id, task), eq(tasks.task, 'hearing')))
  return row ?? null
}

/** The holder has nothing to object to what others began, or says what. */
export const answerHearing = action<InquiryInput, null>('requests.answerHearing', {
  scope: hearingScope,
  run: (act, input) => answer(act, input),
})

/**
 * The secretariat writes down what an authority, or the holder, answered outside the program, with the letter's number
 * and day: Guide, renewal.
 */
export const recordAnswer = action<RecordedAnswer, null>('requests.recordAnswer', {
  scope: taskScope,
  run: async (act, { number, on, ...input }) => {
    const wrong = authorityPaperRefusals({ number, on }, act.today)
    // a working group that is here answers by its own vote
    if (await isAskedHere(act.tx, input.task)) return conflict('request-asked-there')
    return wrong.length ? no(...wrong) : answer(act, input, { number: normalise(number), on })
  },
})

async function answer(
  act: Act,
  { task: id, agrees, word }: InquiryInput,
  letter?: AuthorityPaper,
): Promise<Outcome<null>> {
  if (!agrees && !says(word)) return noBecause('request-reason-needed', 'word')
  const account = await openAccount(act, id)
  if (account && !agrees) return owe(act, account, word, letter)
  const early = account && releaseEarly(act, account)
  if (early) return early
  const facts = letter ? { facts: letter } : {}
  return answerOpen(act, id, ['inquiry', 'hearing', 'settlement', 'clearance', 'release'], {
    answer: agrees ? 'yes' : 'no',
    word,
    ...facts,
  })
}

/** The secretariat writes down what the issuer put on the license it sent back, or that it issues none. */
export const recordPaper = action<PaperInput, null>('requests.recordPaper', {
  scope: taskScope,
  run: async (act, { task, issued, issuedOn, expiresOn, code, word, confirm = false }) => {
    if (!issued) {
      if (!says(word)) return noBecause('request-reason-needed', 'word')
      return answerOpen(act, task, ['paper', 'opening'], { answer: 'no', word })
    }
    const followed = await followedBy(act, task)
    if (!followed) return unknown
    const days = { issuedOn, expiresOn, today: act.today, decidedOn: followed.decidedOn }
    if (followed.opens) return recordOpening(act, task, days, followed.opens, word)
    if (followed.ends) return recordEnd(act, task, days, word)
    const first = followed.first && !code.trim() ? [refusalAt('code', 'request-paper-code-needed')] : []
    const wrong = [...paperRefusals(days), ...first, ...(code.trim() ? await codeRefusals(act, task, code) : [])]
    if (wrong.length) return no(...wrong)
    const question = confirm ? [] : paperQuestion(days, followed.before, followed.law)
    if (question.length) return no(...question)
    const facts: Paper = { issuedOn, expiresOn, ...(code.trim() ? { code: licenseCode(code)! } : {}) }
    return answerOpen(act, task, ['paper'], { answer: 'yes', word, facts })
  },
})

/** What a paper is written down for: its plan, the law of the filing day, what the license runs to now, and when it was decided. */
async function followedBy(act: Act, id: string) {
  const decided = act.tx
    .select({ at: max(tasks.endedAt) })
    .from(tasks)
    .where(and(eq(tasks.requestId, requests.id), inArray(tasks.task, ['vote', 'decision']), eq(tasks.answer, 'yes')))
  const paper = alias(tasks, 'paper')
  const [row] = await act.tx
    .select({
      kind: requests.kind,
      form: requests.form,
      law: requests.law,
      task: paper.task,
      of: paper.of,
      expiresOn: licenses.expiresOn,
      decidedAt: sql<string | null>`(${decided})`,
    })
    .from(paper)
    .innerJoin(requests, eq(requests.id, paper.requestId))
    .leftJoin(licenses, currentLicense(requests.officeId))
    .where(eq(paper.id, id))
  if (!row) return null
  const effect = kindOf(row.kind)?.effect(row.form, null).effect
  return {
    ends: endsLicense(planOf(declarationOf(row), row)),
    law: lawOf(row.law),
    before: { expiresOn: row.expiresOn, renewed: effect === 'term' },
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

/** Answers a task of a sort that still waits. */
async function answerOpen(
  act: Act,
  id: string,
  kinds: readonly Task['task'][],
  said: Parameters<typeof answerTask>[3],
): Promise<Outcome<null>> {
  const [seen] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), inArray(tasks.task, [...kinds])))
  const request = seen?.requestId ? await lockRequest(act, seen.requestId) : null
  // asked again under the request's lock: two may answer at once
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.state, 'open')))
  if (!request || !task) return conflict('request-moved-on')
  await answerTask(act, request, task, said)
  act.record({
    subject: 'request',
    subjectId: request.id,
    facts: { task: id, of: task.label ?? task.of ?? task.task, answer: said.answer ?? 'silent' },
  })
  return done(null)
}
