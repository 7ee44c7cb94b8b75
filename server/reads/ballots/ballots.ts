// Ballots as those who vote, record and look on see them.
import { and, asc, type Column, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import type { Law, Parameter } from '#law/parameter'
import { voteBase, voteMajority, voteOpenness } from '#law/votes'
import { permits } from '#policies/policies'
import { sees, visible } from '#policies/sights'
import { type Choice, type Interest, resultAtClose, type Tally, tally } from '#rules/ballots'
import { type Day, tehranDay } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { knownForm } from '../offices/knowledge.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { partOf } from '../part.ts'
import { disclosed } from '../requests/confidential.ts'
import { questionColumn } from '../requests/tasks.ts'
import { isSeated, votersIn, waitsForSeat } from './voters.ts'

const votingSeatsOf = (actor: Actor) =>
  actor.memberships.flatMap(({ votes: may, seat }) => (may && seat !== null ? [seat] : []))

/**
 * A seat with a vote: who votes from it, and its vote so far; `cast` alone where the ballot is secret. No member: nobody sits
 * there, or only somebody who came after the ballot opened.
 */
export type SeatVote = {
  seat: string
  title: string
  mine: boolean
  member: { id: string; name: string } | null
  cast: boolean
  choice: Choice | null
  reason: string | null
  interest: Interest | null
  spoken: boolean
  at: Date | null
}

/** The last ballot of a request as `seenBallot` shows it; null before the vote. */
export async function ballotOf(db: Db, actor: Actor, request: string, at: At) {
  const ballot = await lastBallot(db, eq(ballots.requestId, request))
  return ballot && seenBallot(db, actor, ballot, at)
}

/** The last ballot on an item of a meeting, and the law by which it is counted; null where nothing was put to the vote. */
export async function ballotOfItem(db: Db, actor: Actor, item: string, { province, today }: Omit<At, 'law'>) {
  const requestOf = sql`(select i.request_id from meeting_items i where i.id = ${item}::uuid)`
  const ballot = await lastBallot(db, or(eq(ballots.itemId, item), eq(ballots.requestId, requestOf))!)
  if (!ballot) return null
  const law = await lawOfSeen(db, ballot)
  return { seen: await seenBallot(db, actor, ballot, { province, today, law }), law }
}

export type ItemBallot = NonNullable<Awaited<ReturnType<typeof ballotOfItem>>>

async function lawOfSeen(db: Db, { requestId, provinceId, openedAt }: Ballot): Promise<Law> {
  if (!requestId) return lawOfProvince(db, provinceId, tehranDay(openedAt))
  const [row] = await db.select({ law: requests.law }).from(requests).where(eq(requests.id, requestId))
  return lawOf(row!.law)
}

async function lastBallot(db: Db, about: SQL): Promise<Ballot | null> {
  const [ballot] = await db
    .select()
    .from(ballots)
    .where(about)
    // another may have been opened at the instant that closed the one before
    .orderBy(desc(sql`${ballots.state} = 'open'`), desc(ballots.openedAt))
    .limit(1)
  return ballot ?? null
}

/**
 * A ballot as an actor sees it. Votes are open among those who decide (Annex 3 article 6 note); the office and its
 * substitute learn the figures when it is decided. Of a secret one everybody learns them when it is over, and nobody more.
 */
async function seenBallot(db: Db, actor: Actor, ballot: Ballot, { province, today, law }: At) {
  const sat = await seatVotes(db, actor, ballot, today)
  const inside = sees(actor, 'ballots', { province })
  const open = ballot.state === 'open'
  const counts = open ? sees(actor, 'ballots.counts', { province }) : inside
  // of a secret one there is nothing but who has voted
  const names = open && !ballot.secret ? sees(actor, 'ballots.names', { province }) : inside
  const mayMakeSecret = !ballot.secret && permits('ballots.makeSecret', actor, { province }) !== null
  const { id, state, closesOn, resolution, base, secret } = ballot
  const isDecided = state === 'adopted' || state === 'rejected'
  // of a secret one that decided nothing no sums are kept
  const counted = secret ? (isDecided ? ballot.tally : null) : countOf(base, sat)
  const begun = sat.some(({ cast }) => cast)
  const waiting = sat.filter(({ member, cast }) => member && !cast).length
  return {
    id,
    state,
    closesOn,
    openedOn: tehranDay(ballot.openedAt),
    resolution,
    base,
    secret,
    tally: counts || isDecided ? counted : null,
    seats: names ? sat : [],
    /** By what it was counted so, and made secret. */
    cites: { base: citeOf(law, voteBase), openness: citeOf(law, voteOpenness), majority: citeOf(law, voteMajority) },
    seated: await isSeated(db, actor, id),
    begun,
    /** The actor may make it secret, since nobody has voted yet. */
    mayBeSecret: open && !begun && mayMakeSecret && law(voteOpenness) !== 'open',
    /** Why whoever might have made it secret no longer may. */
    secretLate: mayMakeSecret && law(voteOpenness) !== 'open' ? lateFor(open, begun) : null,
    /** Seats with a vote from which nobody can vote, but which are counted in its base. */
    vacant: Math.max(0, base - sat.filter(({ member, cast }) => member || cast).length),
    /** All have voted and no side has the majority: unless one of them thinks again, it goes to the next agenda. */
    deadlocked: open && counted !== null && waiting === 0 && resultAtClose(counted, law(voteMajority)) === null,
  }
}

const lateFor = (open: boolean, begun: boolean) => (open ? (begun ? 'begun' : null) : 'closed')

const citeOf = (law: Law, of: Pick<Parameter, 'name' | 'cite'>) => law.cite?.(of) ?? of.cite

type At = { province: string; today: Day; law: Law }
type Ballot = typeof ballots.$inferSelect

const countOf = (base: number, sat: readonly SeatVote[]): Tally =>
  tally(
    base,
    sat.flatMap(({ choice }) => choice ?? []),
  )

async function seatVotes(db: Db, actor: Actor, ballot: Ballot, today: Day): Promise<SeatVote[]> {
  const ofSeat = (table: { seatId: Column; ballotId: Column }) =>
    and(eq(table.seatId, seats.id), eq(table.ballotId, ballot.id))
  const rows = await db
    .select({
      seat: seats.id,
      title: seats.title,
      voter: { id: people.id, name: people.name },
      choice: votes.choice,
      reason: votes.reason,
      interest: votes.interest,
      spoken: votes.spoken,
      at: votes.at,
    })
    .from(seats)
    .leftJoin(votes, ofSeat(votes))
    .leftJoin(ballotMarks, ofSeat(ballotMarks))
    .leftJoin(people, sql`${people.id} = coalesce(${votes.personId}, ${ballotMarks.personId})`)
    .where(inArray(seats.id, ballot.seats))
    .orderBy(asc(seats.title), asc(seats.id))
  const voters = await votersIn(db, ballot.id, today)
  const mine = votingSeatsOf(actor)
  return rows.map(({ voter, ...row }) => {
    const sits = voters.find(({ seat }) => seat === row.seat)
    const member = voter ?? (sits ? { id: sits.person, name: sits.name } : null)
    return { ...row, member, cast: voter !== null, mine: mine.includes(row.seat), spoken: row.spoken ?? false }
  })
}

/** One request that is being voted on, in a list. `mine` is the actor's own vote, of a secret ballot none. What one has not voted on comes first. */
export async function openBallots(db: Db, actor: Actor, part: Part = {}) {
  const seated = uuids(votingSeatsOf(actor))
  const cast = (choice: Choice) =>
    sql<number>`(select count(*)::int from votes v where v.ballot_id = ${ballots.id} and v.choice = ${choice})`
  const mine = sql<Choice | null>`(select v.choice from votes v
    where v.ballot_id = ${ballots.id} and v.seat_id = any(${seated}) order by v.spoken limit 1)`
  const voted = sql<boolean>`(${mine} is not null or exists (select from ballot_marks k
    where k.ballot_id = ${ballots.id} and k.seat_id = any(${seated})))`
  const waits = sql<boolean>`(${ballots.state} = 'open' and ${waitsForSeat(actor, ballots.requestId)})`
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
      question: questionColumn(actor, requests.id),
      closesOn: ballots.closesOn,
      base: ballots.base,
      secret: ballots.secret,
      for: cast('for'),
      against: cast('against'),
      mine,
      voted,
      /** The actor has a seat in this ballot that has not voted: one that was added later has none. */
      waits,
    })
    .from(ballots)
    .innerJoin(requests, eq(requests.id, ballots.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(
      and(eq(ballots.state, 'open'), visible(actor, 'ballots', { province: ballots.provinceId }), disclosed(actor)),
    )
    .orderBy(
      sql`not ${waits}`,
      asc(ballots.closesOn),
      asc(ballots.openedAt),
      sql`length(${requests.number})`,
      asc(requests.number),
    )
  const rows = await partOf(db, query, part)
  return paged(
    rows.map(({ asked, ...row }) => ({
      ...row,
      // how a secret vote stands nobody learns, and how an open one does only who decides on it or runs it
      ...(row.secret || !sees(actor, 'ballots.counts', { province: asked.provinceId })
        ? { for: null, against: null }
        : {}),
      form: knownForm(actor, asked, row.form),
      needed: tally(row.base, []).needed,
    })),
    rows.found,
  )
}
