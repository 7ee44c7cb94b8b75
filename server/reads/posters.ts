// Whether the codes on offices' posters are alive, and what is rated at which counter.
import { type SQL, sql } from 'drizzle-orm'
import { licenseStateOn } from '#db/terms'
import { ratingScanEvery } from '#law/ratings'
import { visible } from '#policies/sights'
import { addDays, type Day } from '#rules/calendar'
import { type Paged, type Part, paged, perPage as usual } from '#rules/lists'
import { termStart } from '#rules/periods'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from './parameters.ts'

/** `scannedOn`: null for never; `askedOn`: since when its holder is asked to scan it. */
export type QuietPoster = {
  id: string
  name: string
  license: string
  scannedOn: Day | null
  askedOn: Day | null
}

export type OwnPoster = Omit<QuietPoster, 'id'>

/**
 * Offices that may serve and whose codes, their counters' among them, nobody has scanned for so long, or ever since they
 * are known here and scans are counted in their province; the longest first, narrowed by a condition on `o`.
 */
const quiet = (where: SQL, today: Day, before: Day): SQL => sql`
  select o.id, o.name, l.code as license, s.scanned as "scannedOn", s.asked as "askedOn"
  from offices o
  join licenses l on l.office_id = o.id and l.ended_at is null and ${licenseStateOn(today, 'l')} = 'active'
  left join lateral (
    select max(scanned_on) as scanned, max(asked_on) as asked from poster_scans where office_id = o.id) s on true
  where ${where} and coalesce(s.scanned, greatest((o.created_at at time zone 'Asia/Tehran')::date,
    coalesce((select min(day) from poster_days where province_id = o.province_id), ${today}::date))) < ${before}
  order by s.scanned nulls first, o.name, o.id`

/** The last day but so many: whoever was scanned on it was scanned lately. */
async function lately(db: Db, province: string, today: Day): Promise<Day> {
  const law = await lawOfProvince(db, province, today)
  return termStart(today, law(ratingScanEvery))
}

/** Those that the actor watches. */
export async function quietPosters(
  db: Db,
  actor: Actor,
  today: Day,
  { page = 0, perPage = usual }: Part = {},
): Promise<Paged<QuietPoster>> {
  const where = visible(actor, 'ratings.list', { province: sql`o.province_id`, office: sql`o.id` })
  const before = await lately(db, actor.province ?? '', today)
  const rows = await db.execute<QuietPoster>(quiet(where, today, before))
  return paged(rows.slice(page * perPage, (page + 1) * perPage), rows.length)
}

/** Those of a province whose holders are to be asked: nobody was, or not for as long again. */
export async function postersToAsk(db: Db, province: string, today: Day): Promise<QuietPoster[]> {
  const before = await lately(db, province, today)
  const rows = await db.execute<QuietPoster>(quiet(sql`o.province_id = ${province}::uuid`, today, before))
  return rows.filter(({ askedOn }) => !askedOn || askedOn < before)
}

/** What its holder is asked, and that it was done; null for an office that is not the actor's own. */
export async function ownPoster(db: Db, actor: Actor, office: string): Promise<OwnPoster | null> {
  const own = visible(actor, 'ratings.calls', { province: sql`o.province_id`, office: sql`o.id` })
  const [row] = await db.execute<OwnPoster>(sql`
    select o.name, l.code as license, max(s.scanned_on) as "scannedOn", max(s.asked_on) as "askedOn"
    from offices o
    join licenses l on l.office_id = o.id and l.ended_at is null
    left join poster_scans s on s.office_id = o.id
    where o.id = ${office}::uuid and ${own} group by o.name, l.code`)
  return row ?? null
}

/** Offices of a province whose holder was asked, and whose code was scanned since. */
export async function postersAnswered(db: Db, province: string): Promise<string[]> {
  const rows = await db.execute<{ office: string }>(sql`
    select office_id as office from poster_scans where province_id = ${province}::uuid
    group by office_id having max(asked_on) is not null and max(scanned_on) >= max(asked_on)`)
  return rows.map(({ office }) => office)
}

/** When the codes of an office were last scanned, and how often in the past month. */
export type Scans = { last: Day | null; month: number }

/** Of one office. */
export async function scansOf(db: Db, office: string, today: Day): Promise<Scans> {
  const [row] = await db.execute<Scans>(sql`
    select (select max(scanned_on) from poster_scans where office_id = ${office}::uuid) as last,
      (select coalesce(sum(count), 0)::int from poster_days
        where office_id = ${office}::uuid and day > ${addDays(today, -30)}) as month`)
  return row!
}

/** Ratings of the past year at one counter, each as it was given: marks to one decimal. */
export type CounterSum = { counter: number; count: number; service: number; conduct: number }

/** Of an office's counters with codes of their own; those with fewer than `least` are not shown. */
export async function counterSums(db: Db, office: string, today: Day, least: number): Promise<CounterSum[]> {
  return [
    ...(await db.execute<CounterSum>(sql`
      select counter, sum(count)::int as count, round(sum(service)::numeric / sum(count), 1)::float8 as service,
        round(sum(conduct)::numeric / sum(count), 1)::float8 as conduct
      from rating_counters where office_id = ${office}::uuid and day > ${addDays(today, -365)}
      group by counter having sum(count) >= ${least} order by counter`)),
  ]
}
