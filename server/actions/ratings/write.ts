// Writes a batch of ratings and their sums by day, in one statement.
import { randomUUID } from 'node:crypto'
import { inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { ratings } from '#db/schema/citizens'
import type { Day } from '#rules/calendar'
import type { Via } from '#rules/messages'
import type { Marks } from '#rules/ratings'

/** A rating as it came. `key` is a UUID; `serving`: the office may serve, so a new one may be kept. */
export type NewRating = Marks & {
  serving: boolean
  key: string
  office: string
  province: string
  /** The national code of the service the customer came for. */
  about: string | null
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

/** Ids of those whose key was new. Rows are taken in one order everywhere, so that two processes never deadlock. */
async function insert(db: Database, ratings: NewRating[]): Promise<Map<string, string>> {
  if (ratings.length === 0) return new Map()
  const rows = ratings.map((rating) => ({ ...rating, id: randomUUID(), at: rating.at.toISOString() }))
  const inserted = await db.execute<{ key: string; id: string }>(sql`
    with given as (
      select g.*, s.id as service_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(
        id uuid, key uuid, office uuid, province uuid, service smallint, conduct smallint, comment text,
        about text, via text, day date, at timestamptz)
      left join services s on s.province_id = g.province and s.code = g.about
    ), inserted as (
      insert into ratings (id, province_id, office_id, key, service, conduct, service_id, comment, via, day, at)
      select id, province, office, key, service, conduct, service_id, comment, via, day, at from given order by key
      on conflict (key) do nothing
      returning id, key, province_id, office_id, day, service, conduct
    ), summed as (
      insert into rating_days (province_id, office_id, day, count, service, conduct)
      select province_id, office_id, day, count(*), sum(service), sum(conduct) from inserted
      group by province_id, office_id, day order by office_id, day
      on conflict (office_id, day) do update set
        count = rating_days.count + excluded.count,
        service = rating_days.service + excluded.service,
        conduct = rating_days.conduct + excluded.conduct
    )
    select key, id from inserted`)
  return new Map(inserted.map(({ key, id }) => [key, id]))
}

type Standing = typeof ratings.$inferSelect

async function knownBy(db: Database, keys: string[]): Promise<Map<string, Standing>> {
  if (keys.length === 0) return new Map()
  const rows = await db.select().from(ratings).where(inArray(ratings.key, keys))
  return new Map(rows.map((row) => [row.key, row]))
}

/** A word that was erased since counts as the same. */
function isSame(rating: NewRating, standing: Standing): boolean {
  return (
    rating.office === standing.officeId &&
    rating.service === standing.service &&
    rating.conduct === standing.conduct &&
    (standing.comment === null || rating.comment === standing.comment)
  )
}
