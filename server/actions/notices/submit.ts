// A draft goes to be signed, with its recipients fixed; or comes back with a word.
import { and, eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices, type Selection } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { addresseeOf, selectedBodies, selectedParties } from '#reads/notices/parties'
import { selected } from '#reads/notices/recipients'
import { audienceOf } from '#reads/people/seats'
import { tehranDay } from '#rules/calendar'
import { passedGate } from '#rules/notices'
import { mayBeOfKind } from '#rules/notices-kinds'
import { leftover } from '#rules/templates'
import { normalise, says } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { refreshAll } from '../../proceedings/requests.ts'
import { askForSignature } from '../../proceedings/signers.ts'
import { note } from '../../proceedings/steps.ts'
import { noticeScope } from './scope.ts'
import { isWriters } from './writer.ts'

/**
 * Submits a draft for signature: from here the text and the list of recipients stand still. Refused, at the fields,
 * without a subject, a text or a recipient, and with a blank of a template left. An agency's directive waits for the
 * working group first (Bylaw 19-8). `version` is the draft as its writer saw it.
 */
export const submitNotice = action<{ id: string; version: number }, { recipients: number }>('notices.submit', {
  scope: noticeScope,
  run: async (act, { id, version }) => {
    if (!(await isWriters(act, id))) return unknown
    const [draft] = await act.tx
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.state, 'draft')))
      .for('update')
    if (draft?.version !== version) return conflict('notice-edited-meanwhile')
    if (draft.meetingId) return conflict('minutes-letter-apart')
    const kind = mayBeOfKind(draft.kind, draft.requestId !== null)
    if (!kind.ok) return no(kind.refusal)
    // of one line: in a text message the last lines are the program's own
    const subject = normalise(draft.subject).replace(/\s+/g, ' ')
    const letter = { ...draft, subject, body: normalise(draft.body) }
    const missing = missingParts(letter, act)
    if (missing.length) return no(...missing)
    const recipients = await fixRecipients(act, id, draft.selection)
    if (recipients === 0 && !draft.addressee) return no({ key: 'notice-no-recipients', facts: {}, field: 'selection' })
    const state = passedGate(draft).ok ? 'awaiting' : 'gate'
    await act.tx
      .update(notices)
      .set({
        state,
        subject: letter.subject,
        body: letter.body,
        submittedAt: act.now,
        sentBackWord: null,
        recipientCount: recipients,
      })
      .where(eq(notices.id, id))
    act.record({ subject: 'notice', subjectId: id, facts: { recipients } })
    if (state === 'awaiting') await askForSignature(act, id)
    if (draft.requestId) await noteResultLetter(act, draft.requestId, 'letter-resubmitted')
    return done({ recipients })
  },
})

type Written = {
  subject: string
  body: string
  answerBy: string | null
  sendAt: Date | null
  taskId: string | null
}

function missingParts(draft: Written, { now, today }: Pick<Act, 'now' | 'today'>): Refusal[] {
  const missing: Refusal[] = []
  if (!draft.subject) missing.push({ key: 'notice-subject-needed', facts: {}, field: 'subject' })
  if (!draft.body) missing.push({ key: 'notice-body-needed', facts: {}, field: 'body' })
  for (const field of ['subject', 'body'] as const) {
    const left = leftover(draft[field])
    if (left?.closed) missing.push({ key: 'refusal-blank-left', facts: { blank: left.words }, field })
  }
  if (draft.sendAt && draft.sendAt <= now) missing.push({ key: 'refusal-send-at-past', facts: {}, field: 'sendAt' })
  // what a task puts is known to whom it is put by its signature: nothing is known of it before, and nothing later
  if (draft.sendAt && draft.taskId) missing.push({ key: 'refusal-send-at-task', facts: {}, field: 'sendAt' })
  const sentOn = draft.sendAt && draft.sendAt > now ? tehranDay(draft.sendAt) : today
  if (draft.answerBy && draft.answerBy <= sentOn) {
    const key = sentOn === today ? 'notice-answer-by-past' : 'refusal-answer-by-before-sending'
    missing.push({ key, facts: {}, field: 'answerBy' })
  }
  return missing
}

