// What the record of all provinces tells of the people whom a form names.
import { and, desc, eq, inArray, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { type RevocationCause, revocationCauses } from '#law/revocation'
import type { Field, Form } from '#rules/fields/form'
import { legalId, nationalId } from '#rules/identifiers'
import { goneLicenseStates } from '#rules/offices'
import type { Ask } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import type { NamedFacts } from '#rules/proceedings/named'
import type { Db } from '../parameters.ts'

/** The natural and legal persons whom a form names, by field, as far as their national ID can be read. */
function namedIn(fields: readonly Field[], form: Form): [string, string][] {
  return fields.flatMap(({ name, type }): [string, string][] => {
    const typed = (form[name] as { nationalId?: string } | undefined)?.nationalId ?? ''
    const id = type === 'person' ? nationalId(typed) : type === 'company' ? legalId(typed) : null
    return id ? [[name, id]] : []
  })
}

/** What the record of all provinces tells of the people whom a form names; a license that was revoked or has ended is held no more. */
export async function namedFacts(db: Db, office: string, kind: string, form: Form): Promise<NonNullable<Ask['named']>> {
  const named = namedIn(kindOf(kind)?.fields ?? [], form)
  const counted = named.map(
    async ([field, id]) =>
      [field, { licenses: await licensesHeld(db, id, office), gone: await goneOf(db, id) }] as const,
  )
  return Object.fromEntries(await Promise.all(counted))
}

/** How many licenses somebody holds at other offices than one, anywhere. */
export async function licensesHeld(db: Db, nationalId: string, except: string): Promise<number> {
  const held = and(
    eq(people.nationalId, nationalId),
    isNull(licenses.endedAt),
    notInArray(licenses.state, [...goneLicenseStates]),
  )
  const rows = await db
    .select({ id: licenses.id })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(and(held, ne(licenses.officeId, except)))
  return rows.length
}

/** The last license of a person that was revoked or has ended, with the cause that the proceeding about it named. */
async function goneOf(db: Db, person: string): Promise<NamedFacts['gone']> {
  const cause = db
    .select({ cause: sql`${requests.form} ->> 'cause'` })
    .from(requests)
    .where(
      and(eq(requests.officeId, licenses.officeId), eq(requests.kind, 'revocation'), eq(requests.outcome, 'granted')),
    )
    .orderBy(desc(requests.closedAt))
    .limit(1)
  const [row] = await db
    .select({ on: licenses.stateSince, state: licenses.state, cause: sql<RevocationCause | null>`(${cause})` })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(
      and(eq(people.nationalId, person), isNull(licenses.endedAt), inArray(licenses.state, [...goneLicenseStates])),
    )
    .orderBy(desc(licenses.stateSince))
    .limit(1)
  if (!row) return null
  const causes: Readonly<Record<string, { violation: boolean }>> = revocationCauses
  return { on: row.on, violation: row.state === 'revoked' && (causes[row.cause ?? '']?.violation ?? false) }
}
