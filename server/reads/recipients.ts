// Whom a letter reaches: the offices that its selection means, with their holders, on one day.
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Selection } from '#db/schema/notices'
import { licenses, offices } from '#db/schema/offices'
import { bindings, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { addDays, type Day } from '#rules/calendar'
import { searchKey } from '#rules/texts'
import { like, uuids } from './narrow.ts'
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

/** A messenger reaches the holder. */
const bound = sql<boolean>`exists (select 1 from ${bindings} where ${bindings.personId} = ${licenses.holderId} and ${bindings.endedAt} is null and ${bindings.blockedAt} is null)`

/** How many a selection means, and how many of them no messenger reaches. */
export async function countSelected(db: Db, province: string, selection: Selection, today: Day) {
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

/** The list behind the count, by county and name, at most `limit`. */
export async function listSelected(db: Db, province: string, selection: Selection, today: Day, limit = 1000) {
  return listed(db, selected(province, selection, today), limit)
}

/** Offices by what was typed of their name, place, holder or code, for picking. Revoked ones too. */
export async function searchOffices(db: Db, province: string, typed: string, limit = 20) {
  const key = searchKey(typed)
  if (!key) return []
  return listed(db, and(eq(offices.provinceId, province), isNull(licenses.endedAt), like(offices.search, key))!, limit)
}

/** The province's counties with the number of their offices that have a license. */
export async function countiesToSelect(db: Db, province: string) {
  return db
    .select({ id: counties.id, name: counties.name, offices: sql<number>`count(${licenses.id})::int` })
    .from(counties)
    .leftJoin(offices, eq(offices.countyId, counties.id))
    .leftJoin(licenses, and(eq(licenses.officeId, offices.id), isNull(licenses.endedAt)))
    .where(eq(counties.provinceId, province))
    .groupBy(counties.id, counties.name)
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
}

async function listed(db: Db, which: SQL, limit: number) {
  return db
    .select({
      id: offices.id,
      name: offices.name,
      license: licenses.code,
      county: counties.name,
      place: offices.place,
      holder: people.name,
      reached: bound,
    })
    .from(offices)
    .innerJoin(licenses, eq(licenses.officeId, offices.id))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(which)
    .orderBy(
      asc(sql`${counties.name} collate "fa-x-icu"`),
      asc(sql`${offices.name} collate "fa-x-icu"`),
      asc(licenses.code),
    )
    .limit(limit)
}
