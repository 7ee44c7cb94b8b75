// By which doors agencies confirm receipts.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { receiptDoors } from '#db/schema/rating-checks'
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
