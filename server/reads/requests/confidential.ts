// Requests that are nobody's business before they are granted: those who decide and the holder know of them. Annex 4 art. 8.
import { type SQL, sql } from 'drizzle-orm'
import { visible } from '#policies/sights'
import { kinds } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'

/** Whether an actor may know that a request is there, as a condition on the table of requests, or its alias in raw SQL. */
export function disclosed(actor: Actor, alias = 'requests'): SQL {
  const names = Object.values(kinds).flatMap(({ kind, confidential }) => (confidential ? [kind] : []))
  if (names.length === 0) return sql`true`
  const of = (column: string) => sql.raw(`${alias}.${column}`)
  const own = visible(actor, 'requests.confidential', { province: of('province_id'), office: of('office_id') })
  return sql`(${of('kind')} <> all(${sql.param(`{${names.join(',')}}`)}::text[])
    or (${of('stage')} = 'closed' and ${of('outcome')} = 'granted') or ${own})`
}
