// By which doors agencies confirm receipts, and whether one stands behind a rating.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { ratingReceipts, receiptDoors } from '#db/schema/rating-checks'
import { ratings } from '#db/schema/ratings'
import { lastsTo } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Db } from './parameters.ts'

/** The open door of a token, by its digest; null for none, and for that of an agency that is no more. */
export async function receiptDoorOf(db: Db, token: string, today: Day): Promise<string | null> {
  const open = and(eq(receiptDoors.token, token), isNull(receiptDoors.endedAt))
  const [row] = await db
    .select({ id: receiptDoors.id })
    .from(receiptDoors)
    .innerJoin(bodies, and(eq(bodies.id, receiptDoors.bodyId), lastsTo(bodies, today)))
    .where(open)
  return row?.id ?? null
}

/** Whether any agency confirms receipts in a province: elsewhere nobody is asked for one. */
export async function confirmsReceipts(db: Db, province: string): Promise<boolean> {
  const open = and(eq(receiptDoors.provinceId, province), isNull(receiptDoors.endedAt))
  const rows = await db.select({ one: sql`1` }).from(receiptDoors).where(open).limit(1)
  return rows.length > 0
}

/** The rating of a key, as it is kept, and whether a receipt was named for it; null for a key under which nothing was given. */
export async function receiptOfRating(db: Db, key: string): Promise<{ rating: string; named: boolean } | null> {
  const named = sql<boolean>`exists (select from ${ratingReceipts} where ${ratingReceipts.ratingId} = ${ratings.id})`
  const [row] = await db.select({ rating: ratings.id, named }).from(ratings).where(eq(ratings.key, key))
  return row ?? null
}
