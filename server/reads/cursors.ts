// Lists that a program reads to their end: in the order of ids, from behind the last one that it has.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** `after`: the id behind which the part begins; `limit`: how many rows it has at most. */
export type Stretch = { after?: string | undefined; limit: number }

/** A part of a list, and the id behind which the next begins; null at the end. */
export type Stretched<T> = { items: T[]; next: string | null }

/** Rows behind the last one, as a condition on their id. */
export function behind(id: SQLWrapper, { after }: Stretch): SQL | undefined {
  return after ? sql`${id} > ${after}::uuid` : undefined
}

/** The part of rows of which one more than it has was asked for. */
export function stretched<T extends { id: string }>(rows: T[], { limit }: Stretch): Stretched<T> {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
