// Whom a letter reaches: the offices that its selection means, with their holders, on one day.
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Selection } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { bindings, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { addDays, type Day } from '#rules/calendar'
import { uuids } from './narrow.ts'
import type { Db } from './parameters.ts'

/** Offices of a province that a selection means. Revoked ones only when picked or asked for by their standing. */
export function selected(province: string, selection: Selection, today: Day): SQL {
  const {
    counties: inCounties,
    kinds,
    standings = ['active', 'expired', 'suspended', 'closed'],
    expiresWithinDays,
    offices: picked,
  } = selection
  const standing = sql`case when ${licenses.state} = 'active' and ${licenses.expiresOn} < ${today} then 'expired' else ${licenses.state} end`
  return and(
    eq(offices.provinceId, province),
    isNull(licenses.endedAt),
    picked ? sql`${offices.id} = any(${uuids(picked)})` : inArray(standing, standings),
    inCounties?.length ? sql`${offices.countyId} = any(${uuids(inCounties)})` : undefined,
    kinds?.length ? inArray(offices.kind, kinds as ('urban' | 'rural' | 'mobile')[]) : undefined,
    expiresWithinDays === undefined
      ? undefined
      : sql`${licenses.expiresOn} between ${today} and ${addDays(today, expiresWithinDays)}`,
  )!
}

/** How many a selection means, and how many of them no messenger reaches. */
export async function countSelected(db: Db, province: string, selection: Selection, today: Day) {
  const bound = sql`exists (select 1 from ${bindings} where ${bindings.personId} = ${licenses.holderId} and ${bindings.endedAt} is null and ${bindings.blockedAt} is null)`
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      unreachable: sql<number>`(count(*) filter (where not ${bound}))::int`,
    })
    .from(offices)
    .innerJoin(licenses, eq(licenses.officeId, offices.id))
    .where(selected(province, selection, today))
  return row!
}

/** The list behind the count, by county and name. */
export async function listSelected(db: Db, province: string, selection: Selection, today: Day, limit = 1000) {
  return db
    .select({
      id: offices.id,
      name: offices.name,
      license: licenses.code,
      county: counties.name,
      place: offices.place,
      holder: people.name,
    })
    .from(offices)
    .innerJoin(licenses, eq(licenses.officeId, offices.id))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(selected(province, selection, today))
    .orderBy(
      asc(sql`${counties.name} collate "fa-x-icu"`),
      asc(sql`${offices.name} collate "fa-x-icu"`),
      asc(licenses.code),
    )
    .limit(limit)
}
