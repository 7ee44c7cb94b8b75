// Declared addresses with their dates, and reports of changes that the secretariat has to look at. Source: Bylaw 20.
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { licenses, offices } from '#db/schema/offices'
import { contacts, people } from '#db/schema/people'
import { tehranDay } from '#rules/calendar'
import { reportedLate } from '#rules/contacts'
import { lawOn } from '#rules/law'
import { type Actor, type Role, sees } from '#rules/roles'
import { uuids } from './narrow.ts'
import { type Db, overridesOf } from './parameters.ts'

type Row = Pick<typeof contacts.$inferSelect, 'id' | 'kind' | 'value' | 'since' | 'until' | 'changedAt'>

/**
 * An address of a person from `since` on. `late`: reported later than the law of that day allowed. `pending`: a mobile
 * that was reported but does not open the bot and the app yet, because nobody has seen proof.
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

/** Who is told of reports: the secretariat, and the kanoon that the Bylaw names beside it. */
const told: readonly Role[] = ['clerk', 'secretary', 'kanoon']

const reported = {
  id: contacts.id,
  kind: contacts.kind,
  since: contacts.since,
  changedAt: contacts.changedAt,
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
    .where(and(eq(contacts.id, id), sql`${contacts.provinceId} = any(${uuids(sees(actor, told).provinces)})`))
    .limit(1)
  if (!row) return null
  const { province, ...report } = row
  return { ...report, late: (await lateness(db, province))(report) }
}

/** Mobiles that holders reported and nobody has taken over yet, the oldest first. */
export async function pendingMobiles(db: Db, actor: Actor) {
  const mine = uuids(sees(actor, ['clerk', 'secretary']).provinces)
  return db
    .select(reported)
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
    .orderBy(contacts.since)
    .limit(100)
}
