// Which meeting discusses what is voted on, and who is there: while one does, votes are cast in it (Annex 3 article 6).
import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { ballotMarks } from '#db/schema/ballots'
import { meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import type { Day } from '#rules/calendar'
import { attendanceOf } from '#rules/meetings'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { votingSeats } from '../people/seats.ts'

/** What a ballot is about: a request, or an item that is none. */
type About = { requestId: string | null; itemId: string | null }

async function runningOn(db: Db, { requestId, itemId }: About, more?: SQL): Promise<string | null> {
  const about = or(
    itemId ? eq(meetingItems.id, itemId) : undefined,
    requestId ? eq(meetingItems.requestId, requestId) : undefined,
  )
  const [row] = await db
    .select({ meeting: meetings.id })
    .from(meetingItems)
    .innerJoin(meetings, and(eq(meetings.id, meetingItems.meetingId), eq(meetings.state, 'running')))
    .where(and(about, more))
    .limit(1)
  return row?.meeting ?? null
}

/** The meetings that run now and of which the actor is, as rows of `id` and `number`. */
export const runningMeeting = ({ person }: Pick<Actor, 'person'>): SQL => sql`(select m.id, m.number from meetings m
  where m.state = 'running' and exists (select from meeting_members s where s.meeting_id = m.id and s.person_id = ${person}::uuid)) sits`

/** The meeting that the actor is to be in now; null where none runs. */
export async function sittingNow(db: Db, actor: Actor): Promise<{ id: string; number: number } | null> {
  const [row] = await db.execute<{ id: string; number: number }>(sql`select * from ${runningMeeting(actor)} limit 1`)
  return row ?? null
}

/** The running meeting on whose agenda it stands; null where there is none. */
export const meetingOf = (db: Db, about: About): Promise<string | null> => runningOn(db, about)

/** The running meeting that has taken it up and is not done with it; null where there is none. */
export const sittingOf = (db: Db, about: About): Promise<string | null> =>
  runningOn(db, about, and(isNotNull(meetingItems.openedAt), isNull(meetingItems.closedAt)))

/** Whether a member was noted as present on a seat. */
export async function isPresent(db: Db, meeting: string, at: { seat: string; member: string }): Promise<boolean> {
  const there = and(eq(meetingMembers.seatId, at.seat), eq(meetingMembers.personId, at.member))
  const where = and(eq(meetingMembers.meetingId, meeting), there, eq(meetingMembers.present, true))
  return (await db.$count(meetingMembers, where)) > 0
}

/** On how many of a secret ballot's seats somebody is there who has not voted. */
export async function presentWithoutMark(
  db: Db,
  meeting: string,
  { id, seats }: { id: string; seats: readonly string[] },
): Promise<number> {
  const marked = db.select({ seat: ballotMarks.seatId }).from(ballotMarks).where(eq(ballotMarks.ballotId, id))
  const there = and(eq(meetingMembers.meetingId, meeting), eq(meetingMembers.present, true))
  const silent = and(there, inArray(meetingMembers.seatId, [...seats]), notInArray(meetingMembers.seatId, marked))
  const rows = await db.selectDistinct({ seat: meetingMembers.seatId }).from(meetingMembers).where(silent)
  return rows.length
}

/** How many of those with a vote are there, of all seats that have one on a day. */
export async function attendanceIn(db: Db, meeting: string, { province, today }: { province: string; today: Day }) {
  const seats = await votingSeats(db, province, today)
  const there = and(eq(meetingMembers.meetingId, meeting), eq(meetingMembers.present, true))
  const present = await db
    .selectDistinct({ seat: meetingMembers.seatId })
    .from(meetingMembers)
    .where(and(there, inArray(meetingMembers.seatId, seats)))
  return attendanceOf(present.length, seats.length)
}
