// Writes a batch of ratings and their sums by day, in one statement.
import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import { ratings } from '#db/schema/ratings'
import type { Day } from '#rules/calendar'
import type { Via } from '#rules/messages'
import { lastWeighed, type Marks, shareOf } from '#rules/ratings'

/** A rating as it came. `key` is a UUID; `serving`: the office may serve, so a new one may be kept. */
export type NewRating = Marks & {
  serving: boolean
  key: string
  office: string
  province: string
  /** The national code of the service the customer came for. */
  about: string | null
  counter: number | null
  /** The digest of word and service as they were given. */
  body: number
  /** The digest of the day of where it came from; null for nobody knows where. */
  source: string | null
  /** The digest of the day of the device that gave it; null for nobody knows which. */
  device: string | null
  via: Via
  day: Day
  at: Date
}

/** `same`: the key is known with the same body; `other`: with another; null: neither known nor to be kept. */
export type Written = { id: string; was: 'new' | 'same' | 'other' } | null

/**
 * Inserts what is new and adds it to the sums, together or not at all; answers in the order given. A key counts once,
 * whichever of several processes brings it, and however often one batch repeats it.
 */
export async function writeRatings(db: Database, batch: readonly NewRating[]): Promise<Written[]> {
  const firsts = new Map<string, NewRating>()
  for (const rating of batch) if (rating.serving && !firsts.has(rating.key)) firsts.set(rating.key, rating)
  const ids = new Map<string, string>()
  for (const round of rounds([...firsts.values()])) for (const [key, id] of await insert(db, round)) ids.set(key, id)
  const isNew = (rating: NewRating) => ids.has(rating.key) && firsts.get(rating.key) === rating
  const known = await knownBy(
    db,
    batch.filter((rating) => !isNew(rating)).map(({ key }) => key),
  )
  return batch.map((rating): Written => {
    if (isNew(rating)) return { id: ids.get(rating.key)!, was: 'new' }
    const standing = known.get(rating.key)
    return standing ? { id: standing.id, was: isSame(rating, standing) ? 'same' : 'other' } : null
  })
}

/** In turns, so that no device comes twice in one: what it gives next replaces what it gave before. */
function rounds(batch: readonly NewRating[]): NewRating[][] {
  const turns: NewRating[][] = []
  const seen = new Map<string, number>()
  for (const rating of batch) {
    const who = rating.device && `${rating.office} ${rating.day} ${rating.device}`
    const turn = who ? (seen.get(who) ?? 0) : 0
    if (who) seen.set(who, turn + 1)
    turns[turn] = [...(turns[turn] ?? []), rating]
  }
  return turns
}

/**
 * Rows are taken in one order everywhere, so that two processes never deadlock. Of what comes from one source for one
 * office on one day each weighs a share of the one before (rules/ratings.ts: weightOf); the rest is the sums' discount.
 * A device that is known for the office that day replaces its rating: it takes no place at its source again, and its sums
 * change by the difference.
 */
