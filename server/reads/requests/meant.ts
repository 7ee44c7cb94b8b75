// Who of the registry is meant by somebody whom a form names.
import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import type { PersonValue } from '#rules/fields/person'
import { fold } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import type { Db } from '../parameters.ts'

/** `person`: who is meant, null for somebody new. `outdated`: the record that has the national ID, and that nothing proves. */
export type Meant = { ok: true; person: string | null; outdated: string | null } | { ok: false; refusal: Refusal }

/**
 * Found by national ID, or new. A number opens every door of its person, so that only those who have seen proof may give
 * one: a known person with another mobile, or with none, is refused at the field, and so is a mobile that is known as somebody
 * else's. Whoever is known without a national ID, as those who were invited are, is meant by name and mobile: a second record
 * would be a second door to one number. What a request itself entered proves nothing once nothing waits for it: a slip of the
 * pen blocks neither a number nor a national ID.
 */
export async function personMeant(db: Db, province: string, value: PersonValue, field: string): Promise<Meant> {
  const { name, nationalId, mobile } = value
  const no = (part: string, key: Refusal['key']) =>
    ({ ok: false, refusal: refusalAt(`${field}.${part}`, key) }) as const
  const [known] = await db
    .select({ id: people.id, mobile: people.mobile })
    .from(people)
    .where(and(eq(people.provinceId, province), eq(people.nationalId, nationalId)))
  if (known?.mobile === mobile) return { ok: true, person: known.id, outdated: null }
  if (known && (await proven(db, province, eq(people.id, known.id))).length)
    return no('mobile', 'request-substitute-other-mobile')
  const others = and(eq(people.mobile, mobile), sql`${people.nationalId} is distinct from ${nationalId}`)!
  const sharing = await proven(db, province, others)
  if (sharing.some((other) => other.nationalId !== null)) return no('nationalId', 'request-named-other-national-id')
  const same = sharing.find((other) => fold(other.name) === fold(name))
  if (same) return { ok: true, person: same.id, outdated: null }
  if (sharing.length) return no('name', 'request-named-other-name')
  return { ok: true, person: null, outdated: known?.id ?? null }
}

/** Those who answer to it and whom more than a request has entered, or whom a request still waits for. */
async function proven(db: Db, province: string, which: SQL) {
  const named = sql`select from ${requests} r where r.consent_person_id = ${people.id}`
  return db
    .select({ id: people.id, name: people.name, nationalId: people.nationalId })
    .from(people)
    .where(
      and(
        eq(people.provinceId, province),
        which,
        or(
          sql`not exists (${named} and r.filed_at = ${people.createdAt})`,
          sql`exists (${named} and r.stage <> 'closed')`,
          exists(db.select().from(bindings).where(eq(bindings.personId, people.id))),
          exists(db.select().from(memberships).where(eq(memberships.personId, people.id))),
        ),
      ),
    )
    .orderBy(people.createdAt, people.id)
}
