// A draft goes to be signed, with its recipients fixed; or comes back with a word.
import { and, eq, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { selected } from '#reads/recipients'
import { signersOf } from '#reads/seats'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause } from '../act.ts'
import { noticeScope } from './scope.ts'

/**
 * Submits a draft for signature: from here the text and the list of recipients stand still. Refused, at the fields,
 * without a subject, a text or a recipient. `version` is the draft as the clerk saw it.
 */
export const submitNotice = action<{ id: string; version: number }, { recipients: number }>('notices.submit', {
  scope: noticeScope,
  run: async (act, { id, version }) => {
    const [draft] = await act.tx
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.state, 'draft')))
      .for('update')
    if (draft?.version !== version) return conflict('notice-edited-meanwhile')
    const letter = { ...draft, subject: normalise(draft.subject), body: normalise(draft.body) }
    const missing = missingParts(letter, act.today)
    if (missing.length) return no(...missing)
    const recipients = await fixRecipients(act, id, draft.selection)
    if (recipients === 0) return no({ key: 'notice-no-recipients', facts: {}, field: 'selection' })
    await act.tx
      .update(notices)
      .set({
        state: 'awaiting',
        subject: letter.subject,
        body: letter.body,
        submittedAt: act.now,
        sentBackWord: null,
        recipientCount: recipients,
      })
      .where(eq(notices.id, id))
    act.record({ subject: 'notice', subjectId: id, facts: { recipients } })
    await askForSignature(act, id)
    return done({ recipients })
  },
})

function missingParts(draft: { subject: string; body: string; answerBy: string | null }, today: string): Refusal[] {
  const missing: Refusal[] = []
  if (!draft.subject) missing.push({ key: 'notice-subject-needed', facts: {}, field: 'subject' })
  if (!draft.body) missing.push({ key: 'notice-body-needed', facts: {}, field: 'body' })
  if (draft.answerBy && draft.answerBy <= today)
    missing.push({ key: 'notice-answer-by-past', facts: {}, field: 'answerBy' })
  return missing
}

async function fixRecipients(act: Act, notice: string, selection: Parameters<typeof selected>[1]): Promise<number> {
  const chosen = selected(act.province, selection, act.today)
  await act.tx.execute(sql`
    insert into ${noticeRecipients} (id, province_id, notice_id, office_id, person_id)
    select gen_random_uuid(), ${offices.provinceId}, ${notice}::uuid, ${offices.id}, ${licenses.holderId}
    from ${offices} inner join ${licenses} on ${licenses.officeId} = ${offices.id} where ${chosen}
    on conflict do nothing`)
  // A result letter that was sent back has its recipient already.
  return act.tx.$count(noticeRecipients, eq(noticeRecipients.noticeId, notice))
}

/** Tells everybody who may sign that a letter waits. */
export async function askForSignature(act: Act, notice: string): Promise<void> {
  const signers = await signersOf(act.tx, act.province, act.today)
  act.send(...signers.map((person) => ({ to: { person }, kind: 'sign' as const, subjectId: notice })))
}

/** The signer sends a letter back to its writer with a word, without which it is refused; its recipients are open again. */
export const sendBackNotice = action<{ id: string; word: string }, null>('notices.sendBack', {
  scope: noticeScope,
  run: async (act, input) => {
    const { id } = input
    const word = normalise(input.word)
    if (!word) return noBecause('notice-word-needed', 'word')
    const [back] = await act.tx
      .update(notices)
      .set({ state: 'draft', sentBackWord: word, submittedAt: null, version: sql`${notices.version} + 1` })
      .where(and(eq(notices.id, id), eq(notices.state, 'awaiting')))
      .returning({ writer: notices.createdBy, request: notices.requestId })
    if (!back) return conflict('notice-not-awaiting')
    if (!back.request) await act.tx.delete(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    act.record({ subject: 'notice', subjectId: id })
    if (back.writer) act.send({ to: { person: back.writer }, kind: 'sentBack', subjectId: id })
    act.refresh('sign', id)
    return done(null)
  },
})