/** Writes down who gets a letter, as its selection says today; gives how many. */
export async function fixRecipients(act: Act, notice: string, selection: Selection): Promise<number> {
  const chosen = await selected(act.tx, act.province, selection, act.today)
  await act.tx.execute(sql`
    insert into ${noticeRecipients} (id, province_id, notice_id, office_id, person_id)
    select gen_random_uuid(), ${offices.provinceId}, ${notice}::uuid, ${offices.id}, ${licenses.holderId}
    from ${offices} inner join ${licenses} on ${licenses.officeId} = ${offices.id} where ${chosen}
    on conflict do nothing`)
  if (selection.parties?.length) {
    await act.tx.execute(sql`
      insert into ${noticeRecipients} (id, province_id, notice_id, office_id, body_id, person_id)
      select gen_random_uuid(), ${bodies.provinceId}, ${notice}::uuid, null, ${bodies.id}, ${addresseeOf(sql`${bodies.id}`, act.today)}
      from ${bodies} where ${selectedBodies(act.province, selection.parties, act.today)}
      on conflict do nothing`)
    await act.tx.execute(sql`
      insert into ${noticeRecipients} (id, province_id, notice_id, office_id, person_id)
      select gen_random_uuid(), ${people.provinceId}, ${notice}::uuid, null, ${people.id}
      from ${people} where ${selectedParties(act.province, selection.parties, act.today)}
      on conflict do nothing`)
  }
  // A result letter that was sent back has its recipient already.
  return act.tx.$count(noticeRecipients, eq(noticeRecipients.noticeId, notice))
}

/**
 * The signer sends a letter back to its writer with a word, without which it is refused; its recipients are open again.
 * A directive that is written anew passes the gate anew.
 */
export const sendBackNotice = action<{ id: string; word: string }, null>('notices.sendBack', {
  scope: noticeScope,
  run: async (act, input) => {
    const { id } = input
    const word = normalise(input.word)
    if (!says(word)) return noBecause('notice-word-needed', 'word')
    const back = await returnToWriter(act, id, 'awaiting', word)
    if (!back) return conflict('notice-not-awaiting')
    act.refresh('sign', id)
    return done(null)
  },
})

/** Makes a letter that waits in a state its writer's draft again, with a word; false if it does not wait there. */
export async function returnToWriter(act: Act, id: string, from: 'gate' | 'awaiting', word: string): Promise<boolean> {
  const [back] = await act.tx
    .update(notices)
    .set({
      state: 'draft',
      sentBackWord: word,
      submittedAt: null,
      gateResolution: null,
      gateBy: null,
      gateAt: null,
      version: sql`${notices.version} + 1`,
    })
    .where(and(eq(notices.id, id), eq(notices.state, from)))
    .returning({ writer: notices.createdBy, request: notices.requestId })
  if (!back) return false
  if (!back.request) await act.tx.delete(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  act.record({ subject: 'notice', subjectId: id })
  // a result letter was written by the program: whoever may mend it is told, and the request shows where it waits
  const writers = back.writer ? [back.writer] : await audienceOf(act.tx, 'notices.returned', act.province, act.today)
  act.send(...writers.map((person) => ({ to: { person }, kind: 'sentBack' as const, subjectId: id })))
  if (back.request) await noteResultLetter(act, back.request, 'letter-returned')
  return true
}

/** Has a request's time line say where its result letter is, and tells the one who asked. */
async function noteResultLetter(act: Act, request: string, what: 'letter-returned' | 'letter-resubmitted') {
  await note(act, request, what)
  const [row] = await act.tx.select({ person: requests.personId }).from(requests).where(eq(requests.id, request))
  if (what === 'letter-returned') act.send({ to: { person: row!.person }, kind: 'request', subjectId: request })
  refreshAll(act, { id: request })
}
