// The wall of acknowledgments: how far a letter has got, by county and by the hour.
import { type SQL, sql } from 'drizzle-orm'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { lateWhere, owingWhere, silentWhere, strandedWhere } from './where.ts'

/**
 * How far a letter has got. sent: brought by a messenger, with what followed. opened, acknowledged: facts of their own.
 * delivered: on paper only. stranded: no messenger has brought it or will, so hand or post must. late: silent for too
 * long since it was sent. answered, owing: of those whom it reached officially, where it wants an answer.
 */
export type Progress = {
  recipients: number
  sent: number
  opened: number
  acknowledged: number
  delivered: number
  stranded: number
  late: number
  answered: number
  owing: number
}

/**
 * The counts over rows `r` of notice_recipients as one JSON object. `late`: the end of patience; `wants`: whether the letter
 * wants an answer.
 */
export function counts(late: Date, wants: SQL): SQL<Progress> {
  return sql<Progress>`json_build_object(
    'recipients', count(*)::int,
    'sent', count(r.sent_at)::int,
    'opened', count(r.opened_at)::int,
    'acknowledged', count(r.acknowledged_at)::int,
    'delivered', (count(*) filter (where r.acknowledged_at is null and r.delivered_on is not null))::int,
    'stranded', (count(*) filter (where ${strandedWhere}))::int,
    'late', (count(*) filter (where ${lateWhere(late)}))::int,
    'answered', count(r.answered_at)::int,
    'owing', (count(*) filter (where ${owingWhere(wants)}))::int)`
}

/** In the place of a county's id: those who get a letter for a body, which belongs to no county. */
export const partiesPlace = 'parties'

/** `name` is null for the bodies. */
export type CountyProgress = Progress & { id: string; name: string | null }

/**
 * A letter's progress by county, in the order of their names; bodies last. The places stand apart so that they are hashed
 * once: right after a fan-out the planner knows nothing of its rows and would look up 13,000 offices one by one.
 */
export async function wallOf(db: Db, actor: Actor, notice: string, late: Date): Promise<CountyProgress[]> {
  const wants = sql`(select answer_by from notices where id = ${notice}::uuid) is not null`
  const rows = await db.execute<{ id: string | null; name: string | null; progress: Progress }>(sql`
    with places as materialized (
      select id, county_id from offices where province_id = (select province_id from notices where id = ${notice}::uuid)
    ), counted as (
      select p.county_id, ${counts(late, wants)} as progress
      from notice_recipients r left join places p on p.id = r.office_id
      where r.notice_id = ${notice}::uuid and ${visible(actor, 'notices.course', { province: sql`r.province_id` })}
      group by p.county_id
    )
    select c.id, c.name, counted.progress
    from counted left join counties c on c.id = counted.county_id order by c.name collate "fa-x-icu"`)
  return [...rows].map(({ id, name, progress }) => ({ id: id ?? partiesPlace, name, ...progress }))
}

/** How many opened and how many got it officially within an hour that began so many hours after the signature. */
export type Hour = { hour: number; opened: number; official: number }

/**
 * A letter's progress by the hour since it was signed, hours in which nothing happened left out. A delivery of which
 * only the day is known counts at that day's end, or now while it lasts.
 */
export async function hoursOf(db: Db, actor: Actor, notice: string, now: Date): Promise<Hour[]> {
  // least and greatest pass over nulls, so that what has not happened must be left out by hand
  const dayEnd = sql`case when r.delivered_on is not null then
    least((r.delivered_on + 1)::timestamp at time zone 'Asia/Tehran', ${now.toISOString()}::timestamptz) end`
  const got = sql`least(r.acknowledged_at, coalesce(r.delivered_at, ${dayEnd}))`
  // date_part counts in floats, several times as fast as extract
  const hourly = (moment: SQL, opened: SQL, official: SQL) => sql`
    select floor(date_part('epoch', greatest(${moment}, n.signed_at) - n.signed_at) / 3600)::int as hour,
           ${opened} as opened, ${official} as official
    from notice_recipients r join notices n on n.id = r.notice_id
    where r.notice_id = ${notice}::uuid and n.signed_at is not null and ${moment} is not null
      and ${visible(actor, 'notices.course', { province: sql`r.province_id` })}
    group by 1`
  const [none, all] = [sql`0`, sql`count(*)`]
  const rows = await db.execute<Hour>(sql`
    select hour, sum(opened)::int as opened, sum(official)::int as official
    from (${hourly(sql`r.opened_at`, all, none)} union all ${hourly(got, none, all)}) h group by hour order by hour`)
  return [...rows]
}

/**
 * Which recipients a list holds. missing: neither acknowledged nor delivered on paper; official: one of both; owing: the
 * wanted answer has not come.
 */
export const recipientFilters = ['missing', 'stranded', 'late', 'unopened', 'official', 'owing', 'all'] as const
export type RecipientFilter = (typeof recipientFilters)[number]

/** The condition of a filter on rows `r` of notice_recipients. */
export function which(show: RecipientFilter, late: Date): SQL {
  const filters: Record<RecipientFilter, SQL> = {
    missing: silentWhere,
    stranded: strandedWhere,
    late: lateWhere(late),
    unopened: sql`${silentWhere} and r.opened_at is null`,
    official: sql`not (${silentWhere})`,
    owing: owingWhere(),
    all: sql`true`,
  }
  return filters[show]
}
