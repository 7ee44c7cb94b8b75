// A new mobile takes the place of the old one once it is proved; whose it is already goes to the clerk. Bylaw 20.
import { and, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { loginCodes } from '#db/schema/logins'
import { people } from '#db/schema/people'
import type { Scope } from '#policies/policies'
import { audienceOf } from '#reads/people/seats'
import type { Act } from '../../act/act.ts'
import { holdNumber, noteHistory } from '../people/person.ts'

export type Reported = typeof contacts.$inferSelect

/** The province and person of a declared address. */
export async function contactScope(tx: Transaction, { contact }: { contact: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: contacts.provinceId, person: contacts.personId })
    .from(contacts)
    .where(eq(contacts.id, contact))
  return row ?? null
}

/** A reported mobile that is neither taken over nor refused yet, held with its number; null if there is none. */
export async function waitingMobile(act: Act, contact: string): Promise<Reported | null> {
  const [known] = await act.tx.select({ value: contacts.value }).from(contacts).where(eq(contacts.id, contact))
  if (!known) return null
  await holdNumber(act.tx, known.value)
  const waits = inArray(contacts.state, ['unproved', 'disputed'])
  const [row] = await act.tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contact), eq(contacts.kind, 'mobile'), waits, isNull(contacts.until)))
    .for('update')
  return row ?? null
}

/** Others whose number it is: not the same human being who is registered in another province too. */
export async function othersWith(act: Act, person: string, mobile: string) {
  const own = sql`(select national_id from people where id = ${person}::uuid)`
  return act.tx
    .select({ id: people.id, province: people.provinceId })
    .from(people)
    .where(
      and(
        eq(people.mobile, mobile),
        ne(people.id, person),
        isNull(people.disabledAt),
        sql`(${people.nationalId} is distinct from ${own} or ${own} is null)`,
      ),
    )
    .orderBy(people.id)
    .for('update')
}

/** The number is the person's from now on; the old one is kept with its last moment, and opens nothing any more. */
export async function takeOver(act: Act, { id, personId, value }: Reported, proven: boolean): Promise<void> {
  const [person] = await act.tx
    .select({ mobile: people.mobile })
    .from(people)
    .where(eq(people.id, personId))
    .for('update')
  await act.tx
    .update(contacts)
    .set({ until: act.now })
    .where(
      and(eq(contacts.personId, personId), eq(contacts.kind, 'mobile'), isNull(contacts.until), ne(contacts.id, id)),
    )
  await act.tx
    .update(contacts)
    .set({ state: 'stands', ...(proven ? { provenAt: act.now } : {}) })
    .where(eq(contacts.id, id))
  await act.tx.update(people).set({ mobile: value }).where(eq(people.id, personId))
  await act.tx
    .update(loginCodes)
    .set({ expiresAt: act.now })
    .where(and(eq(loginCodes.personId, personId), gt(loginCodes.expiresAt, act.now)))
  await noteHistory(act, personId, 'mobile', person?.mobile ?? null, value)
}

/** Marks a report as one that only the clerk can decide. */
export async function dispute(act: Act, { id }: Pick<Reported, 'id'>, proven: boolean): Promise<void> {
  await act.tx
    .update(contacts)
    .set({ state: 'disputed', ...(proven ? { provenAt: act.now } : {}) })
    .where(eq(contacts.id, id))
}

/** The number is nobody's any more until another is declared: the clerk has seen whose it is now. */
export async function leaveNumber(act: Act, person: string, mobile: string): Promise<void> {
  await act.tx.update(people).set({ mobile: null }).where(eq(people.id, person))
  await act.tx
    .update(contacts)
    .set({ until: act.now })
    .where(
      and(
        eq(contacts.personId, person),
        eq(contacts.kind, 'mobile'),
        eq(contacts.value, mobile),
        isNull(contacts.until),
      ),
    )
  await noteHistory(act, person, 'mobile', mobile, null)
}

/** Ends a person's messenger accounts, so that the one on the new number can be bound. */
export async function endAccounts(act: Act, person: string): Promise<void> {
  await act.tx
    .update(bindings)
    .set({ endedAt: act.now })
    .where(and(eq(bindings.personId, person), isNull(bindings.endedAt)))
}

/** Tells the secretariat and the kanoon of a report. */
export async function tellOf(act: Act, contact: string): Promise<void> {
  for (const person of await audienceOf(act.tx, 'contacts.reported', act.province, act.today))
    act.send({ to: { person }, kind: 'contact', subjectId: contact })
}
