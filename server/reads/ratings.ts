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

/** Ids of the offices whose score, as the public page shows it, is below a mark; those without a score are not. */
export async function officesRatedBelow(db: Db, province: string, mark: number, today: Day): Promise<string[]> {
  const rows = await db.execute<Sums & { id: string; recent: Sums }>(sql`
    select office_id as id, sum(count)::int as count, sum(service)::int as service, sum(conduct)::int as conduct,
      json_build_object('count', coalesce(sum(count) filter (where ${recent(today)}), 0)::int,
        'service', coalesce(sum(service) filter (where ${recent(today)}), 0)::int,
        'conduct', coalesce(sum(conduct) filter (where ${recent(today)}), 0)::int) as recent
    from rating_days where province_id = ${province}::uuid and day > ${addDays(today, -officeDays)} group by office_id`)
  const whole = rows.reduce(
    (sum, { recent: one }) => ({
      count: sum.count + one.count,
      service: sum.service + one.service,
      conduct: sum.conduct + one.conduct,
    }),
    { count: 0, service: 0, conduct: 0 },
  )
  return rows.filter((row) => (fairScore(row, whole)?.value ?? mark) < mark).map(({ id }) => id)
}

const recent = (today: Day) => sql`day > ${addDays(today, -provinceDays)}`
