// Writes a batch of ratings and their sums by day, in one statement.
import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import { ratings } from '#db/schema/ratings'
import type { Day } from '#rules/calendar'
import type { Via } from '#rules/messages'
import { lastWeighed, type Marks } from '#rules/ratings'

/** A rating as it came. `key` is a UUID; `serving`: the office may serve, so a new one may be kept. */
export type NewRating = Marks & {
  serving: boolean
  key: string
  office: string
  province: string
  /** The national code of the service the customer came for. */
  about: string | null
  /** The digest of word and service as they were given. */
  body: number
  /** The digest of the day of where it came from; null for nobody knows where. */
  source: string | null
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
  const ids = await insert(db, [...firsts.values()])
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

/**
 * Rows are taken in one order everywhere, so that two processes never deadlock. Of what comes from one source for one
 * office on one day each weighs half of the one before (rules/ratings.ts: weightOf); the rest is the sums' discount.
 */
const insertion = `
  with given as (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::smallint[], $7::text[],
      $8::text[], $9::integer[], $10::bigint[], $11::text[], $12::date[], $13::timestamptz[])
      as g(id, key, office, province, service, conduct, comment, about, body, source, via, day, at)
  ), inserted as (
    insert into ratings (id, province_id, office_id, key, service, conduct, service_id, comment, body, via, day, at)
    select id, province, office, key, service, conduct,
      case when about is not null then (select s.id from services s where s.province_id = province and s.code = about) end,
      comment, body, via, day, at from given order by key
    on conflict (key) do nothing
    returning id, key
  ), fresh as (
    select i.id, g.key, g.province, g.office, g.day, g.service, g.conduct, g.source from inserted i join given g using (key)
  ), sources as (
    insert into rating_sources (office_id, day, source, count)
    select office, day, source, count(*) from fresh where source is not null
    group by day, office, source order by day, office, source
    on conflict (day, office_id, source) do update set count = rating_sources.count + excluded.count
    returning office_id, day, source, count
  ), ranked as (
    select f.*, s.count - row_number() over (partition by f.day, f.office, f.source order by f.key) as before
    from fresh f left join sources s on s.day = f.day and s.office_id = f.office and s.source = f.source
  ), weighed as (
    select *, case when before is null or before <= 0 then 0 when before >= ${lastWeighed} then 1
      else 1 - power(0.5::float8, before::float8) end as discount from ranked
  ), summed as (
    insert into rating_days (province_id, office_id, day, count, service, conduct, discount, service_discount, conduct_discount)
    select province, office, day, count(*), sum(service), sum(conduct), sum(discount), sum(service * discount), sum(conduct * discount)
    from weighed group by province, office, day order by office, day
    on conflict (office_id, day) do update set
      count = rating_days.count + excluded.count,
      service = rating_days.service + excluded.service,
      conduct = rating_days.conduct + excluded.conduct,
      discount = rating_days.discount + excluded.discount,
      service_discount = rating_days.service_discount + excluded.service_discount,
      conduct_discount = rating_days.conduct_discount + excluded.conduct_discount
  )
  select key, id from inserted`

/** Ids of those whose key was new. */
async function insert(db: Database, ratings: readonly NewRating[]): Promise<Map<string, string>> {
  if (ratings.length === 0) return new Map()
  const column = (of: (rating: NewRating) => string | number | null) => arrayOf(ratings.map(of))
  const inserted = await prepared<{ key: string; id: string }>(db, insertion, [
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
  ])
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
