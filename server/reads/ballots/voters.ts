// Who has a vote in a ballot, and who has not cast it: the one place where that is decided, for every read and act.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/**
 * A membership `m` is of a ballot `b`: it has one of its seats, and had it when the ballot opened. The composition is data with
 * dates: whoever came later votes in what is opened later.
 */
const isOf = sql`(m.seat_id = any(b.seats) and m.since <= (b.opened_at at time zone 'Asia/Tehran')::date)`

/** It sits there on a day: whoever has gone has no vote any more, and is waited for no more. */
const sits = (day: Day): SQL => sql`(${runsOn('m', day)}
  and exists (select from seats s where s.id = m.seat_id and s.votes and ${runsOn('s', day)})
  and exists (select from people p where p.id = m.person_id and p.disabled_at is null))`

/** Nothing was voted from its seat yet; what was only said aloud the member may still replace. */
const isSilent = sql`(not exists (select from votes v where v.ballot_id = b.id and v.seat_id = m.seat_id and not v.spoken)
  and not exists (select from ballot_marks k where k.ballot_id = b.id and k.seat_id = m.seat_id))`

/** By the law of its filing day the members vote on a request `r` by phone; in a secret ballot they vote in no other way. */
const byPhone = sql`(b.secret or coalesce(r.law -> 'vote.byPhone' -> 'value', 'true'::jsonb) = 'true'::jsonb)`

/** Ids of the memberships by which an actor has a vote today. */
const votingOf = ({ memberships }: Actor) =>
  uuids(memberships.flatMap(({ votes, seat, id }) => (votes && seat !== null ? [id] : [])))

/** An open ballot on a request waits for one of the actor's seats, as a condition. */
export function waitsForSeat(actor: Actor, request: SQLWrapper): SQL {
  return sql`exists (select from ballots b join requests r on r.id = b.request_id
    join memberships m on m.id = any(${votingOf(actor)})
    where b.request_id = ${request} and b.state = 'open' and ${byPhone} and ${isOf} and ${isSilent})`
}

/** Of whoever may vote in a ballot `b` on a day somebody has not, as a condition. */
export const mayStillVote = (today: Day): SQL => sql`exists (select from memberships m where ${isOf} and ${sits(today)}
  and not exists (select from votes v where v.ballot_id = b.id and v.seat_id = m.seat_id))`

/** Whether one of the actor's seats has a vote in a ballot. */
export async function isSeated(db: Db, actor: Actor, ballot: string): Promise<boolean> {
  const found = await db.execute(sql`select from ballots b join memberships m on m.id = any(${votingOf(actor)})
    where b.id = ${ballot}::uuid and ${isOf}`)
  return found.length > 0
}

/** Ids of the people whose votes on a request are waited for on a day. */
export async function silentVoters(db: Db, request: string, today: Day): Promise<string[]> {
  const rows = await db.execute<{ person: string }>(sql`select distinct m.person_id as person
    from ballots b join requests r on r.id = b.request_id join memberships m on m.seat_id = any(b.seats)
    where b.request_id = ${request}::uuid and b.state = 'open' and ${byPhone} and ${isOf} and ${sits(today)} and ${isSilent}`)
  return rows.map(({ person }) => person)
}

/** Whoever may vote in a ballot on a day, by seat. */
export async function votersIn(db: Db, ballot: string, today: Day) {
  return db.execute<{ seat: string; person: string; name: string }>(sql`
    select distinct on (m.seat_id) m.seat_id as seat, m.person_id as person, people.name
    from ballots b join memberships m on m.seat_id = any(b.seats) join people on people.id = m.person_id
    where b.id = ${ballot}::uuid and ${isOf} and ${sits(today)} order by m.seat_id, m.since desc`)
}

/** Whether whoever sits on a seat may vote from it in a ballot on a day. */
export async function sitsIn(
  db: Db,
  ballot: string,
  at: { seat: string; member: string },
  today: Day,
): Promise<boolean> {
  const found = await db.execute(sql`select from ballots b join memberships m on m.seat_id = ${at.seat}::uuid
    where b.id = ${ballot}::uuid and m.person_id = ${at.member}::uuid and ${isOf} and ${sits(today)}`)
  return found.length > 0
}

/** How many seats of a ballot have nobody to vote on a day and cast no vote: they stay in its base all the same. */
export async function vacantSeats(db: Db, ballot: string, today: Day): Promise<number> {
  const [found] = await db.execute<{ count: number }>(sql`select count(*)::int as count
    from ballots b cross join unnest(b.seats) as s(id) where b.id = ${ballot}::uuid
    and not exists (select from votes v where v.ballot_id = b.id and v.seat_id = s.id)
    and not exists (select from ballot_marks k where k.ballot_id = b.id and k.seat_id = s.id)
    and not exists (select from memberships m where m.seat_id = s.id and ${isOf} and ${sits(today)})`)
  return found!.count
}

const voted = sql`(exists (select from votes v where v.ballot_id = b.id)
  or exists (select from ballot_marks k where k.ballot_id = b.id))`

/** Whether somebody has voted in the open ballot on a request. */
export async function hasVotes(db: Db, request: string): Promise<boolean> {
  const found = await db.execute(
    sql`select from ballots b where b.request_id = ${request}::uuid and b.state = 'open' and ${voted}`,
  )
  return found.length > 0
}

/** Whether somebody has voted in a ballot. */
export async function isBegun(db: Db, ballot: string): Promise<boolean> {
  return (await db.execute(sql`select from ballots b where b.id = ${ballot}::uuid and ${voted}`)).length > 0
}
