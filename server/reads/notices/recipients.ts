// Whom a letter reaches: the offices that its selection means, with their holders, on one day; and bodies besides.
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bindings } from '#db/schema/bindings'
import { licenses } from '#db/schema/licenses'
import type { Selection } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { currentLicense, isCutOff, licenseStateOn, runsOn } from '#db/terms'
import { addDays, type Day } from '#rules/calendar'
import type { Known, Pasted } from '#rules/pasted'
import { searchKey } from '#rules/texts'
import { hasCode, like, nameFirst } from '../narrow.ts'
import type { Db } from '../parameters.ts'
import { officesRatedBelow } from '../ratings.ts'
import { partiesToSelect } from './parties.ts'

/**
 * Offices of a province that a selection means, as a condition on `offices` and `licenses`. Revoked ones only when
 * picked or asked for by their standing. Ids of another province mean nobody.
 */
export async function selected(db: Db, province: string, selection: Selection, today: Day): Promise<SQL> {
  const {
    counties: inCounties,
    places,
    kinds,
    standings = ['active', 'expired', 'suspended', 'closed', 'winding-up'],
    expiresWithinDays,
    services,
    ratingBelow,
    offices: picked,
  } = selection
  return and(
    eq(offices.provinceId, province),
    isNull(licenses.endedAt),
    picked ? sql`${offices.id} = any(${uuids(picked)})` : inArray(licenseStateOn(today), standings),
    inCounties?.length ? sql`${offices.countyId} = any(${uuids(inCounties)})` : undefined,
    places?.length ? inArray(offices.place, places) : undefined,
    kinds?.length ? inArray(offices.kind, kinds as ('urban' | 'rural' | 'mobile')[]) : undefined,
    expiresWithinDays === undefined
      ? undefined
      : sql`${licenses.expiresOn} between ${today} and ${addDays(today, expiresWithinDays)}`,
    services?.length ? holdsOne(services, today) : undefined,
    ratingBelow === undefined
      ? undefined
      : sql`${offices.id} = any(${uuids(await officesRatedBelow(db, province, ratingBelow, today))})`,
  )!
}

/** The office holds at least one of the services on a day, and it is not cut off. */
function holdsOne(services: readonly string[], today: Day): SQL {
  return sql`exists (select from office_services s where s.office_id = ${offices.id} and s.service_id = any(${uuids(services)})
    and ${runsOn('s', today)} and not ${isCutOff('s', today)})`
}

/** A messenger reaches the holder. */
const bound = sql<boolean>`exists (select 1 from ${bindings} where ${bindings.personId} = ${licenses.holderId} and ${bindings.endedAt} is null and ${bindings.blockedAt} is null)`

/** How many offices a selection means, how many bodies, and how many of all no messenger reaches. */
export async function countSelected(db: Db, province: string, selection: Selection, today: Day) {
  const [row] = await db
    .select({
      count: sql<number>`count(*)::int`,
      unreachable: sql<number>`(count(*) filter (where not ${bound}))::int`,
    })
    .from(offices)
    .innerJoin(licenses, eq(licenses.officeId, offices.id))
    .where(await selected(db, province, selection, today))
  const bodies = await countParties(db, province, selection.parties ?? [], today)
  return { count: row!.count, parties: bodies.count, unreachable: row!.unreachable + bodies.unreachable }
}

async function countParties(db: Db, province: string, ids: readonly string[], today: Day) {
  const found = ids.length ? await partiesToSelect(db, province, today, ids) : []
  return { count: found.length, unreachable: found.filter((one) => !one.reached).length }
}

/** The list behind the count: offices by county and name, at most `limit`, and the bodies. */
export async function listSelected(db: Db, province: string, selection: Selection, today: Day, limit = 1000) {
  const { parties = [] } = selection
  return {
    offices: await listed(db, await selected(db, province, selection, today), limit),
    bodies: parties.length ? await partiesToSelect(db, province, today, parties) : [],
  }
}

/** Offices by what was typed of their name, place, holder or code, for picking. Revoked ones too. */
export async function searchOffices(db: Db, province: string, typed: string, limit = 20) {
  const key = searchKey(typed)
  if (!key) return []
  return listed(
    db,
    and(eq(offices.provinceId, province), isNull(licenses.endedAt), like(offices.search, key))!,
    limit,
    typed,
  )
}

/** The province's counties with the number of their offices that have a license. */
export async function countiesToSelect(db: Db, province: string) {
  return db
    .select({ id: counties.id, name: counties.name, offices: sql<number>`count(${licenses.id})::int` })
    .from(counties)
    .leftJoin(offices, eq(offices.countyId, counties.id))
    .leftJoin(licenses, currentLicense(offices.id))
    .where(eq(counties.provinceId, province))
    .groupBy(counties.id, counties.name)
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
}

/** The places of some counties of the province in which an office has a license, with how many, by county and name. */
export async function placesToSelect(db: Db, province: string, inCounties: readonly string[]) {
  return db
    .select({ county: offices.countyId, place: offices.place, offices: sql<number>`count(*)::int` })
    .from(offices)
    .innerJoin(licenses, currentLicense(offices.id))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(eq(offices.provinceId, province), sql`${offices.countyId} = any(${uuids(inCounties)})`))
    .groupBy(offices.countyId, counties.name, offices.place)
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`), asc(sql`${offices.place} collate "fa-x-icu"`))
}

/** The province's services with the number of offices that hold each on a day, by agency and name. */
export async function servicesToSelect(db: Db, province: string, today: Day) {
  return db.execute<{ id: string; name: string; agency: string; offices: number }>(sql`
    select v.id, v.name, v.agency, coalesce(h.offices, 0) as offices
    from services v left join (
      select s.service_id, count(*)::int as offices from office_services s
      where s.province_id = ${province}::uuid and ${runsOn('s', today)}
        and not ${isCutOff('s', today)} group by s.service_id
    ) h on h.service_id = v.id
    where v.province_id = ${province}::uuid
    order by v.agency collate "fa-x-icu", v.name collate "fa-x-icu"`)
}

/** Offices of the province that ever had one of the pasted codes, with or without dashes, under every such code. */
export async function officesPasted(db: Db, province: string, pasted: readonly Pasted[]): Promise<Known[]> {
  const texts = (all: (string | null)[]) =>
    sql`${sql.param(`{${all.filter((one) => one !== null).join(',')}}`)}::text[]`
  return db.execute<Known>(sql`
    select k.code, o.id, o.name, c.name as county, o.place,
      exists (select from licenses l where ${currentLicense(sql`o.id`, 'l')} and l.state not in ('revoked', 'ended')) as served
    from license_codes k join offices o on o.id = k.office_id join counties c on c.id = o.county_id
    where k.province_id = ${province}::uuid and o.province_id = ${province}::uuid
      and (k.code = any(${texts(pasted.map(({ code }) => code))})
        or replace(k.code, '-', '') = any(${texts(pasted.map(({ bare }) => bare))}))`)
}

async function listed(db: Db, which: SQL, limit: number, typed = '') {
  const exact = hasCode(offices.id, typed)
  const called = nameFirst(offices, typed)
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
      ...(exact ? [desc(exact)] : []),
      ...(called ? [called] : []),
      asc(sql`${counties.name} collate "fa-x-icu"`),
      asc(sql`${offices.name} collate "fa-x-icu"`),
      asc(licenses.code),
    )
    .limit(limit)
}
