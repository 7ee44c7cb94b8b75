// Finding and adding people, and the history of what changed on them.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { links } from '#db/schema/logins'
import { memberships, people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { sessions } from '#db/schema/sessions'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Act } from '../../act/act.ts'
import { endSessions } from '../sessions/end.ts'

export type NewPerson = { name: string; mobile: string; nationalId?: string | null; kind?: 'natural' | 'legal' }

/** Holds a number until the transaction ends: of two who would take it at once the second sees what the first did. */
export async function holdNumber(tx: Transaction, mobile: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mobile ${mobile}`}, 0))`)
}

/** The people of the act's province with a mobile number (09…), the enabled ones first. Holds the number. */
export async function peopleByMobile(act: Act, mobile: string) {
  await holdNumber(act.tx, mobile)
  const found = await act.tx
    .select()
    .from(people)
    .where(and(eq(people.provinceId, act.province), eq(people.mobile, mobile)))
    .for('update')
  return found.sort((one, other) => Number(one.disabledAt !== null) - Number(other.disabledAt !== null))
}

/** Adds a natural person unless told otherwise, the mobile as a declared contact; gives the id. */
export async function addPerson(act: Act, person: NewPerson): Promise<string> {
  const id = randomUUID()
  await act.tx.insert(people).values({
    id,
    provinceId: act.province,
    kind: person.kind ?? 'natural',
    name: person.name,
    nationalId: person.nationalId ?? null,
    mobile: person.mobile,
    locale: 'fa',
    createdAt: act.now,
  })
  await act.tx
    .insert(contacts)
    .values({ provinceId: act.province, personId: id, kind: 'mobile', value: person.mobile, since: act.now })
  return id
}

/** Notes on a person's file what was and what became. */
export async function noteHistory(act: Act, person: string, field: string, was: string | null, became: string | null) {
  await act.tx.insert(history).values({
    provinceId: act.province,
    subject: 'person',
    subjectId: person,
    field,
    was,
    became,
    at: act.now,
    by: act.actor.person,
    via: act.via,
  })
}

/** Signs a person out everywhere and voids every link that could let somebody in again. */
export async function shutOut(act: Act, person: string): Promise<void> {
  await endSessions(act, eq(sessions.personId, person))
  await act.tx.delete(links).where(eq(links.personId, person))
}

/**
 * Whether the province would be left without an administrator if this person, or this one membership, went. Holds the
 * province's row, so that two administrators cannot remove each other at once.
 */
export async function lastAdmin(act: Act, gone: { person: string } | { membership: string }): Promise<boolean> {
  await act.tx.select({ id: provinces.id }).from(provinces).where(eq(provinces.id, act.province)).for('update')
  const left = await adminsBesides(
    act.tx,
    act.province,
    act.today,
    'person' in gone ? ne(people.id, gone.person) : ne(memberships.id, gone.membership),
  )
  return left === 0
}

async function adminsBesides(tx: Transaction, province: string, today: Day, besides: SQL): Promise<number> {
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(
      and(eq(memberships.provinceId, province), eq(memberships.role, 'admin'), runsOn(memberships, today), besides),
    )
  return rows.length
}
