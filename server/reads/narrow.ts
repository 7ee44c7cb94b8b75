// Pieces of SQL that narrow a read to what an actor sees.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Sight } from '#rules/roles'

/** A list of ids as a uuid[] parameter. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`
}

/** Rows of the provinces or the offices in sight, by their columns. */
export function inSight(sight: Sight, columns: { province: SQLWrapper; office?: SQLWrapper }): SQL {
  const whole = sql`${columns.province} = any(${uuids(sight.provinces)})`
  return columns.office ? sql`(${whole} or ${columns.office} = any(${uuids(sight.offices)}))` : whole
}

/** A column that contains a text, taken literally. */
export function like(column: SQLWrapper, text: string): SQL {
  return sql`${column} ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`
}
