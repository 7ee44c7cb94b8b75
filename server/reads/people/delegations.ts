// What is lent for a time: signatures (Annex 3 article 8), answers to what proceedings ask, and the province's list of both.

import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { delegations } from '#db/schema/delegations'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { type DayAsked, runsOn } from '#db/terms'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Part } from '#rules/lists'
import {
  type Actor,
  delegateRoles,
  insideRoles,
  lendingRoles,
  type Membership,
  type Role,
  workingGroup,
} from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'

const delegate = alias(people, 'delegate')

/** Runs on a day: within its days, not ended, its seat still signs, and who lent it still sits there. */
const runs = (today: Day): SQL =>
  and(
    isNull(delegations.endedAt),
    lte(delegations.firstDay, today),
    gte(delegations.lastDay, today),
    eq(seats.signs, true),
    runsOn(seats, today),
    runsOn(memberships, today),
  )!

const ofSeat = and(eq(memberships.seatId, delegations.seatId), eq(memberships.personId, delegations.personId))

/** Signatures lent to a person that run on a day: by whom, and the role of the seat. */
export async function delegatedTo(db: Db, person: string, today: Day) {
  return db
    .select({
      delegation: delegations.id,
      province: delegations.provinceId,
      person: delegations.personId,
      name: people.name,
      role: memberships.role,
    })
    .from(delegations)
    .innerJoin(seats, eq(seats.id, delegations.seatId))
    .innerJoin(memberships, ofSeat)
    .innerJoin(people, and(eq(people.id, delegations.personId), isNull(people.disabledAt)))
    .where(and(eq(delegations.delegateId, person), runs(today)))
    .orderBy(asc(delegations.firstDay), asc(delegations.createdAt))
}

/** A delegation of answers that runs on a day, as a condition. */
export const lendsOn = (today: DayAsked): SQL =>
  sql`(${delegations.seatId} is null and ${delegations.endedAt} is null
    and ${delegations.firstDay} <= ${today}::date and ${delegations.lastDay} >= ${today}::date)`

/**
 * Memberships in which a person answers in somebody else's stead on a day. A lent seat votes only where `votes` says so; it
 * signs nothing.
 */
export async function lentTo(db: Db, person: string, today: Day, votes: boolean): Promise<Membership[]> {
  const rows = await db
    .select({ held: memberships, seat: seats, delegation: delegations.id, name: people.name })
    .from(delegations)
    .innerJoin(people, and(eq(people.id, delegations.personId), isNull(people.disabledAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, delegations.personId),
        eq(memberships.provinceId, delegations.provinceId),
        inArray(memberships.role, [...lendingRoles]),
        runsOn(memberships, today),
      ),
    )
    .leftJoin(seats, and(eq(seats.id, memberships.seatId), runsOn(seats, today)))
    .where(and(eq(delegations.delegateId, person), lendsOn(today)))
    .orderBy(asc(delegations.firstDay), asc(delegations.createdAt))
  return rows.map(({ held, seat, delegation, name }) => ({
    id: held.id,
    role: held.role,
    province: held.provinceId,
    office: null,
    body: held.bodyId,
    seat: seat?.id ?? null,
    votes: votes && (seat?.votes ?? false),
    signs: false,
    lentBy: { delegation, person: held.personId, name },
  }))
}

/** Those who answer in the stead of any of these people on a day. */
export async function answerersFor(db: Db, persons: readonly string[], today: Day): Promise<string[]> {
  if (persons.length === 0) return []
  const lender = alias(memberships, 'lender')
  const isInside = db
    .select()
    .from(lender)
    .where(
      and(
        eq(lender.personId, delegations.personId),
        eq(lender.provinceId, delegations.provinceId),
        inArray(lender.role, [...insideRoles]),
        runsOn(lender, today),
      ),
    )
  const rows = await db
    .selectDistinct({ person: delegations.delegateId })
    .from(delegations)
    .innerJoin(memberships, eq(memberships.personId, delegations.delegateId))
    .where(
      and(
        inArray(delegations.personId, [...persons]),
        lendsOn(today),
        inArray(memberships.role, [...lendingRoles]),
        runsOn(memberships, today),
        // as `delegateRoles` of the rules says
        or(inArray(memberships.role, [...insideRoles]), notExists(isInside)),
      ),
    )
  return rows.map((row) => row.person)
}

