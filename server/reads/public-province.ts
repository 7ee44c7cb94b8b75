// What anybody may know of a province: its offices, and what they come to by county. Who holds an office is not among it.
import { asc, eq, sql } from 'drizzle-orm'
import { counties, provinces } from '#db/schema/provinces'
import { closuresOf, currentLicense, handoverUnderWay, renewalUnderWay } from '#db/terms'
import type { Day } from '#rules/calendar'
import { isGone, type LicenseTerm, mayServe, type OfficeKind, publicState } from '#rules/offices'
import { figuresOf, slugOf } from '#rules/open-data'
import type { Position } from '#rules/positions'
import type { Db } from './parameters.ts'
import { scoresOf } from './ratings.ts'

export type PublicProvince = { id: string; name: string; nameEn: string; slug: string }

/** All provinces, by name. */
export async function publicProvinces(db: Db): Promise<PublicProvince[]> {
  const rows = await db
    .select({ id: provinces.id, name: provinces.name, nameEn: provinces.nameEn })
    .from(provinces)
    .orderBy(asc(sql`${provinces.name} collate "fa-x-icu"`))
  return rows.map((row) => ({ ...row, slug: slugOf(row.nameEn) }))
}

type Row = LicenseTerm & {
  license: string
  id: string
  name: string
  kind: OfficeKind
  countyId: string
  place: string
  address: string
  phone: string | null
  lat: number | null
  lon: number | null
}

/** The offices of a province that have a license which is not gone, by name, with their published scores. */
async function listedOffices(db: Db, province: string, today: Day) {
  const rows = await db.execute<Row>(sql`
    select l.code as license, o.id, o.name, o.kind, o.county_id as "countyId", o.place, o.address, o.phone, o.lat, o.lon,
      l.state, l.expires_on as "expiresOn", ${sql.raw(renewalUnderWay('o.id'))} as renewing,
      ${sql.raw(handoverUnderWay('o.id'))} as ending, ${sql.raw(closuresOf('o.id'))} as closures
    from offices o join licenses l on ${currentLicense(sql`o.id`, 'l')}
    where o.province_id = ${province}::uuid order by o.name collate "fa-x-icu", l.code`)
  const scores = await scoresOf(db, province, today)
  return rows
    .filter(({ state }) => !isGone(state))
    .map((row) => ({
      ...row,
      state: publicState(row, today),
      serves: mayServe(row, today),
      position: row.lat === null || row.lon === null ? null : ({ lat: row.lat, lon: row.lon } as Position),
      score: scores.get(row.id)?.score?.value ?? null,
      ratings: scores.get(row.id)?.count ?? 0,
    }))
}

/** Its offices, its counties by name with what their offices come to, and what all come to. */
export async function provinceFigures(db: Db, province: string, today: Day) {
  const offices = await listedOffices(db, province, today)
  const rows = await db
    .select({
      id: counties.id,
      name: counties.name,
      population: counties.population,
      lat: counties.lat,
      lon: counties.lon,
    })
    .from(counties)
    .where(eq(counties.provinceId, province))
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
  const named = new Map(rows.map(({ id, name }) => [id, name]))
  const people = rows.map(({ population }) => population)
  return {
    offices: offices.map((office) => ({ ...office, county: named.get(office.countyId)! })),
    counties: rows.map(({ lat, lon, ...county }) => ({
      ...county,
      position: lat === null || lon === null ? null : { lat, lon },
      ...figuresOf(
        offices.filter(({ countyId }) => countyId === county.id),
        county.population,
      ),
    })),
    // a sum of which a part is not known is no sum
    all: figuresOf(offices, people.includes(null) ? null : people.reduce<number>((sum, one) => sum + one!, 0)),
  }
}

export type ProvinceFigures = Awaited<ReturnType<typeof provinceFigures>>
