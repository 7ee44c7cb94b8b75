// Ballots as those who vote, record and look on see them.
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { ballots, votes } from '#db/schema/ballots'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import { lastsTo, runsOn } from '#db/terms'
import { sees, visible } from '#policies/sights'
import { type Choice, type Tally, tally } from '#rules/ballots'
import { type Day, tehranDay } from '#rules/calendar'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { knownForm, withoutNumbers } from './offices/knowledge.ts'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'

const votingSeatsOf = (actor: Actor) =>
  actor.memberships.flatMap(({ votes: may, seat }) => (may && seat !== null ? [seat] : []))

/** A seat with a vote: who sits there today, and its vote so far. */
export type SeatVote = {
  seat: string
  title: string
  mine: boolean
  member: { id: string; name: string } | null
  choice: Choice | null
  reason: string | null
  spoken: boolean
  at: Date | null
}

/**
 * The last ballot of a request. Votes are open among those who decide (Annex 3 article 6 note); the office and its
 * substitute learn the figures when it is decided. Null before the vote.
 */
export async function ballotOf(db: Db, actor: Actor, request: string, province: string, today: Day) {
  const [ballot] = await db
    .select()
    .from(ballots)
    .where(eq(ballots.requestId, request))
    .orderBy(desc(ballots.openedAt))
    .limit(1)
  if (!ballot) return null
  const sat = await seatVotes(db, actor, ballot, province, today)
  const inside = sees(actor, 'ballots', { province })
  const { id, state, closesOn, resolution, base } = ballot
  const seated = ballot.seats.some((seat) => votingSeatsOf(actor).includes(seat))
  const counted: Tally = tally(
    base,
    sat.flatMap(({ choice }) => choice ?? []),
  )
  const told = inside || state === 'adopted' || state === 'rejected'
  const begun = sat.some(({ choice }) => choice !== null)
  return {
    id,
    state,
    closesOn,
    resolution,
    base,
    tally: told ? counted : null,
    seats: inside ? sat : [],
    seated,
    begun,
  }
}

type Ballot = typeof ballots.$inferSelect

async function seatVotes(db: Db, actor: Actor, ballot: Ballot, province: string, today: Day): Promise<SeatVote[]> {
  const opened = tehranDay(ballot.openedAt)
  const rows = await db
    .selectDistinctOn([seats.title, seats.id], {
      seat: seats.id,
      title: seats.title,
      member: { id: people.id, name: people.name },
      choice: votes.choice,
      reason: votes.reason,
      spoken: votes.spoken,
      at: votes.at,
    })
    .from(seats)
    .leftJoin(votes, and(eq(votes.seatId, seats.id), eq(votes.ballotId, ballot.id)))
    .leftJoin(memberships, and(eq(memberships.seatId, seats.id), runsOn(memberships, today)))
    .leftJoin(people, eq(people.id, sql`coalesce(${votes.personId}, ${memberships.personId})`))
    .where(
      and(
        eq(seats.provinceId, province),
        eq(seats.votes, true),
        // the day does not tell: a seat may have been added after the ballot opened on it
        ballot.seats.length ? inArray(seats.id, ballot.seats) : lte(seats.since, opened),
        lastsTo(seats, opened),
      ),
    )
    .orderBy(asc(seats.title), asc(seats.id), desc(memberships.since))
  const mine = votingSeatsOf(actor)
  return rows.map((row) => ({
    ...row,
    mine: mine.includes(row.seat),
    spoken: row.spoken ?? false,
  }))
}

/** By the law of its filing day the members vote on a request by phone. */
const byPhone = sql`coalesce(${requests.law} -> 'vote.byPhone' -> 'value', 'true'::jsonb) = 'true'::jsonb`

/** One request that is being voted on, in a list. `mine` is the actor's own vote. What one has not voted on comes first. */
export async function openBallots(db: Db, actor: Actor, part: Part = {}) {
  const seated = uuids(votingSeatsOf(actor))
  const cast = (choice: Choice) =>
    sql<number>`(select count(*)::int from votes v where v.ballot_id = ${ballots.id} and v.choice = ${choice})`
  const mine = sql<Choice | null>`(select v.choice from votes v
    where v.ballot_id = ${ballots.id} and v.seat_id = any(${seated}) order by v.spoken limit 1)`
  const waits = sql<boolean>`(${ballots.seats} && ${seated} and ${mine} is null and ${byPhone})`
  const query = db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      form: requests.form,
      asked: {
        officeId: requests.officeId,
        provinceId: requests.provinceId,
        consentPersonId: requests.consentPersonId,
      },
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      person: people.name,
      closesOn: ballots.closesOn,
      base: ballots.base,
      for: cast('for'),
      against: cast('against'),
      mine,
      /** The actor has a seat in this ballot that has not voted: one that was added later has none. */
      waits,
    })
    .from(ballots)
    .innerJoin(requests, eq(requests.id, ballots.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(and(eq(ballots.state, 'open'), visible(actor, 'ballots', { province: ballots.provinceId })))
    .orderBy(sql`not ${waits}`, asc(ballots.closesOn), asc(ballots.openedAt), asc(ballots.id))
  const rows = await partOf(db, query, part)
  return paged(
    rows.map(({ asked, ...row }) => ({
      ...row,
      form: knownForm(actor, asked, row.form),
      needed: tally(row.base, []).needed,
    })),
    rows.found,
  )
}

/** Similar decisions before: the last requests of the kind that were decided in the province, without this one. */
export async function earlierDecisions(db: Db, actor: Actor, kind: string, except: string, limit = 5) {
  const rows = await db
    .select({
      id: requests.id,
      number: requests.number,
      form: requests.form,
      outcome: sql<'adopted' | 'rejected'>`${ballots.state}`,
      office: offices.name,
      resolution: ballots.resolution,
      at: ballots.closedAt,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(ballots, and(eq(ballots.requestId, requests.id), sql`${ballots.state} in ('adopted', 'rejected')`))
    .where(
      and(
        eq(requests.kind, kind),
        sql`${requests.id} <> ${except}::uuid`,
        visible(actor, 'ballots', { province: requests.provinceId }),
      ),
    )
    .orderBy(desc(ballots.closedAt))
    .limit(limit)
  return rows.map((row) => ({ ...row, form: withoutNumbers(row.form) }))
}