/** A delegation as its delegate is told of it; null for anybody else. */
export async function delegationFor(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      name: people.name,
      firstDay: delegations.firstDay,
      lastDay: delegations.lastDay,
      reason: delegations.reason,
      endedAt: delegations.endedAt,
      signature: sql<boolean>`${delegations.seatId} is not null`,
    })
    .from(delegations)
    .innerJoin(people, eq(people.id, delegations.personId))
    .where(and(eq(delegations.id, id), sql`${delegations.delegateId} = ${actor.person}::uuid`))
  return row ?? null
}

/** Ids of a province's delegates on a day. */
export async function delegatesOn(db: Db, province: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: delegations.delegateId })
    .from(delegations)
    .innerJoin(seats, eq(seats.id, delegations.seatId))
    .innerJoin(memberships, ofSeat)
    .innerJoin(delegate, and(eq(delegate.id, delegations.delegateId), isNull(delegate.disabledAt)))
    .where(and(eq(delegations.provinceId, province), runs(today)))
  return rows.map((row) => row.person)
}

/** The province's delegations for those who sit in its working group, the latest first. */
export async function listDelegations(db: Db, actor: Actor, part: Part = {}) {
  const query = db
    .select({
      id: delegations.id,
      person: { id: people.id, name: people.name },
      delegate: { id: delegate.id, name: delegate.name },
      seat: seats.title,
      firstDay: delegations.firstDay,
      lastDay: delegations.lastDay,
      reason: delegations.reason,
      endedAt: delegations.endedAt,
    })
    .from(delegations)
    .leftJoin(seats, eq(seats.id, delegations.seatId))
    .innerJoin(people, eq(people.id, delegations.personId))
    .innerJoin(delegate, eq(delegate.id, delegations.delegateId))
    .where(
      or(
        visible(actor, 'delegations', { province: delegations.provinceId }),
        sql`${actor.person}::uuid in (${delegations.personId}, ${delegations.delegateId})`,
      ),
    )
    .orderBy(desc(delegations.lastDay), desc(delegations.createdAt))
  return partOf(db, query, part)
}

/** Who may be named by somebody else to answer what proceedings ask: whoever holds a role there that is no office's. */
export async function answerersToName(db: Db, actor: Actor, today: Day) {
  return actor.person && actor.province ? answering(db, actor, today, ne(people.id, actor.person)) : []
}

/** Whether a person may be named so by the actor. */
export async function mayAnswerFor(db: Db, actor: Actor, person: string, today: Day): Promise<boolean> {
  return person !== actor.person && (await answering(db, actor, today, eq(people.id, person))).length > 0
}

function answering(
  db: Db,
  { province, memberships: own }: Actor,
  today: Day,
  who: SQL,
): Promise<{ id: string; name: string; role: Role }[]> {
  const roles = inArray(memberships.role, [...delegateRoles(own.map(({ role }) => role))])
  return db
    .selectDistinctOn([people.id], { id: people.id, name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(who, eq(memberships.provinceId, province!), roles, runsOn(memberships, today)))
    .orderBy(asc(people.id))
}

/** Whether a person holds a role of the working group today in a seat that does not sign: such a one may be lent one. */
export async function mayBeDelegate(db: Db, province: string, person: string, today: Day): Promise<boolean> {
  return (await delegable(db, province, today, eq(people.id, person))).length > 0
}

/** Who may be named as a delegate by somebody else of the working group. */
export async function delegatesToName(db: Db, actor: Actor, today: Day) {
  return actor.person && actor.province ? delegable(db, actor.province, today, ne(people.id, actor.person)) : []
}

function delegable(
  db: Db,
  province: string,
  today: Day,
  who: SQL,
): Promise<{ id: string; name: string; role: Role }[]> {
  const roles = sql.join(
    workingGroup.map((role) => sql`${role}`),
    sql`, `,
  )
  return db
    .selectDistinctOn([people.id], { id: people.id, name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(
      and(
        who,
        eq(memberships.provinceId, province),
        sql`${memberships.role} in (${roles})`,
        runsOn(memberships, today),
        sql`not exists (select 1 from memberships own join seats s on s.id = own.seat_id and s.signs
          and ${runsOn('s', today)}
          where own.person_id = ${people.id} and ${runsOn('own', today)})`,
      ),
    )
    .orderBy(asc(people.id))
}
