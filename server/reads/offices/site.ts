// What lies round a place to which an office means to go.
import { type SQL, sql } from 'drizzle-orm'
import { metres, offset, type Position } from '#rules/positions'
import type { SiteFacts } from '#rules/proceedings/site'
import type { Db } from '../parameters.ts'

type Named = Position & { name: string }
type Found = {
  around: Named[]
  unknown: string[]
  county: (Named & { own: boolean }) | null
  centre: Position | null
}

/** So many of the nearest offices are drawn round a place. */
const mostAround = 5

/**
 * The nearest offices to a place, of any province, and those of the county of `province` it goes to, by name, or else of its own, that are not on
 * the map; never the office itself, nor one whose license is gone. Of counties the centres are known, and no borders.
 */
export async function siteFacts(
  db: Db,
  { office, province }: { office: string; province: string },
  at: Position,
  going: string | null,
): Promise<SiteFacts> {
  // on so small a stretch the ground is flat; a degree east is shorter than one north
  const east = Math.cos((at.lat * Math.PI) / 180)
  const from = (lat: SQL, lon: SQL) =>
    sql`(${lat} - ${at.lat}::float8) ^ 2 + ((${lon} - ${at.lon}::float8) * ${east}::float8) ^ 2`
  const [row] = await db.execute<Found>(sql`
    with own as (select coalesce(
      (select c.id from counties c where c.province_id = ${province}::uuid and c.name = ${going}::text), o.county_id) as county_id
      from offices o where o.id = ${office}::uuid), other as (
      select o.name, o.lat, o.lon, o.county_id from offices o
      where o.id <> ${office}::uuid and exists (
        select from licenses l where l.office_id = o.id and l.ended_at is null and l.state not in ('revoked', 'ended')))
    select
      (select coalesce(json_agg(json_build_object('name', near.name, 'lat', near.lat, 'lon', near.lon)), '[]') from (
        select near.name, near.lat, near.lon from other near where near.lat is not null and near.lon is not null
        order by ${from(sql`near.lat`, sql`near.lon`)} limit ${mostAround}) near) as around,
      (select json_build_object('name', c.name, 'lat', c.lat, 'lon', c.lon, 'own', c.id = own.county_id)
        from counties c, own where c.lat is not null and c.lon is not null
        order by ${from(sql`c.lat`, sql`c.lon`)} limit 1) as county,
      (select json_build_object('lat', c.lat, 'lon', c.lon) from counties c, own
        where c.id = own.county_id and c.lat is not null and c.lon is not null) as centre,
      (select coalesce(json_agg(blank.name order by blank.name), '[]') from other blank
        where (blank.lat is null or blank.lon is null)
          and blank.county_id = (select county_id from own)) as unknown`)
  const { unknown, county, centre } = row!
  const around = row!.around
    .map((one) => ({ name: one.name, metres: metres(at, one), ...offset(at, one) }))
    .sort((one, other) => one.metres - other.metres)
  const [nearest = null] = around
  return {
    nearest: nearest && { name: nearest.name, metres: nearest.metres },
    around,
    unknown,
    county: county && centre && { name: county.name, own: county.own },
    centre: centre && metres(at, centre),
  }
}
