// What the clock has to do something about.
import { and, eq, isNotNull, lt, not, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { provinces } from '#db/schema/provinces'
import type { Day } from '#rules/calendar'
import type { Db } from './parameters.ts'
import { pausedRequest } from './requests/tasks.ts'

/** Something of a province that is due. */
export type Due = { id: string; province: string }

/** Every province there is. */
export async function provinceIds(db: Db): Promise<string[]> {
  return (await db.select({ id: provinces.id }).from(provinces)).map(({ id }) => id)
}

/** Provinces in which only channels inside the country are used. */
export async function cutOffProvinces(db: Db): Promise<string[]> {
  const rows = await db.select({ id: provinces.id }).from(provinces).where(isNotNull(provinces.shutdownSince))
  return rows.map(({ id }) => id)
}

/** Open ballots whose closing day is over, and whose clock does not stand still. */
export async function overdueBallots(db: Db, today: Day): Promise<Due[]> {
  return db
    .select({ id: ballots.id, province: ballots.provinceId })
    .from(ballots)
    .where(and(eq(ballots.state, 'open'), lt(ballots.closesOn, today), not(pausedRequest(ballots.requestId))))
    .orderBy(ballots.closesOn)
}

/** What the database's clock says. */
export async function databaseTime(db: Db): Promise<Date> {
  const [row] = await db.execute<{ ms: number }>(sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`)
  return new Date(row!.ms)
}
