// Bodies that letters are written to besides the offices, and the people who get them in the bodies' names.
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { bindings, memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/provinces'
import type { Day } from '#rules/calendar'
import { type Actor, type PartyRole, partyRoles } from '#rules/roles'
import { uuids } from './narrow.ts'
import type { Db } from './parameters.ts'

/** A body in whose name a person gets letters: the role says which, the seat more nearly for the working group. */
export type Party = { role: PartyRole; seat: string | null }

const roleList = sql.join(
  partyRoles.map((role) => sql`${role}`),
  sql`, `,
)

/** The columns of a recipient's record that say whose it is. */
type Addressed = { officeId: SQLWrapper; personId: SQLWrapper; provinceId: SQLWrapper }

/**
 * The body in whose name the person of a record gets the letter, also after the seat changed hands; null for an
 * office's record.
 */
export function partyOf(r: Addressed): SQL<Party | null> {
  return sql<Party | null>`case when ${r.officeId} is null then (
    select json_build_object('role', m.role, 'seat', s.title)
    from memberships m left join seats s on s.id = m.seat_id
    where m.person_id = ${r.personId} and m.province_id = ${r.provinceId} and m.role in (${roleList})
    order by m.until desc nulls first, m.since desc limit 1) end`
}

/** Records that are addressed to the actor: to an office of theirs, or to themselves for a body they still stand for. */
export function addressedTo(actor: Actor, r: Addressed): SQL {
  const offices = uuids(actor.memberships.flatMap((held) => held.office ?? []))
  return sql`(${r.officeId} = any(${offices})
    or (${r.officeId} is null and ${r.personId} = ${actor.person}::uuid and ${r.provinceId} = any(${uuids(partyProvinces(actor))})))`
}

/** The provinces in which the actor stands for a body. */
export function partyProvinces(actor: Actor): string[] {
  const roles: readonly string[] = partyRoles
  return [...new Set(actor.memberships.filter((held) => roles.includes(held.role)).map((held) => held.province))]
}

const standing = (province: string, today: Day) =>
  and(
    eq(memberships.provinceId, province),
    inArray(memberships.role, [...partyRoles]),
    lte(memberships.since, today),
    or(isNull(memberships.until), gte(memberships.until, today)),
  )

/** The people among `ids` who stand for a body of the province on a day, as a condition on `people`. */
export function selectedParties(province: string, ids: readonly string[], today: Day): SQL {
  return and(
    eq(people.provinceId, province),
    isNull(people.disabledAt),
    sql`${people.id} = any(${uuids(ids)})`,
    sql`exists (select from ${memberships} where ${memberships.personId} = ${people.id} and ${standing(province, today)})`,
  )!
}

/** A messenger reaches the person. */
export const reachedPerson = sql<boolean>`exists (select from ${bindings} where ${bindings.personId} = ${people.id}
  and ${bindings.endedAt} is null and ${bindings.blockedAt} is null)`

/** Everybody to whom a letter can go for a body, with the bodies, by role and name; `only`: these people. */
export async function partiesToSelect(db: Db, province: string, today: Day, only?: readonly string[]) {
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      role: sql<PartyRole>`${memberships.role}`,
      seat: seats.title,
      reached: reachedPerson,
    })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .leftJoin(seats, eq(seats.id, memberships.seatId))
    .where(
      and(standing(province, today), eq(people.provinceId, province), only && sql`${people.id} = any(${uuids(only)})`),
    )
    .orderBy(asc(memberships.role), asc(sql`${people.name} collate "fa-x-icu"`), asc(people.id))
  const seen = new Set<string>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}
