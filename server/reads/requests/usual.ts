// How long requests of each kind usually took, from those that a province has decided.
import { sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import type { Db } from '../parameters.ts'

/** Of fewer nothing can be said. */
const least = 3

/** Calendar days from filing to the end, half of the requests took no longer; and of how many that is told. */
export type UsualTime = { days: number; count: number }

/** By the name of a kind, those of the last two years that were granted or refused; without kinds that had too few. */
export async function usualTimes(db: Db, province: string, now: Date): Promise<ReadonlyMap<string, UsualTime>> {
  const took = sql`(${requests.closedAt} at time zone 'Asia/Tehran')::date - ${requests.filedOn}`
  const rows = await db.execute<{ kind: string; days: number; count: number }>(sql`
    select ${requests.kind} as kind, count(*)::int as count, percentile_disc(0.5) within group (order by ${took})::int as days
    from ${requests}
    where ${requests.provinceId} = ${province} and ${requests.outcome} in ('granted', 'refused')
      and ${requests.closedAt} > ${now.toISOString()}::timestamptz - interval '2 years'
    group by ${requests.kind} having count(*) >= ${least}`)
  return new Map([...rows].map(({ kind, ...usual }) => [kind, usual]))
}
