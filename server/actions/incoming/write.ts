// A letter to the secretariat, written by an office or for a body; it may answer a letter that they received.
import { and, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { currentLicense } from '#db/terms'
import { goneOut } from '#reads/notices/legible'
import { toBodyOf } from '#reads/notices/parties'
import { lineInSight } from '#reads/register-sight'
import { incomingDraft, type SeenDraft } from '#rules/drafts'
import { letterRefusals, tidyLetter } from '#rules/incoming'
import { writingBodies } from '#rules/roles'
import { type Act, action, done, no, noBecause, unknown } from '../../act/act.ts'
import { countTry } from '../bindings/tries.ts'
import { consumeDraft, noteSent } from '../drafts/consume.ts'
import { type Registered, register } from './register.ts'
import { writerScope } from './scope.ts'

/**
 * `office`: the office it is written for, null for a body. `answers`: the recipient's record of the letter that it
 * answers. `refersTo`: another letter of the register that it speaks of. `files`: ids of what the writer uploaded.
 */
export type WriteIncoming = {
  office: string | null
  subject: string
  body: string
  confidential: boolean
  files: string[]
  answers: string | null
  refersTo?: string | null
  /** The draft that is sent, as its writer saw it; absent where none was kept. */
  draft?: SeenDraft | undefined
}

/** Letters of one person in an hour; everybody at the secretariat is told of each. */
const mostAnHour = 30

/**
 * Sends a letter to the secretariat; it stands in the register at once, and its number is the acknowledgment. An
 * answer that was wanted by a day is noted with the recipient, the first time. Refused at the fields.
 */
export const writeIncoming = action<WriteIncoming, Registered>('incoming.write', {
  scope: writerScope,
  run: async (act, input) => {
    const letter = tidyLetter(input)
    const refusals = letterRefusals(letter)
    if (refusals.length) return no(...refusals)
    const answered = input.answers ? await receivedLetter(act, input.answers, input.office) : null
    if (input.answers && !answered) return unknown
    const refersTo = answered?.notice ?? input.refersTo ?? null
    if (refersTo && !answered && !(await lineInSight(act.tx, act.actor, refersTo, act.now))) return unknown
    const consumed = await consumeDraft(act, 'incoming', sendingOf(input, letter))
    if ('ok' in consumed) return consumed
    const sent = await countTry(act.tx, `incoming:${act.actor.person}`, act.now)
    if (sent > mostAnHour) return noBecause('incoming-too-many')
    const { sender, more } = await senderOf(act, input.office)
    const registered = await register(act, {
      from: writingBodies.find((role) => role === act.as?.role) ?? 'holder',
      personId: act.actor.person,
      officeId: input.office,
      bodyId: input.office ? null : (act.as?.body ?? null),
      sender,
      subject: letter.subject,
      body: letter.body,
      refersTo,
      answers: input.answers,
      confidentiality: input.confidential ? 'confidential' : 'ordinary',
      files: input.files,
      more,
    })
    if ('ok' in registered) return registered
    if (answered?.wanted) await noteAnswer(act, input.answers!, registered.id)
    await noteSent(act, consumed, registered)
    return done(registered)
  },
})

/** The letter as a draft of its kind, with what tells it from another. */
const sendingOf = (
  { office, answers, confidential, draft }: WriteIncoming,
  { subject, body, files }: WriteIncoming,
) => ({
  ...incomingDraft(answers, office),
  content: { subject, body, confidential, files },
  seen: draft,
})

/** The signed letter of a recipient's record, if it is this office's, or a body's that the actor stands for. */
async function receivedLetter(act: Act, recipient: string, office: string | null) {
  const own = office === null ? toBodyOf(act.actor, noticeRecipients) : eq(noticeRecipients.officeId, office)
  const [row] = await act.tx
    .select({ notice: notices.id, answerBy: notices.answerBy })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .where(
      and(
        eq(noticeRecipients.id, recipient),
        eq(noticeRecipients.provinceId, act.province),
        own,
        goneOut(notices.sendAt, act.now),
      ),
    )
  return row ? { notice: row.notice, wanted: row.answerBy !== null } : null
}

/** Notes the answer that a letter wanted; the first one counts. */
export async function noteAnswer(act: Act, recipient: string, answer: string, at = act.now): Promise<void> {
  const noted = await act.tx
    .update(noticeRecipients)
    .set({ answeredAt: at, answerId: answer })
    .where(and(eq(noticeRecipients.id, recipient), isNull(noticeRecipients.answeredAt)))
    .returning({ id: noticeRecipients.id })
  // the letter, and what reminded of its answer
  if (noted.length) for (const card of ['notice', 'answer'] as const) act.refresh(card, recipient)
}

/** The sender as the register names it: the office, or the body; the person where somebody writes for a body without a name. */
async function senderOf(act: Act, office: string | null): Promise<{ sender: string; more: string[] }> {
  if (office === null) {
    const [body] = await act.tx
      .select({ name: bodies.name })
      .from(bodies)
      .where(eq(bodies.id, act.as?.body ?? act.actor.person!))
    return { sender: body?.name ?? act.actor.name, more: body ? [act.actor.name] : [] }
  }
  const [row] = await act.tx
    .select({ name: offices.name, license: licenses.code })
    .from(offices)
    .leftJoin(licenses, currentLicense(offices.id))
    .where(eq(offices.id, office))
  return { sender: row!.name, more: [row!.license ?? '', act.actor.name] }
}
