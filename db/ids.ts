// Lists of ids as SQL takes them.
import { type Placeholder, type SQL, sql } from 'drizzle-orm'

/** Ids, or the gap of a statement that they fill. */
export type Ids = readonly string[] | Placeholder

/** A list of ids as a uuid[] parameter. */
export function uuids(ids: Ids): SQL {
  return sql`${isGap(ids) ? ids : sql.param(idList(ids))}::uuid[]`
}

/** A list of ids as PostgreSQL writes it, for a gap. */
export const idList = (ids: readonly string[]) => `{${ids.join(',')}}`

const isGap = (ids: Ids): ids is Placeholder => !Array.isArray(ids)
