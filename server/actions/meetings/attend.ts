// Who is there, as the secretariat notes it: members on their seats, and guests at their items.
import { and, eq } from 'drizzle-orm'
import { meetingGuests, meetingMembers } from '#db/schema/meetings'
import { tehranDay } from '#rules/calendar'
import { action, done, unknown } from '../../act/act.ts'
import { addVersion, lockMinutes, openStates } from '../minutes/minutes.ts'
import { guestScope, lockGuest, lockMeeting, meetingScope } from './meeting.ts'

export type AttendInput = { meeting: string; person: string; seat: string; present: boolean }

/**
 * A member is there, or is not; whoever comes later is noted anew. Who was there while items were gone through and is not any more
 * has left at that hour, and votes that were cast stand. Until the minutes go to their signature it is put right here too, as a
 * version of them.
 */
export const attend = action<AttendInput, null>('meetings.attend', {
  scope: meetingScope,
  run: async (act, { meeting: id, person, seat, present }) => {
    const held = await lockMeeting(act, id, 'running', 'held')
    if ('ok' in held) return held
    const over = held.state === 'held'
    const minutes = over ? await lockMinutes(act, id, ...openStates) : null
    if (minutes && 'ok' in minutes) return minutes
    if (over) await addVersion(act, held)
    const one = and(eq(meetingMembers.personId, person), eq(meetingMembers.seatId, seat))
    const where = and(eq(meetingMembers.meetingId, id), one)
    const [before] = await act.tx.select().from(meetingMembers).where(where)
    if (!before) return unknown
    // an hour is noted only while it is seen: what is typed on a later day tells none
    const live = !over && tehranDay(held.begunAt!) === act.today
    const left = live && !present && before.present === true && held.itemId !== null
    const leftAt = left ? act.now : null
    await act.tx.update(meetingMembers).set({ present, presentAt: act.now, leftAt }).where(where)
    if (over) {
      await addVersion(act, held)
      act.refresh('minutes', id)
    }
    act.record({ subject: 'meeting', subjectId: id, facts: { seat, present, ...(left ? { left: true } : {}) } })
    act.refresh('meeting', id)
    return done(null)
  },
})

/** A guest of an item is there, or is not. */
export const attendGuest = action<{ guest: string; present: boolean }, null>('meetings.attendGuest', {
  scope: guestScope,
  run: async (act, { guest: id, present }) => {
    const item = await lockGuest(act, id, 'running')
    if ('ok' in item) return item
    await act.tx.update(meetingGuests).set({ present }).where(eq(meetingGuests.id, id))
    act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: item.id, present } })
    return done(null)
  },
})
