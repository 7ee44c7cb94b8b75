// People and their roles, for the administrator and the secretariat; an office's staff for its holder.
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { currentLicense, runsOn } from '#db/terms'
import { reach, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { PeopleOrder } from '#rules/people'
import type { Actor, Role } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { folded } from '../narrow.ts'
import type { Db } from '../parameters.ts'
import { sortedBy } from '../part.ts'

const byName = sql`${people.name} collate "fa-x-icu"`

/** `state`: who may no longer come in is last. */
const sorted = (order: PeopleOrder | undefined) =>
  sortedBy(order, { name: byName, mobile: sql`${people.mobile}`, state: sql`${people.disabledAt} is not null` })

export type Search = { q?: string; role?: Role; order?: PeopleOrder | undefined; page?: number }
const pageSize = 50

/**
 * People in sight by name or number, with the roles they hold today; `q` may be part of either, in any spelling. The
 * officials of state first, then by name.
 */
export async function searchPeople(db: Db, actor: Actor, today: Day, { q = '', role, order, page = 0 }: Search) {
  const key = searchKey(q)
  const name = folded(people.name)
  const digits = key.replace(/\D/g, '')
  const found = and(
    visible(actor, 'people', { province: people.provinceId }),
    key
      ? or(
          sql`position(${key} in ${name}) > 0`,
          digits.length > 2 ? sql`position(${digits} in coalesce(${people.mobile}, '')) > 0` : undefined,
        )
      : undefined,
    role
      ? sql`exists (select 1 from ${memberships} where ${memberships.personId} = ${people.id} and ${memberships.role} = ${role} and ${runsOn(memberships, today)})`
      : undefined,
  )
  const official = sql`exists (select 1 from ${memberships} where ${memberships.personId} = ${people.id} and ${memberships.officeId} is null and ${runsOn(memberships, today)})`
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      mobile: people.mobile,
      kind: people.kind,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .where(found)
    .orderBy(...sorted(order), sql`${official} desc`, byName, asc(people.id))
    .limit(pageSize + 1)
    .offset(page * pageSize)
  const shown = rows.slice(0, pageSize)
  const held = await rolesOf(
    db,
    shown.map(({ id }) => id),
    today,
  )
  return {
    people: shown.map((person) => ({ ...person, roles: held.filter((one) => one.person === person.id) })),
    more: rows.length > pageSize,
    found: await db.$count(people, found),
  }
}

/** The memberships of people that stand on a day, with office and seat. */
async function rolesOf(db: Db, persons: string[], today: Day) {
  if (persons.length === 0) return []
  return db
    .select(membershipShape)
    .from(memberships)
    .leftJoin(offices, eq(offices.id, memberships.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(seats, eq(seats.id, memberships.seatId))
    .where(and(inArray(memberships.personId, persons), runsOn(memberships, today)))
    .orderBy(asc(memberships.since))
}

const membershipShape = {
  id: memberships.id,
  person: memberships.personId,
  role: memberships.role,
  since: memberships.since,
  until: memberships.until,
  office: sql<string | null>`${offices.name}`,
  license: sql<string | null>`${licenses.code}`,
  seat: sql<string | null>`${seats.title}`,
  body: sql<string | null>`(select b.name from bodies b where b.id = ${memberships.bodyId} and b.seat_id is null)`,
}

/** One person in sight with all roles ever held, numbers, messenger accounts and what changed; null if out of sight. */
export async function personOf(db: Db, actor: Actor, id: string) {
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      kind: people.kind,
      mobile: people.mobile,
      disabledAt: people.disabledAt,
      createdAt: people.createdAt,
      pin: sql<boolean>`${people.pinHash} is not null`,
    })
    .from(people)
    .where(and(eq(people.id, id), visible(actor, 'people', { province: people.provinceId })))
  if (!person) return null
  return { ...person, ...(await fileOf(db, id)) }
}

async function fileOf(db: Db, id: string) {
  const held = await db
    .select(membershipShape)
    .from(memberships)
    .leftJoin(offices, eq(offices.id, memberships.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .leftJoin(seats, eq(seats.id, memberships.seatId))
    .where(eq(memberships.personId, id))
    .orderBy(desc(memberships.since))
  const numbers = await db
    .select({ kind: contacts.kind, value: contacts.value, since: contacts.since, until: contacts.until })
    .from(contacts)
    .where(eq(contacts.personId, id))
    .orderBy(desc(contacts.since))
  const accounts = await db
    .select({
      messenger: bindings.messenger,
      boundAt: bindings.boundAt,
      usedAt: bindings.usedAt,
      endedAt: bindings.endedAt,
    })
    .from(bindings)
    .where(eq(bindings.personId, id))
    .orderBy(desc(bindings.boundAt))
  const changes = await db
    .select({ field: history.field, was: history.was, became: history.became, at: history.at })
    .from(history)
    .where(and(eq(history.subject, 'person'), eq(history.subjectId, id)))
    .orderBy(desc(history.at), asc(history.field))
  return { memberships: held, contacts: numbers, bindings: accounts, history: changes }
}

/** The staff of the offices the actor holds, today. */
export async function staffOf(db: Db, actor: Actor, today: Day) {
  return db
    .select({
      membership: memberships.id,
      office: sql<string>`${memberships.officeId}`,
      name: people.name,
      mobile: people.mobile,
      since: memberships.since,
      replaces: memberships.replaces,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        sql`${memberships.officeId} = any(${uuids(reach(actor, 'staff').offices)})`,
        eq(memberships.role, 'staff'),
        runsOn(memberships, today),
      ),
    )
    .orderBy(sql`${people.name} collate "fa-x-icu"`)
}
