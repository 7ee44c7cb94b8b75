// The minutes of a meeting that is over: locked, with their letter, and a new version of them.
import { and, desc, eq } from 'drizzle-orm'
import { meetingMembers, meetingMinutes } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { minutesFacts } from '#reads/minutes/facts'
import { lawOfProvince } from '#reads/parameters'
import { type MinutesFacts, type MinutesState, minutesState } from '#rules/minutes'
import { type Act, conflict, type Trouble } from '../../act/act.ts'
import { lockMeeting, type Meeting } from '../meetings/meeting.ts'

/** `letter`: the one by which they are signed, once they were sent for it. */
export type Minutes = { meeting: Meeting; state: MinutesState; letter: typeof notices.$inferSelect | null }

/** Minutes in which words may still be changed. */
export const openStates = ['writing', 'shown', 'returned'] as const

/** Locks the meeting and finds how its minutes stand; the trouble where they are in none of these states. */
export async function lockMinutes(
  act: Act,
  id: string,
  ...states: readonly MinutesState[]
): Promise<Minutes | Trouble> {
  const meeting = await lockMeeting(act, id, 'held')
  if ('ok' in meeting) return meeting
  const [letter = null] = await act.tx.select().from(notices).where(eq(notices.meetingId, id))
  const state = minutesState(meeting, letter?.state ?? null)
  return states.includes(state) ? { meeting, state, letter } : conflict('minutes-moved-on')
}

export type Version = typeof meetingMinutes.$inferSelect

/** The last version; null before the first. */
export async function lastVersion(act: Act, meeting: string): Promise<Version | null> {
  const [row] = await act.tx
    .select()
    .from(meetingMinutes)
    .where(eq(meetingMinutes.meetingId, meeting))
    .orderBy(desc(meetingMinutes.version))
    .limit(1)
  return row ?? null
}

/**
 * A new version of the words beside what the records state now, or the last one where neither changed. `body` absent: the words
 * stay as they are.
 */
export async function addVersion(act: Act, meeting: Meeting, body?: string): Promise<Version> {
  const last = await lastVersion(act, meeting.id)
  const stated = await statedNow(act, meeting)
  const words = body ?? last?.body ?? ''
  if (last && last.body === words && same(last.stated, stated)) return last
  const by = { by: act.actor.person!, at: act.now }
  const at = { provinceId: act.province, meetingId: meeting.id, version: (last?.version ?? 0) + 1 }
  const [row] = await act.tx
    .insert(meetingMinutes)
    .values({ ...at, ...by, body: words, stated })
    .returning()
  return row!
}

async function statedNow(act: Act, meeting: Meeting): Promise<MinutesFacts> {
  return minutesFacts(act.tx, meeting, await lawOfProvince(act.tx, meeting.provinceId, meeting.heldOn))
}

/** As the database gives it back: with the parts of each object in an order of its own. */
function same(one: unknown, other: unknown): boolean {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

/** Whether the person of the act is a member who was invited. */
export async function wasInvited(act: Act, meeting: string): Promise<boolean> {
  const own = and(eq(meetingMembers.meetingId, meeting), eq(meetingMembers.personId, act.actor.person!))
  return (await act.tx.$count(meetingMembers, own)) > 0
}
