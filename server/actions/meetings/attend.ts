// Who is there, as the secretariat notes it: members on their seats, and guests at their items.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { meetingGuests, meetingItems, meetingMembers } from '#db/schema/meetings'
import type { Scope } from '#policies/policies'
import { action, done, unknown } from '../../act/act.ts'
import { lockItem, lockMeeting, meetingScope } from './meeting.ts'

export type AttendInput = { meeting: string; person: string; seat: string; present: boolean }

/** A member is there, or is not; whoever comes later or leaves is noted anew, and votes that were cast stand. */
export const attend = action<AttendInput, null>('meetings.attend', {
  scope: meetingScope,
  run: async (act, { meeting: id, person, seat, present }) => {
    const held = await lockMeeting(act, id, 'running')
    if ('ok' in held) return held
    const one = and(eq(meetingMembers.personId, person), eq(meetingMembers.seatId, seat))
    const noted = await act.tx
      .update(meetingMembers)
      .set({ present, presentAt: act.now })
      .where(and(eq(meetingMembers.meetingId, id), one))
      .returning()
    if (noted.length === 0) return unknown
    act.record({ subject: 'meeting', subjectId: id, facts: { seat, present } })
    act.refresh('meeting', id)
    return done(null)
  },
})

/** A guest of an item is there, or is not. */
export const attendGuest = action<{ guest: string; present: boolean }, null>('meetings.attendGuest', {
  scope: guestScope,
  run: async (act, { guest: id, present }) => {
    const [guest] = await act.tx.select().from(meetingGuests).where(eq(meetingGuests.id, id))
    const item = guest && (await lockItem(act, guest.itemId, 'running'))
    if (!item) return unknown
    if ('ok' in item) return item
    await act.tx.update(meetingGuests).set({ present }).where(eq(meetingGuests.id, id))
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: item.id, present } })
    return done(null)
  },
})

async function guestScope(tx: Transaction, { guest }: { guest: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: meetingItems.provinceId })
    .from(meetingGuests)
    .innerJoin(meetingItems, eq(meetingItems.id, meetingGuests.itemId))
    .where(eq(meetingGuests.id, guest))
  return row ?? null
}
