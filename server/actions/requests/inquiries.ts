// What authorities say to a request: an agency for itself, the secretariat for those that answer on paper.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { type AnswerLetter, answerLetter } from '#reads/requests/answer-letters'
import { isAskedHere } from '#reads/requests/between'
import { putWhere } from '#reads/requests/put'
import { type AuthorityPaper, answerFilesMax, authorityPaperRefusals } from '#rules/proceedings/paper'
import { keptOfPayment, sumRefusals } from '#rules/proceedings/payment'
import { normalise, says } from '#rules/texts'
import { type Act, action, type Context, conflict, done, no, noBecause, type Outcome } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { lockTask } from '../../proceedings/requests.ts'
import type { Task } from '../../proceedings/tasks.ts'
import { attachFiles } from '../files/attach.ts'
import { closeLetter } from '../incoming/finish.ts'
import { openAccount, owe, releaseEarly } from './accounts.ts'
import { undoSilence } from './late-answer.ts'

/**
 * `task`: the one that is answered; `agrees`: nothing stands against the request; `files`: the letter that says so, uploaded by the
 * actor and attached to nothing yet; `sum`: in rials, what an account is short of, which `word` accounts for.
 */
export type InquiryInput = {
  task: string
  agrees: boolean
  word: string
  files?: readonly string[]
  sum?: number | null
}
/**
 * Of the letter by which an authority outside the program answered: its number and day as typed, or `letter`, one of the register,
 * whose own they are.
 */
export type RecordedAnswer = InquiryInput & AuthorityPaper & { letter?: string | undefined }

/** Where a task stands: its province, and the body that is asked. */
export async function taskScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx.select().from(tasks).where(eq(tasks.id, task))
  return row?.requestId ? { province: row.provinceId, body: row.bodyId } : null
}

/**
 * An authority's own answer, an agency's or of securities the kanoon's, each by its own act; what stands against the request needs its
 * reason.
 */
export async function answerInquiry(ctx: Context, key: string | null, input: InquiryInput): Promise<Outcome<null>> {
  const [asked] = await ctx.db.select({ task: tasks.task }).from(tasks).where(eq(tasks.id, input.task))
  return answering[asked?.task === 'release' ? 'requests.answerRelease' : 'requests.answerInquiry'](ctx, key, input)
}

const own = { scope: taskScope, run: (act: Act, input: InquiryInput) => answer(act, input) }
const answering = {
  'requests.answerInquiry': action<InquiryInput, null>('requests.answerInquiry', own),
  'requests.answerRelease': action<InquiryInput, null>('requests.answerRelease', {
    ...own,
    scope: async (tx, { task }) => {
      const [row] = await tx.select().from(tasks).where(eq(tasks.id, task))
      return row?.task === 'release' ? { province: row.provinceId } : null
    },
  }),
}

/** The office whose holder is heard, or the body, once it was put to it. */
async function hearingScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: requests.provinceId, office: requests.officeId, body: tasks.bodyId })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(and(eq(tasks.id, task), eq(tasks.task, 'hearing'), putWhere(requests.id, requests.kind)))
  return row ? (row.body ? { province: row.province, body: row.body } : row) : null
}

/** Whoever is heard has nothing to object to what others began, or says what. */
export const answerHearing = action<InquiryInput, null>('requests.answerHearing', {
  scope: hearingScope,
  run: (act, input) => answer(act, input),
})

/**
 * The secretariat writes down what an authority, or the holder, answered outside the program, with the letter's number
 * and day, and the letter itself: scanned, or one that the register has already. One of the register that had come in time counts
 * though silence was noted meanwhile. Guide, renewal.
 */
export const recordAnswer = action<RecordedAnswer, null>('requests.recordAnswer', {
  scope: taskScope,
  run: async (act, { number, on, letter, ...input }) => {
    const registered = letter ? await answerLetter(act.tx, act.actor, { task: input.task, letter }, act.now) : null
    if (letter && !registered) return noBecause('inquiry-letter-unknown', 'letter')
    const paper = registered ?? { number: normalise(number), on }
    const wrong = registered ? [] : authorityPaperRefusals(paper, act.today)
    // a working group that is here answers by its own vote
    if (await isAskedHere(act.tx, input.task)) return conflict('request-asked-there')
    const stands = await undoSilence(act, input.task, registered)
    if (stands) return stands
    if (wrong.length) return no(...wrong)
    const outcome = await answer(act, input, paper)
    if (outcome.ok && registered) await closeLetter(act, registered.incoming)
    return outcome
  },
})

async function answer(
  act: Act,
  { task: id, agrees, word, files = [], sum = null }: InquiryInput,
  letter?: AuthorityPaper | AnswerLetter,
): Promise<Outcome<null>> {
  if (!agrees && !says(word)) return noBecause('request-reason-needed', 'word')
  if (files.length > answerFilesMax) return noBecause('inquiry-too-many-files', 'files', { most: answerFilesMax })
  if (!(await attachFiles(act, 'inquiry', id, files))) return noBecause('field-wrong', 'files')
  const account = await openAccount(act, id)
  if (account && !agrees) {
    const wrong = sumRefusals(sum)
    return wrong.length ? no(...wrong) : owe(act, account, { word, sum, letter })
  }
  const early = account && releaseEarly(act, account)
  if (early) return early
  // what was owed and paid stays told
  const facts = letter || account ? { facts: { ...(account && keptOfPayment(account)), ...letter } } : {}
  return answerOpen(act, id, ['inquiry', 'hearing', 'settlement', 'clearance', 'release'], {
    answer: agrees ? 'yes' : 'no',
    word,
    ...facts,
  })
}

/** Answers a task of a sort that still waits. */
export async function answerOpen(
  act: Act,
  id: string,
  kinds: readonly Task['task'][],
  said: Parameters<typeof answerTask>[3],
): Promise<Outcome<null>> {
  const held = await lockTask(act, id, kinds)
  if (!held) return conflict('request-moved-on')
  const { request, task } = held
  await answerTask(act, request, task, said)
  act.record({
    subject: 'request',
    subjectId: request.id,
    facts: { task: id, of: task.label ?? task.of ?? task.task, answer: said.answer ?? 'silent' },
  })
  return done(null)
}
