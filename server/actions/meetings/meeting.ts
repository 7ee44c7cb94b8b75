// Where a meeting or an item of its agenda stands, and the meeting locked.
import { and, eq, isNull, max, or } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { ballots } from '#db/schema/ballots'
import { meetingGuests, meetingItems, meetings } from '#db/schema/meetings'
import { requests } from '#db/schema/requests'
import type { Scope } from '#policies/policies'
import { tehranDay } from '#rules/calendar'
import type { MeetingState } from '#rules/meetings'
import { kindOf } from '#rules/proceedings/kinds'
import { type Act, asOf, conflict, type Trouble, unknown } from '../../act/act.ts'

export type Meeting = typeof meetings.$inferSelect
export type Item = typeof meetingItems.$inferSelect

/** `mobile`: where the invitation goes; empty for whom the secretariat asks on paper. */
export type Guest = { name: string; capacity: string; mobile?: string }
/** What is written on an item; a request words itself. */
export type ItemWords = { title: string; body: string; guests: Guest[] }

/** The province of a meeting. */
export async function meetingScope(tx: Transaction, { meeting }: { meeting: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: meetings.provinceId }).from(meetings).where(eq(meetings.id, meeting))
  return row ?? null
}

/** The province of an item. */
export async function itemScope(tx: Transaction, { item }: { item: string }): Promise<Scope | null> {
  const where = eq(meetingItems.id, item)
  const [row] = await tx.select({ province: meetingItems.provinceId }).from(meetingItems).where(where)
  return row ?? null
}

/** The province of a guest. */
export async function guestScope(tx: Transaction, { guest }: { guest: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: meetingGuests.provinceId })
    .from(meetingGuests)
    .where(eq(meetingGuests.id, guest))
  return row ?? null
}

/** Locks a meeting that its scope has found; the trouble where it is in none of these states any more. */
export async function lockMeeting(act: Act, id: string, ...states: MeetingState[]): Promise<Meeting | Trouble> {
  const [meeting] = await act.tx.select().from(meetings).where(eq(meetings.id, id)).for('update')
  return meeting && states.includes(meeting.state) ? meeting : conflict('meetings-moved-on')
}

/** An item, its meeting locked. */
export async function lockItem(act: Act, id: string, ...states: MeetingState[]): Promise<Item | Trouble> {
  const found = () => act.tx.select().from(meetingItems).where(eq(meetingItems.id, id))
  const [before] = await found()
  const meeting = before && (await lockMeeting(act, before.meetingId, ...states))
  if (meeting && 'ok' in meeting) return meeting
  // it may have gone while another act held the meeting
  const [item] = await found()
  return item ?? conflict('meetings-item-gone')
}

/**
 * The act as of the meeting: what comes of an item is of the meeting's day, on whichever day it is written down, but of none before the
 * item was put to the vote.
 */
export async function asOfMeeting(act: Act, { id, meetingId, requestId, openedAt }: Item): Promise<Act> {
  const about = or(eq(ballots.itemId, id), requestId ? eq(ballots.requestId, requestId) : undefined)
  const [row] = await act.tx
    .select({ begunAt: meetings.begunAt, put: max(ballots.openedAt) })
    .from(meetings)
    .leftJoin(ballots, about)
    .where(eq(meetings.id, meetingId))
    .groupBy(meetings.id)
  const begun = row!.begunAt!
  if (tehranDay(begun) === act.today) return act
  return asOf(act, new Date(Math.max(Number(begun), Number(openedAt), Number(row!.put))))
}

/** The item of a guest who is still one, its meeting locked. */
export async function lockGuest(act: Act, id: string, state: MeetingState): Promise<Item | Trouble> {
  const found = () =>
    act.tx
      .select()
      .from(meetingGuests)
      .where(and(eq(meetingGuests.id, id), isNull(meetingGuests.removedAt)))
  const [before] = await found()
  const item = before ? await lockItem(act, before.itemId, state) : unknown
  if ('ok' in item) return item
  // another act may have taken the invitation back while it held the meeting
  return (await found()).length > 0 ? item : unknown
}

/**
 * Whether what is resolved on an item is for the working group alone, whatever its writer said: of a request that nobody may
 * learn of before it takes effect (Annex 4 article 8).
 */
export async function isForGroupAlone(act: Act, { requestId }: Pick<Item, 'requestId'>): Promise<boolean> {
  if (!requestId) return false
  const [row] = await act.tx.select({ kind: requests.kind }).from(requests).where(eq(requests.id, requestId))
  return Boolean(row && kindOf(row.kind)?.confidential)
}