const insertion = `
  with given as (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::smallint[], $7::text[],
      $8::text[], $9::integer[], $10::bigint[], $11::text[], $12::date[], $13::timestamptz[], $14::bigint[], $15::smallint[])
      as g(id, key, office, province, service, conduct, comment, about, body, source, via, day, at, device, counter)
  ), inserted as (
    insert into ratings (id, province_id, office_id, key, service, conduct, service_id, comment, body, counter, via, day, at)
    select id, province, office, key, service, conduct,
      case when about is not null then (select s.id from services s where s.province_id = province and s.code = about) end,
      comment, body, counter, via, day, at from given order by key
    on conflict (key) do nothing
    returning id, key
  ), fresh as (
    select i.id, g.key, g.province, g.office, g.day, g.service, g.conduct, g.source, g.device,
      g.source is not null and not exists (select from rating_devices d
        where d.day = g.day and d.office_id = g.office and d.device = g.device) as placed
    from inserted i join given g using (key)
  ), sources as (
    insert into rating_sources (office_id, day, source, count)
    select office, day, source, count(*) from fresh where placed
    group by day, office, source order by day, office, source
    on conflict (day, office_id, source) do update set count = rating_sources.count + excluded.count
    returning office_id, day, source, count
  ), ranked as (
    select f.*, s.count - row_number() over (partition by f.day, f.office, f.source order by f.key) as before
    from fresh f left join sources s on f.placed and s.day = f.day and s.office_id = f.office and s.source = f.source
  ), weighed as (
    select *, case when before is null or before <= 0 then 0 when before >= ${lastWeighed} then 1
      else 1 - power(case when device is null then ${shareOf.unmarked}::float8 else ${shareOf.marked}::float8 end, before::float8)
      end as discount from ranked
  ), devices as (
    insert into rating_devices (office_id, day, device, rating_id, service, conduct, discount)
    select office, day, device, id, service, conduct, discount from weighed where device is not null
    order by day, office, device
    on conflict (day, office_id, device) do update set
      rating_id = excluded.rating_id, service = excluded.service, conduct = excluded.conduct,
      was_id = rating_devices.rating_id, was_service = rating_devices.service, was_conduct = rating_devices.conduct
    returning rating_id, discount, was_id, was_service, was_conduct
  ), changed as (
    select w.province, w.office, w.day, case when d.was_id is null then 1 else 0 end as count,
      w.service - coalesce(d.was_service, 0) as service, w.conduct - coalesce(d.was_conduct, 0) as conduct,
      coalesce(d.discount, w.discount) as share
    from weighed w left join devices d on d.rating_id = w.id
  ), summed as (
    insert into rating_days (province_id, office_id, day, count, service, conduct, discount, service_discount, conduct_discount)
    select province, office, day, sum(count), sum(service), sum(conduct), sum(count * share), sum(service * share), sum(conduct * share)
    from changed group by province, office, day order by office, day
    on conflict (office_id, day) do update set
      count = rating_days.count + excluded.count,
      service = rating_days.service + excluded.service,
      conduct = rating_days.conduct + excluded.conduct,
      discount = rating_days.discount + excluded.discount,
      service_discount = rating_days.service_discount + excluded.service_discount,
      conduct_discount = rating_days.conduct_discount + excluded.conduct_discount
  )
  select i.key, i.id, d.was_id as was from inserted i left join devices d on d.rating_id = i.id`

/**
 * Ids of those whose key was new. What they replace is marked by a statement of its own: the one that writes does not see
 * what another process committed meanwhile. The sums are right without it.
 */
async function insert(db: Database, given: readonly NewRating[]): Promise<Map<string, string>> {
  if (given.length === 0) return new Map()
  const column = (of: (rating: NewRating) => string | number | null) => arrayOf(given.map(of))
  const inserted = await prepared<{ key: string; id: string; was: string | null }>(db, insertion, [
    column(() => randomUUID()),
    column(({ key }) => key),
    column(({ office }) => office),
    column(({ province }) => province),
    column(({ service }) => service),
    column(({ conduct }) => conduct),
    column(({ comment }) => comment),
    column(({ about }) => about),
    column(({ body }) => body),
    column(({ source }) => source),
    column(({ via }) => via),
    column(({ day }) => day),
    column(({ at }) => at.toISOString()),
    column(({ device }) => device),
    column(({ counter }) => counter),
  ])
  const replaced = inserted.flatMap(({ was }) => was ?? [])
  if (replaced.length) await db.update(ratings).set({ replaced: true }).where(inArray(ratings.id, replaced))
  return new Map(inserted.map(({ key, id }) => [key, id]))
}

type Standing = typeof ratings.$inferSelect

async function knownBy(db: Database, keys: string[]): Promise<Map<string, Standing>> {
  if (keys.length === 0) return new Map()
  const rows = await db.select().from(ratings).where(inArray(ratings.key, keys))
  return new Map(rows.map((row) => [row.key, row]))
}

/**
 * By what was given, not by what stands: a word may have been added or erased since. Of ratings older than that digest
 * only the word is known, and one that was erased counts as the same.
 */
function isSame(rating: NewRating, standing: Standing): boolean {
  const sameBody =
    standing.body === null
      ? standing.comment === null || rating.comment === standing.comment
      : rating.body === standing.body
  return (
    rating.office === standing.officeId &&
    rating.service === standing.service &&
    rating.conduct === standing.conduct &&
    sameBody
  )
}
