// What authorities say to a request: an agency for itself, the secretariat for those that answer on paper, and the issuer.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { isDay } from '#rules/calendar'
import type { Paper } from '#rules/proceedings/kind'
import { says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome } from '../act.ts'
import { answerTask } from './advance.ts'
import { lockRequest } from './request.ts'
import type { Task } from './tasks.ts'

/** `task`: the one that is answered; `agrees`: nothing stands against the request. */
export type InquiryInput = { task: string; agrees: boolean; word: string }
export type PaperInput = {
  task: string
  issued: boolean
  issuedOn: string
  expiresOn: string
  code: string
  word: string
}

async function taskScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx.select().from(tasks).where(eq(tasks.id, task))
  return row ? { province: row.provinceId, body: row.bodyId } : null
}

/** An agency's own answer; what stands against the request needs its reason. */
export const answerInquiry = action<InquiryInput, null>('requests.answerInquiry', {
  scope: taskScope,
  run: (act, input) => answer(act, input),
})

/** The secretariat writes down what an authority answered outside the program. */
export const recordAnswer = action<InquiryInput, null>('requests.recordAnswer', {
  scope: taskScope,
  run: (act, input) => answer(act, input),
})

async function answer(act: Act, { task: id, agrees, word }: InquiryInput): Promise<Outcome<null>> {
  if (!agrees && !says(word)) return noBecause('request-reason-needed', 'word')
  return say(act, id, 'inquiry', { answer: agrees ? 'yes' : 'no', word })
}

/** The secretariat writes down what the issuer put on the license it sent back, or that it issues none. */
export const recordPaper = action<PaperInput, null>('requests.recordPaper', {
  scope: taskScope,
  run: async (act, { task, issued, issuedOn, expiresOn, code, word }) => {
    if (!issued) {
      if (!says(word)) return noBecause('request-reason-needed', 'word')
      return say(act, task, 'paper', { answer: 'no', word })
    }
    const wrong = [
      ...(isDay(issuedOn) && issuedOn <= act.today
        ? []
        : [{ key: 'request-paper-issued-on', facts: {}, field: 'issuedOn' }]),
      ...(isDay(expiresOn) && expiresOn > issuedOn
        ? []
        : [{ key: 'request-paper-expires-on', facts: {}, field: 'expiresOn' }]),
    ]
    if (wrong.length) return no(...wrong)
    const facts: Paper = { issuedOn, expiresOn, ...(code.trim() ? { code: code.trim() } : {}) }
    return say(act, task, 'paper', { answer: 'yes', word, facts })
  },
})

async function say(
  act: Act,
  id: string,
  kind: Task['task'],
  said: Parameters<typeof answerTask>[3],
): Promise<Outcome<null>> {
  const [seen] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.task, kind)))
  const request = seen && (await lockRequest(act, seen.requestId))
  // asked again under the request's lock: two may answer at once
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.state, 'open')))
  if (!request || !task) return conflict('request-moved-on')
  await answerTask(act, request, task, said)
  act.refresh('inquiry', id)
  act.record({
    subject: 'request',
    subjectId: request.id,
    facts: { task: id, of: task.label ?? task.of ?? kind, answer: said.answer ?? 'silent' },
  })
  return done(null)
}
