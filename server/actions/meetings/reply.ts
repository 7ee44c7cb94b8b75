// What whoever is invited does with the invitation: reads it, says whether they come, writes an opinion (article 5).
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { meetingMembers, meetingOpinions, meetings } from '#db/schema/meetings'
import { meetingMax } from '#rules/meetings'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { itemScope, lockItem, lockMeeting, meetingScope } from './meeting.ts'

const mine = (act: Act, meeting: string) =>
  and(eq(meetingMembers.meetingId, meeting), eq(meetingMembers.personId, act.actor.person!))

/** Notes that the person has the invitation before them; once is enough, and a repeat changes nothing. */
export const readInvitation = action<{ meeting: string }, null>('meetings.read', {
  scope: meetingScope,
  run: async (act, { meeting }) => {
    const unread = and(mine(act, meeting), isNull(meetingMembers.readAt))
    const read = await act.tx.update(meetingMembers).set({ readAt: act.now }).where(unread).returning()
    if (read.length === 0 && !(await isInvited(act, meeting))) return unknown
    act.record({ subject: 'meeting', subjectId: meeting, facts: { first: read.length > 0 } })
    return done(null)
  },
})

/** Whether the person means to come; it binds nobody, and may change until the meeting begins. */
export const replyToInvitation = action<{ meeting: string; coming: boolean }, null>('meetings.reply', {
  scope: meetingScope,
  run: async (act, { meeting, coming }) => {
    const held = await lockMeeting(act, meeting, 'called')
    if ('ok' in held) return held
    if (held.heldOn < act.today) return conflict('meetings-day-over')
    const said = { coming, readAt: sql`coalesce(${meetingMembers.readAt}, ${act.now.toISOString()}::timestamptz)` }
    const replied = await act.tx.update(meetingMembers).set(said).where(mine(act, meeting)).returning()
    if (replied.length === 0) return unknown
    act.record({ subject: 'meeting', subjectId: meeting, facts: { coming } })
    act.refresh('meeting', meeting)
    return done(null)
  },
})

/** A member's opinion on an item before the meeting, for the others to read; '' takes it back. */
export const giveOpinion = action<{ item: string; body: string }, null>('meetings.giveOpinion', {
  scope: itemScope,
  run: async (act, input) => {
    const item = await lockItem(act, input.item, 'called')
    if ('ok' in item) return item
    if (!(await isInvited(act, item.meetingId))) return unknown
    if (await isDayOver(act, item.meetingId)) return conflict('meetings-day-over')
    const body = normalise(input.body)
    if (body.length > meetingMax.opinion) return noBecause('meetings-too-long', 'body', { most: meetingMax.opinion })
    const by = { itemId: item.id, personId: act.actor.person! }
    if (body)
      await act.tx
        .insert(meetingOpinions)
        .values({ ...by, provinceId: act.province, body, at: act.now })
        .onConflictDoUpdate({
          target: [meetingOpinions.itemId, meetingOpinions.personId],
          set: { body, at: act.now },
        })
    else
      await act.tx
        .delete(meetingOpinions)
        .where(and(eq(meetingOpinions.itemId, by.itemId), eq(meetingOpinions.personId, by.personId)))
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: item.id, written: body !== '' } })
    act.refresh('meeting', item.meetingId)
    return done(null)
  },
})

/** Its day has passed, and nobody has begun it. */
const isDayOver = async (act: Act, meeting: string): Promise<boolean> =>
  (await act.tx.$count(meetings, and(eq(meetings.id, meeting), lt(meetings.heldOn, act.today)))) > 0

async function isInvited(act: Act, meeting: string): Promise<boolean> {
  return (await act.tx.$count(meetingMembers, mine(act, meeting))) > 0
}
