// Who of a committee answers for one part of a resolution: not those who recused themselves, and who presides over the rest.
import { and, desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { resolutionOwners, resolutionSteps } from '#db/schema/resolutions'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Db } from '../parameters.ts'

/** A person recused themselves from a part, as a condition. */
export const recusedFrom = (
  part: SQLWrapper,
  person: SQLWrapper,
): SQL => sql`exists (select from resolution_steps recused
  where recused.owner_id = ${part} and recused.what = 'recused' and recused.by = ${person})`

/**
 * Whoever presides over a committee for a part on a day, as a value on rows `o` of parts: its chair; where that recused, who has sat
 * longest of those who did not (our addition). Null for what is no committee, for one without a chair, and where all recused.
 */
export const presidingOver = (today: Day): SQL<string | null> => sql<
  string | null
>`(select m.person_id from memberships m
  join people p on p.id = m.person_id and p.disabled_at is null
  where m.body_id = o.body_id and ${runsOn('m', today)}
    and not ${recusedFrom(sql`o.id`, sql`m.person_id`)}
    and exists (select from memberships c where c.body_id = o.body_id and c.chairs and ${runsOn('c', today)})
  order by m.chairs desc,
    (select min(earlier.since) from memberships earlier
      where earlier.body_id = m.body_id and earlier.person_id = m.person_id), m.person_id
  limit 1)`

/** Whoever presides over a part on a day; null as above. */
export async function presidesOver(db: Db, part: string, today: Day): Promise<string | null> {
  const [row] = await db.execute<{ person: string | null }>(
    sql`select ${presidingOver(today)} as person from ${resolutionOwners} o where o.id = ${part}::uuid`,
  )
  return row?.person ?? null
}

/** Those who recused themselves from a part, with their names, in the order in which they did. */
export async function recusedIn(db: Db, part: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: people.id, name: people.name })
    .from(resolutionSteps)
    .innerJoin(people, eq(people.id, resolutionSteps.by))
    .where(and(eq(resolutionSteps.ownerId, part), eq(resolutionSteps.what, 'recused')))
    .orderBy(resolutionSteps.at, resolutionSteps.nth)
}

/** Who reported last on a part; null where nobody did. */
export async function lastReporterOf(db: Db, part: string): Promise<string | null> {
  const [row] = await db
    .select({ by: resolutionSteps.by })
    .from(resolutionSteps)
    .where(and(eq(resolutionSteps.ownerId, part), eq(resolutionSteps.what, 'reported')))
    .orderBy(desc(resolutionSteps.at), desc(resolutionSteps.nth))
    .limit(1)
  return row?.by ?? null
}

/** Of each part of a resolution that a committee has: who recused, who presides, and whether that is in the chair's stead. */
export async function committeesOf(db: Db, resolution: string, today: Day) {
  const rows = await db.execute<{
    part: string
    recused: { id: string; name: string }[]
    presides: string | null
    name: string | null
    standsIn: boolean
  }>(sql`select x.*, p.name, not exists (select from memberships m where m.person_id = x.presides and m.body_id = x.body
        and m.chairs and ${runsOn('m', today)}) as "standsIn"
      from (select o.id as part, o.body_id as body, ${presidingOver(today)} as presides,
          coalesce((select json_agg(json_build_object('id', r.id, 'name', r.name) order by s.at) from resolution_steps s
            join people r on r.id = s.by where s.owner_id = o.id and s.what = 'recused'), '[]') as recused
        from ${resolutionOwners} o where o.resolution_id = ${resolution}::uuid and o.body_id is not null) x
      left join people p on p.id = x.presides`)
  return new Map(rows.map((row) => [row.part, row]))
}
