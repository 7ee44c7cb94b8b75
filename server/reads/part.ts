// One part of a list, with the count of all of it.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Order, type Paged, type Part, paged, perPage as usual } from '#rules/lists'
import type { Db } from './parameters.ts'

type Query<T> = { getSQL(): SQL; limit(most: number): { offset(skipped: number): PromiseLike<T[]> } }

/** The part of an ordered query; it must not be limited yet. */
export async function partOf<T>(db: Db, query: Query<T>, { page = 0, perPage = usual }: Part): Promise<Paged<T>> {
  const whole = query.getSQL()
  const [rows, [all]] = await Promise.all([
    query.limit(perPage).offset(page * perPage),
    db.execute<{ found: number }>(sql`select count(*)::int as found from (${whole}) whole`),
  ])
  return paged(rows, all?.found ?? 0)
}

/** What a list is sorted by first; nothing where no order is asked for. Empty values come last either way. */
export function sortedBy<N extends string>(order: Order<N> | undefined, columns: Record<N, SQL>): SQL[] {
  if (!order) return []
  const down = order.startsWith('-')
  const column = columns[(down ? order.slice(1) : order) as N]
  return [down ? sql`${column} desc nulls last` : sql`${column} asc nulls last`]
}

/** The place of a state among those of the rules, so that a list is sorted by it in their order and not by its name. */
export function placeAmong(states: readonly string[], column: SQLWrapper): SQL {
  return sql`array_position(${sql.param(`{${states.join(',')}}`)}::text[], ${column})`
}
