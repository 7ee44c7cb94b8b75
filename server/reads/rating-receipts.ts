// Whether agencies confirm receipts, and whether one stands behind a rating.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { ratingReceipts } from '#db/schema/rating-checks'
import { ratings } from '#db/schema/ratings'
import { systemKeys } from '#db/schema/systems'
import type { Db } from './parameters.ts'

/** Whether any agency confirms receipts in a province: elsewhere nobody is asked for one. */
export async function confirmsReceipts(db: Db, province: string): Promise<boolean> {
  const confirms = sql`${systemKeys.scopes} ? 'receipts'`
  const open = and(eq(systemKeys.provinceId, province), isNull(systemKeys.endedAt), confirms)
  const rows = await db.select({ one: sql`1` }).from(systemKeys).where(open).limit(1)
  return rows.length > 0
}

/** The rating of a key, as it is kept, and whether a receipt was named for it; null for a key under which nothing was given. */
export async function receiptOfRating(db: Db, key: string): Promise<{ rating: string; named: boolean } | null> {
  const named = sql<boolean>`exists (select from ${ratingReceipts} where ${ratingReceipts.ratingId} = ${ratings.id})`
  const [row] = await db.select({ rating: ratings.id, named }).from(ratings).where(eq(ratings.key, key))
  return row ?? null
}
