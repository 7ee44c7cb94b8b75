// Offices that the program proposes for inspection, each with its reasons; those that are planned already are left out.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { inspectionReports } from '#db/schema/inspections'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { currentLicense, licenseStateOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import { byRisk, complaintsSince, reasonsFor } from '#rules/inspections/risk'
import { type Paged, type Part, paged, perPage as usual } from '#rules/lists'
import { isGone } from '#rules/offices'
import { type Db, lawOfProvince } from '../parameters.ts'
import { scoresOf } from '../ratings.ts'

const tehran = (instant: SQL) => sql<Day | null>`(${instant} at time zone 'Asia/Tehran')::date::text`

/** Of a province on a day, the gravest first. Whoever may see it is the route's to ask. */
export async function proposedInspections(
  db: Db,
  province: string,
  today: Day,
  { page = 0, perPage = usual }: Part,
): Promise<Paged<Proposed>> {
  const law = await lawOfProvince(db, province, today)
  const [rows, scores] = await Promise.all([
    officesSeen(db, province, today, complaintsSince(law, today)),
    scoresOf(db, province, today),
  ])
  const found = rows
    .filter(({ state }) => !isGone(state) && state !== 'closed')
    .map((row) => {
      const seen = { ...row, trend: scores.get(row.id)?.trend ?? null }
      return { ...seen, reasons: reasonsFor(seen, law, today) }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(byRisk)
  return paged(found.slice(page * perPage, (page + 1) * perPage), found.length)
}

export type Proposed = Awaited<ReturnType<typeof officesSeen>>[number] & { reasons: ReturnType<typeof reasonsFor> }

function officesSeen(db: Db, province: string, today: Day, since: Day) {
  return db
    .select({
      id: offices.id,
      name: offices.name,
      license: licenses.code,
      county: counties.name,
      state: licenseStateOn(today),
      licensedOn: sql<Day>`(select min(first.issued_on)::text from licenses first where first.office_id = ${offices.id})`,
      inspectedOn: tehran(sql`(select max(seen.ended_at) from ${inspectionReports} seen
        join requests inspected on inspected.id = seen.request_id where inspected.office_id = ${offices.id})`),
      complaints: sql<number>`(select count(*)::int from cases complaint where complaint.office_id = ${offices.id}
        and complaint.kind = 'complaint' and complaint.merged_into is null
        and (complaint.filed_at at time zone 'Asia/Tehran')::date >= ${since}::date)`,
    })
    .from(offices)
    .innerJoin(licenses, currentLicense(offices.id))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(
      and(
        eq(offices.provinceId, province),
        sql`not exists (select from requests waiting where waiting.office_id = ${offices.id}
          and waiting.kind = 'inspection' and waiting.stage = 'visit')`,
      ),
    )
}
