// Bodies that letters are written to besides the offices: which there are, whose a letter is, and who stands for them.
import { and, asc, eq, inArray, isNull, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Ids, uuids } from '#db/ids'
import { bindings } from '#db/schema/bindings'
import { bodies } from '#db/schema/bodies'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { lastsTo, runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import { type Actor, type PartyRole, partyRoles } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { peopleOfBody } from '../people/seats.ts'

/** A body that gets letters: its kind, its name, and the seat where it is one of the working group. */
export type Party = { role: PartyRole; seat: string | null; body: string | null }

const roleList = sql.join(
  partyRoles.map((role) => sql`${role}`),
  sql`, `,
)

/** The columns of a recipient's record that say whose it is. */
type Addressed = { officeId: SQLWrapper; bodyId: SQLWrapper; personId: SQLWrapper; provinceId: SQLWrapper }

/** The same of rows `r` of a statement written by hand. */
export const addressed: Addressed = {
  officeId: sql`r.office_id`,
  bodyId: sql`r.body_id`,
  personId: sql`r.person_id`,
  provinceId: sql`r.province_id`,
}

/** The body that a record is addressed to, whoever stands for it now; null for an office's record. */
export function partyOf(r: Addressed): SQL<Party | null> {
  return sql<Party | null>`case when ${r.bodyId} is not null then (
    select json_build_object('role', b.kind, 'seat', case when b.seat_id is not null then b.name end, 'body', b.name)
    from bodies b where b.id = ${r.bodyId})
  when ${r.officeId} is null then (
    select json_build_object('role', m.role, 'seat', s.title, 'body', null)
    from memberships m left join seats s on s.id = m.seat_id
    where m.person_id = ${r.personId} and m.province_id = ${r.provinceId} and m.role in (${roleList})
    order by m.until desc nulls first, m.since desc limit 1) end`
}

/** Bodies that the actor stands for. */
export function bodiesOf(actor: Actor): string[] {
  return actor.memberships.flatMap((held) => held.body ?? [])
}

/**
 * Records that are addressed to the actor: to an office of theirs, to a body that they stand for, or to themselves where
 * somebody stands for a kind of body that has none of its own.
 */
export function addressedTo(actor: Actor, r: Addressed): SQL {
  return addressedBy(addressesOf(actor), r)
}

/** By what letters reach an actor, or gaps for it. */
type Addresses<T = Ids> = { offices: T; bodies: T; person: string | null | Placeholder; provinces: T }

/** By what letters reach the actor. */
export function addressesOf(actor: Actor): Addresses<string[]> {
  return {
    offices: actor.memberships.flatMap((held) => held.office ?? []),
    bodies: bodiesOf(actor),
    person: actor.person,
    provinces: partyProvinces(actor),
  }
}

/** The same as `addressedTo` by what is known of the actor. */
export function addressedBy(by: Addresses, r: Addressed): SQL {
  return sql`(${r.officeId} = any(${uuids(by.offices)}) or ${toBodyBy(by, r)})`
}

/** Of those, the records of bodies. */
export function toBodyOf(actor: Actor, r: Addressed, provinces = partyProvinces(actor)): SQL {
  return toBodyBy({ ...addressesOf(actor), provinces }, r)
}

function toBodyBy({ bodies, person, provinces }: Addresses, r: Addressed): SQL {
  return sql`(${r.officeId} is null and (${r.bodyId} = any(${uuids(bodies)}) or (${r.bodyId} is null
    and ${r.personId} = ${person}::uuid and ${r.provinceId} = any(${uuids(provinces)}))))`
}

/** The provinces in which the actor stands for a body. */
function partyProvinces(actor: Actor): string[] {
  const roles: readonly string[] = partyRoles
  return [...new Set(actor.memberships.filter((held) => roles.includes(held.role)).map((held) => held.province))]
}

const standing = (province: string, today: Day) =>
  and(eq(memberships.provinceId, province), inArray(memberships.role, [...partyRoles]), runsOn(memberships, today))

/** Bodies of the province that stand on a day. */
const bodiesOn = (province: string, today: Day) => and(eq(bodies.provinceId, province), lastsTo(bodies, today))

/**
 * The person who is told for a body on a day: who has stood for it longest, so that a letter does not wander with every
 * newcomer; null while nobody does. A statement of its own, to be used as a value.
 */
export function addresseeOf(body: SQLWrapper, today: Day): SQL {
  return sql`(select m.person_id from memberships m join people p on p.id = m.person_id and p.disabled_at is null
    where m.body_id = ${body} and ${runsOn('m', today)}
    order by m.since, m.id limit 1)`
}

type Due = { id: string; person: string | null; body: string | null }

/** Records once for each person who is told: a body's everybody who stands for it on a day, others their own person. */
export async function perAddressee<R extends Due>(db: Db, records: readonly R[], today: Day) {
  const bodies = [...new Set(records.flatMap(({ body }) => body ?? []))]
  const people = new Map<string, string[]>()
  for (const body of bodies) people.set(body, await peopleOfBody(db, body, today))
  return records.flatMap(({ person, ...record }) => {
    const all = new Set([...(person ? [person] : []), ...((record.body && people.get(record.body)) || [])])
    return [...all].map((one) => ({ ...record, person: one }))
  })
}

/** The bodies among `ids` that stand on a day, also by the people who stand for them, as a condition on `bodies`. */
export function selectedBodies(province: string, ids: readonly string[], today: Day): SQL {
  return and(
    bodiesOn(province, today),
    sql`(${bodies.id} = any(${uuids(ids)}) or exists (select from ${memberships} join ${people} on ${people.id} = ${memberships.personId}
      and ${people.disabledAt} is null where ${memberships.bodyId} = ${bodies.id} and ${people.id} = any(${uuids(ids)})
      and ${standing(province, today)}))`,
  )!
}

/** The people among `ids` who stand for a kind of body of the province that has none of its own, as a condition on `people`. */
export function selectedParties(province: string, ids: readonly string[], today: Day): SQL {
  return and(
    eq(people.provinceId, province),
    isNull(people.disabledAt),
    sql`${people.id} = any(${uuids(ids)})`,
    sql`exists (select from ${memberships} where ${memberships.personId} = ${people.id} and ${memberships.bodyId} is null
      and ${standing(province, today)})`,
  )!
}

/** A messenger reaches the person. */
const reachedPerson = sql<boolean>`exists (select from ${bindings} where ${bindings.personId} = ${people.id}
  and ${bindings.endedAt} is null and ${bindings.blockedAt} is null)`

/** A messenger reaches somebody who stands for the body; in a list of columns drizzle leaves the table's name out, so it is written. */
const reachedBody = (today: Day) => sql<boolean>`exists (select from memberships m
  join people p on p.id = m.person_id and p.disabled_at is null
  join bindings a on a.person_id = m.person_id and a.ended_at is null and a.blocked_at is null
  where m.body_id = bodies.id and ${runsOn('m', today)})`

/** Everybody to whom a letter can go besides the offices: bodies by kind and name; `only`: these. */
export async function partiesToSelect(db: Db, province: string, today: Day, only?: readonly string[]) {
  const found = await db
    .select({
      id: bodies.id,
      name: bodies.name,
      role: bodies.kind,
      seat: sql<string | null>`case when ${bodies.seatId} is not null then ${bodies.name} end`,
      body: sql<string | null>`${bodies.name}`,
      reached: reachedBody(today),
    })
    .from(bodies)
    .where(only ? selectedBodies(province, only, today) : bodiesOn(province, today))
    .orderBy(asc(bodies.kind), asc(sql`${bodies.name} collate "fa-x-icu"`), asc(bodies.id))
  return [...found, ...(await peopleWithoutBody(db, province, today, only))]
}

async function peopleWithoutBody(db: Db, province: string, today: Day, only?: readonly string[]) {
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      role: sql<PartyRole>`${memberships.role}`,
      seat: seats.title,
      body: sql<string | null>`null`,
      reached: reachedPerson,
    })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .leftJoin(seats, eq(seats.id, memberships.seatId))
    .where(
      and(
        standing(province, today),
        isNull(memberships.bodyId),
        eq(people.provinceId, province),
        only && sql`${people.id} = any(${uuids(only)})`,
      ),
    )
    .orderBy(asc(memberships.role), asc(sql`${people.name} collate "fa-x-icu"`), asc(people.id))
  const seen = new Set<string>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}
