// Offices as those see them who work with them: found by any word of the file, filtered, counted.
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { licenses, offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { addDays, type Day } from '#rules/calendar'
import { licenseStanding, type OfficeKind } from '#rules/offices'
import { type Actor, sees } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { inSight, uuids } from './narrow.ts'
import type { Db } from './parameters.ts'

export type OfficeSearch = {
  /** Any words of name, place, holder, code or address, in any spelling; all must be found. */
  q?: string
  counties?: string[]
  kinds?: OfficeKind[]
  standings?: string[]
  expiresWithinDays?: number
  page?: number
}
export const officesPerPage = 100

/** The present license, or the last one where an office has none. */
const present = sql`${licenses.id} = (
  select l.id from licenses l where l.office_id = ${offices.id} order by l.ended_at desc nulls first, l.issued_on desc limit 1)`

/** One page of what was searched, by county and name, and how many there are in all. */
export async function searchOffices(db: Db, actor: Actor, today: Day, search: OfficeSearch) {
  const where = and(inSight(sees(actor), { province: offices.provinceId, office: offices.id }), ...asked(search, today))
  const from = db.select({ count: sql<number>`count(*)::int` }).from(offices).innerJoin(licenses, present)
  const [counted] = await from.where(where)
  const rows = await db
    .select({
      id: offices.id,
      name: offices.name,
      kind: offices.kind,
      county: counties.name,
      place: offices.place,
      license: licenses.code,
      state: licenses.state,
      expiresOn: licenses.expiresOn,
      holder: people.name,
      lat: offices.lat,
      lon: offices.lon,
    })
    .from(offices)
    .innerJoin(licenses, present)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(where)
    .orderBy(
      asc(sql`${counties.name} collate "fa-x-icu"`),
      asc(sql`${offices.name} collate "fa-x-icu"`),
      asc(licenses.code),
    )
    .limit(officesPerPage)
    .offset((search.page ?? 0) * officesPerPage)
  return {
    count: counted!.count,
    offices: rows.map(({ state, ...row }) => ({
      ...row,
      standing: licenseStanding({ state, expiresOn: row.expiresOn }, today),
    })),
  }
}

function asked(search: OfficeSearch, today: Day): (SQL | undefined)[] {
  const { q = '', counties: inCounties, kinds, standings, expiresWithinDays } = search
  const words = q.split(/\s+/).map(searchKey).filter(Boolean)
  const standing = sql`case when ${licenses.state} = 'active' and ${licenses.expiresOn} < ${today} then 'expired' else ${licenses.state} end`
  return [
    ...words.map((word) => sql`position(${word} in ${offices.search}) > 0`),
    inCounties?.length ? sql`${offices.countyId} = any(${uuids(inCounties)})` : undefined,
    kinds?.length ? inArray(offices.kind, kinds) : undefined,
    standings?.length ? inArray(standing, standings) : undefined,
    expiresWithinDays === undefined
      ? undefined
      : sql`${licenses.expiresOn} between ${today} and ${addDays(today, expiresWithinDays)}`,
  ]
}

/** Ids of the people who answer for an office on a day: its holder, and a substitute while one stands in. */
export async function answeringFor(db: Db, office: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(
      and(
        eq(memberships.officeId, office),
        inArray(memberships.role, ['holder', 'substitute']),
        lte(memberships.since, today),
        or(isNull(memberships.until), gte(memberships.until, today)),
      ),
    )
  return rows.map((row) => row.person)
}
