// How customers rate an office: from the sums by day, never from raw rows.
import { sql } from 'drizzle-orm'
import { addDays, type Day } from '#rules/calendar'
import { fairScore, type Score, type Sums } from '#rules/ratings'
import type { Db } from './parameters.ts'

const officeDays = 365
/** The province's mean moves slowly, so a month of it is enough, and a month of days is quickly summed. */
const provinceDays = 30

type Row = { count: number; service: number; conduct: number; near: boolean }

/** The score to show and the number of ratings in the past year. */
export async function scoreOf(
  db: Db,
  { id, province }: { id: string; province: string },
  today: Day,
): Promise<{ score: Score | null; count: number }> {
  const sums = sql`coalesce(sum(count), 0)::int as count, coalesce(sum(service), 0)::int as service, coalesce(sum(conduct), 0)::int as conduct`
  const rows = await db.execute<Row>(sql`
    select ${sums}, true as near from rating_days where office_id = ${id}::uuid and day > ${addDays(today, -officeDays)}
    union all
    select ${sums}, false from rating_days where province_id = ${province}::uuid and day > ${addDays(today, -provinceDays)}`)
  const of = (near: boolean): Sums => rows.find((row) => row.near === near)!
  return { score: fairScore(of(true), of(false)), count: of(true).count }
}
