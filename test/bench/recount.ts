// Whether the sums by day are what a recount of the ratings gives.
import type { Connection } from '#db/client'

/** How many offices' days have other sums than their ratings; none is as it should be. */
export async function unlike({ sql }: Pick<Connection, 'sql'>): Promise<number> {
  const [row] = await sql`
    select count(*)::int as count from (
      select office_id, day, count(*) as count, sum(service) as service, sum(conduct) as conduct
      from ratings where not replaced group by 1, 2) counted
    full join rating_days summed using (office_id, day)
    where (counted.count, counted.service, counted.conduct) is distinct from (summed.count, summed.service, summed.conduct)`
  return row!.count
}
