// Who sits where today: signers, voters, and the people of a role (Bylaw 25-b; Annex 3 articles 6, 8).
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { runsOn } from '#db/terms'
import { type AudienceName, audiences, sights } from '#policies/policies'
import type { Day } from '#rules/calendar'
import type { Role } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { delegatesOn } from './delegations.ts'

/** Ids of the people who may sign on a day, delegates among them. */
export async function signersOf(db: Db, province: string, today: Day): Promise<string[]> {
  const own = await seated(db, province, today, eq(seats.signs, true))
  return [...new Set([...own, ...(await delegatesOn(db, province, today))])]
}

/** Ids of the people on seats with a vote on a day. */
export async function votersOf(db: Db, province: string, today: Day): Promise<string[]> {
  return seated(db, province, today, eq(seats.votes, true))
}

async function seated(db: Db, province: string, today: Day, kind: SQL): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(seats)
    .innerJoin(memberships, eq(memberships.seatId, seats.id))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(kind, eq(seats.provinceId, province), runsOn(seats, today), runsOn(memberships, today)))
  return rows.map((row) => row.person)
}

/** Everybody who sits in the working group on a day, on any of its seats. */
export async function seatedOn(db: Db, province: string, day: Day): Promise<{ personId: string; seatId: string }[]> {
  return db
    .selectDistinct({ personId: memberships.personId, seatId: seats.id })
    .from(seats)
    .innerJoin(memberships, eq(memberships.seatId, seats.id))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(seats.provinceId, province), runsOn(seats, day), runsOn(memberships, day)))
}

/** Whether a person sits on a seat with a vote on a day. */
export async function sitsVoting(db: Db, at: { province: string; seat: string; person: string }, today: Day) {
  const here = and(eq(seats.votes, true), eq(seats.id, at.seat))!
  return (await seated(db, at.province, today, here)).includes(at.person)
}

/** Whoever is told of something in a province on a day, each once. */
export function audienceOf(db: Db, name: AudienceName, province: string, today: Day): Promise<string[]> {
  return peopleWith(db, province, audiences[name], today)
}

/** People who hold a role in a province on a day, each once: where the subject itself names the role. */
export function peopleWithRole(db: Db, province: string, role: Role, today: Day): Promise<string[]> {
  return peopleWith(db, province, [role], today)
}

async function peopleWith(db: Db, province: string, roles: readonly Role[], today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(memberships.provinceId, province), inArray(memberships.role, roles), runsOn(memberships, today)))
  return rows.map((row) => row.person)
}

/** Who reads what customers say to an office alone, on a day: whoever holds it. */
export async function holdersOf(db: Db, office: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(
      and(
        eq(memberships.officeId, office),
        inArray(memberships.role, [...sights['ratings.calls'].own]),
        runsOn(memberships, today),
      ),
    )
  return rows.map((row) => row.person)
}

/** People who stand for a body on a day, each once. */
export async function peopleOfBody(db: Db, body: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(memberships.bodyId, body), runsOn(memberships, today)))
  return rows.map((row) => row.person)
}

/** Seats with a vote in which somebody sits on a day. */
export async function filledSeats(db: Db, province: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: memberships.seatId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(inArray(memberships.seatId, await votingSeats(db, province, today)), runsOn(memberships, today)))
  return rows.flatMap(({ id }) => id ?? [])
}

/** All seats with a vote on a day, sat in or not: the base of every majority (Annex 3 article 6). */
export async function votingSeats(db: Db, province: string, today: Day): Promise<string[]> {
  const rows = await db
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.provinceId, province), eq(seats.votes, true), runsOn(seats, today)))
  return rows.map((row) => row.id)
}
