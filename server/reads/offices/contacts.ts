// Declared addresses with their dates, and reports of changes that the secretariat has to look at. Source: Bylaw 20.
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { contacts } from '#db/schema/contacts'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { reach, visible } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import { reportedLate } from '#rules/contacts'
import { lawOn } from '#rules/law'
import type { Actor } from '#rules/roles'
import { type Db, overridesOf } from '../parameters.ts'

type Row = Pick<
  typeof contacts.$inferSelect,
  'id' | 'kind' | 'value' | 'since' | 'until' | 'changedAt' | 'state' | 'provenAt'
>

/**
 * An address of a person from `since` on. `late`: reported later than the law of that day allowed. `pending`: a mobile
 * that was reported but does not open the bot and the app yet, because it is not proved, or is somebody else's.
 */
export type Contact = Row & { late: boolean; pending: boolean }

/** A person's addresses, those that stand first, then the newest. */
export async function contactsOf(db: Db, province: string, person: string): Promise<Contact[]> {
  const rows = await db
    .select({ contact: contacts, mobile: people.mobile })
    .from(contacts)
    .innerJoin(people, eq(people.id, contacts.personId))
    .where(eq(contacts.personId, person))
    .orderBy(sql`${contacts.until} desc nulls first`, desc(contacts.since))
  const late = await lateness(db, province)
  return rows.map(({ contact: { provinceId: _, personId: __, ...contact }, mobile }) => ({
    ...contact,
    late: late(contact),
    pending: contact.kind === 'mobile' && contact.until === null && contact.value !== mobile,
  }))
}

async function lateness(db: Db, province: string) {
  const overrides = await overridesOf(db, province)
  return ({ since, changedAt }: Pick<Row, 'since' | 'changedAt'>): boolean =>
    changedAt !== null && reportedLate(changedAt, since, lawOn(tehranDay(since), overrides))
}

const reported = {
  id: contacts.id,
  kind: contacts.kind,
  since: contacts.since,
  changedAt: contacts.changedAt,
  state: contacts.state,
  person: { id: people.id, name: people.name },
  office: { id: offices.id, name: offices.name, license: licenses.code },
}

/** One report for those who are told of it, without the address itself; null for others. */
export async function contactReport(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...reported, province: contacts.provinceId })
    .from(contacts)
    .innerJoin(people, eq(people.id, contacts.personId))
    .innerJoin(licenses, and(eq(licenses.holderId, people.id), isNull(licenses.endedAt)))
    .innerJoin(offices, eq(offices.id, licenses.officeId))
    .where(and(eq(contacts.id, id), visible(actor, 'contacts', { province: contacts.provinceId })))
    .limit(1)
  if (!row) return null
  const { province, ...report } = row
  return { ...report, late: (await lateness(db, province))(report) }
}

/** Who has a reported mobile already; `name` is null for somebody of another province. */
type Other = { id: string; name: string | null }

/** Mobiles that holders reported and that neither proof nor a clerk has settled, those that are disputed first. */
export async function pendingMobiles(db: Db, actor: Actor) {
  const mine = uuids(reach(actor, 'contacts.addresses').provinces)
  return db
    .select({
      ...reported,
      value: contacts.value,
      provenAt: contacts.provenAt,
      others: sql<Other[]>`coalesce((
        select json_agg(json_build_object('id', o.id, 'name', case when o.province_id = ${contacts.provinceId} then o.name end))
        from people o where o.mobile = ${contacts.value} and o.id <> ${people.id} and o.disabled_at is null
          and (o.national_id is distinct from ${people.nationalId} or ${people.nationalId} is null)), '[]')`,
    })
    .from(contacts)
    .innerJoin(people, eq(people.id, contacts.personId))
    .innerJoin(licenses, and(eq(licenses.holderId, people.id), isNull(licenses.endedAt)))
    .innerJoin(offices, eq(offices.id, licenses.officeId))
    .where(
      and(
        sql`${contacts.provinceId} = any(${mine})`,
        eq(contacts.kind, 'mobile'),
        isNull(contacts.until),
        sql`${contacts.changedAt} is not null`,
        ne(contacts.value, sql`coalesce(${people.mobile}, '')`),
      ),
    )
    .orderBy(sql`${contacts.state} <> 'disputed'`, contacts.since)
}

/** The mobile a person has reported and not proved yet; null where there is none. */
export async function waitingMobileOf(db: Db, person: string): Promise<{ contact: string; value: string } | null> {
  const [row] = await db
    .select({ contact: contacts.id, value: contacts.value })
    .from(contacts)
    .where(
      and(
        eq(contacts.personId, person),
        eq(contacts.kind, 'mobile'),
        eq(contacts.state, 'unproved'),
        isNull(contacts.until),
      ),
    )
    .orderBy(desc(contacts.since))
    .limit(1)
  return row ?? null
}

/** What became of a reported mobile, for the one who reported it and for one who had it; null for others. */
export async function numberNews(db: Db, actor: Actor, contact: string) {
  const [row] = await db
    .select({ value: contacts.value, state: contacts.state, person: contacts.personId })
    .from(contacts)
    .where(eq(contacts.id, contact))
  if (!row || !actor.person) return null
  if (row.person === actor.person) return { value: row.value, what: row.state }
  const [had] = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.personId, actor.person), eq(contacts.kind, 'mobile'), eq(contacts.value, row.value)))
    .limit(1)
  return had ? { value: row.value, what: 'lost' as const } : null
}
