// What the secretariat watches of ratings: doubts that wait to be looked at, and every office's score beside the calls it owes.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { ratingDoubts } from '#db/schema/rating-checks'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Paged, Part } from '#rules/lists'
import type { DoubtKind } from '#rules/ratings-doubts'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'
import { type Rated, scoresOf } from './ratings.ts'

/** `held`: the figure that `count` was held against, e.g. the most that could be served. */
export type SeenDoubt = {
  id: string
  office: { id: string; name: string }
  day: Day
  kind: DoubtKind
  count: number
  held: number
}

/** Doubts about which nobody has decided, the latest day first. */
export function openDoubts(db: Db, actor: Actor, part: Part = {}): Promise<Paged<SeenDoubt>> {
  const query = db
    .select({
      id: ratingDoubts.id,
      office: { id: offices.id, name: offices.name },
      day: ratingDoubts.day,
      kind: ratingDoubts.kind,
      count: ratingDoubts.count,
      held: sql<number>`coalesce(round((${ratingDoubts.facts}->>'held')::numeric), 0)::int`,
    })
    .from(ratingDoubts)
    .innerJoin(offices, eq(offices.id, ratingDoubts.officeId))
    .where(
      and(
        isNull(ratingDoubts.decided),
        visible(actor, 'ratings.list', { province: ratingDoubts.provinceId, office: ratingDoubts.officeId }),
      ),
    )
    .orderBy(desc(ratingDoubts.day), offices.name, ratingDoubts.kind)
  return partOf(db, query, part)
}

/** `calls` and `lateCalls`: customers who wait to be called, and those whose last day has passed. Never who. */
export type ScoredOffice = { id: string; name: string; rated: Rated | null; calls: number; lateCalls: number }

/** Every office in sight that was rated in the past year or owes a call, the lowest score first and those without one last. */
export async function scoredOffices(db: Db, actor: Actor, today: Day): Promise<ScoredOffice[]> {
  const rows = await db.execute<Omit<ScoredOffice, 'rated'> & { province: string }>(sql`
    select o.id, o.name, o.province_id as province, coalesce(c.calls, 0) as calls, coalesce(c.late, 0) as "lateCalls"
    from ${offices} o left join (
      select office_id, count(*)::int as calls, count(*) filter (where due_on < ${today})::int as late
      from call_backs where done_at is null group by office_id) c on c.office_id = o.id
    where ${visible(actor, 'ratings.list', { province: sql`o.province_id`, office: sql`o.id` })}
    order by o.name`)
  const provinces = [...new Set(rows.map(({ province }) => province))]
  const scores = await Promise.all(provinces.map((province) => scoresOf(db, province, today)))
  const rated = new Map(scores.flatMap((map) => [...map]))
  const low = (one: ScoredOffice) => one.rated?.score?.value ?? 9
  return rows
    .map(({ province: _, ...row }) => ({ ...row, rated: rated.get(row.id) ?? null }))
    .filter((one) => one.rated || one.calls)
    .sort((one, other) => low(one) - low(other))
}
