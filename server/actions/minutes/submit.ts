// The minutes go to be signed as a letter to the members (Annex 3 articles 7, 8): from there everything is as with every letter.
import { and, eq, isNull } from 'drizzle-orm'
import { meetingItems, meetingObjections } from '#db/schema/meetings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { meetingObjectWithin } from '#law/meetings'
import { isResolved } from '#reads/minutes/facts'
import { tehranDay } from '#rules/calendar'
import { objectUntil } from '#rules/minutes'
import { kinds } from '#rules/proceedings/kinds'
import { type Refusal, refuse } from '#rules/verdict'
import { type Act, action, conflict, done, no, unmet } from '../../act/act.ts'
import { askForSignature } from '../../proceedings/signers.ts'
import { invitedPeople } from '../meetings/invite.ts'
import { meetingScope } from '../meetings/meeting.ts'
import { fixRecipients } from '../notices/submit.ts'
import { addVersion, lockMinutes, type Minutes, type Version } from './minutes.ts'

/**
 * Sends the minutes to be signed; from here they stand still. Refused while members may object, with an objection that nobody
 * answered, and with a resolution for which nobody is responsible. `version` is the one that was read.
 */
export const submitMinutes = action<{ meeting: string; version: number }, { letter: string }>('minutes.submit', {
  scope: meetingScope,
  run: async (act, { meeting: id, version: seen }) => {
    const found = await lockMinutes(act, id, 'shown', 'returned')
    if ('ok' in found) return found
    const law = await act.law()
    const until = objectUntil(tehranDay(found.meeting.minutesShownAt!), law, await act.closed())
    if (act.today <= until) {
      const early = unmet(law, [refuse('minutes-still-open', meetingObjectWithin, { day: until })])
      if (early) return early
    }
    const missing = await missingIn(act, id)
    if (missing.length) return no(...missing)
    const version = await addVersion(act, found.meeting)
    if (version.version !== seen) return conflict('minutes-changed-meanwhile')
    const letter = await writeLetter(act, found, version)
    act.record({ subject: 'meeting', subjectId: id, facts: { version: version.version, notice: letter } })
    act.refresh('minutes', id)
    return done({ letter })
  },
})

async function missingIn(act: Act, meeting: string): Promise<Refusal[]> {
  const open = and(eq(meetingObjections.meetingId, meeting), isNull(meetingObjections.answeredAt))
  const [count, items] = await Promise.all([
    act.tx.$count(meetingObjections, open),
    act.tx
      .select()
      .from(meetingItems)
      .where(eq(meetingItems.meetingId, meeting))
      .orderBy(meetingItems.position, meetingItems.id),
  ])
  const unowned = items.filter(isResolved).flatMap(({ owners }, at) => (owners.length ? [] : [at + 1]))
  return [
    ...(count ? [{ key: 'minutes-unanswered' as const, facts: { count } }] : []),
    ...unowned.map((item) => ({ key: 'minutes-owner-missing' as const, facts: { item } })),
  ]
}

/** The letter waits for the signature; one that was sent back gets its new text. */
async function writeLetter(act: Act, { meeting, letter }: Minutes, { stated, body }: Version): Promise<string> {
  const people = await invitedPeople(act, meeting.id)
  const whole = act.letter({ minutes: stated, body, kinds })
  const internal = stated.resolutions.some((one) => one.internal) || namesConfidential(stated)
  const content = {
    ...whole,
    kind: 'notice' as const,
    state: 'awaiting' as const,
    // head and secretary sign and send it themselves
    selection: { offices: [], parties: people },
    // what is internal is for the working group alone, and is read in the app
    confidentiality: internal ? ('confidential' as const) : ('ordinary' as const),
    submittedAt: act.now,
    sentBackWord: null,
    updatedAt: act.now,
    updatedBy: act.actor.person,
  }
  const id = letter ? await rewrite(act, letter, content) : await begin(act, meeting.id, content)
  await act.tx.delete(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  const recipientCount = await fixRecipients(act, id, content.selection)
  await act.tx.update(notices).set({ recipientCount }).where(eq(notices.id, id))
  await askForSignature(act, id)
  return id
}

/** Whether a request is named of which nobody else may learn before it takes effect, resolved in writing or not: Annex 4 article 8. */
function namesConfidential({ items, byPhone }: Version['stated']): boolean {
  const named = [...items.flatMap(({ request }) => request ?? []), ...byPhone.map(({ request }) => request)]
  return named.some(({ kind }) => kinds[kind]?.confidential)
}

type Content = Omit<typeof notices.$inferInsert, 'id' | 'provinceId' | 'createdBy' | 'createdAt'>

async function begin(act: Act, meetingId: string, content: Content): Promise<string> {
  const made = { provinceId: act.province, meetingId, createdBy: act.actor.person, createdAt: act.now }
  const [row] = await act.tx
    .insert(notices)
    .values({ ...content, ...made })
    .returning({ id: notices.id })
  return row!.id
}

async function rewrite(act: Act, { id, version }: { id: string; version: number }, content: Content): Promise<string> {
  await act.tx
    .update(notices)
    .set({ ...content, version: version + 1 })
    .where(eq(notices.id, id))
  return id
}
