// What lies round a place to which an office means to go.
import { sql } from 'drizzle-orm'
import { metres, type Position } from '#rules/positions'
import type { SiteFacts } from '#rules/proceedings/kind'
import type { Db } from '../parameters.ts'

type Found = { nearest: (Position & { name: string }) | null; unknown: string[] }

/**
 * The nearest office to a place, of any province, and those of the office's own county that are not on the map; never the office
 * itself, nor one whose license is revoked.
 */
export async function siteFacts(db: Db, office: string, at: Position): Promise<SiteFacts> {
  // on so small a stretch the ground is flat; a degree east is shorter than one north
  const east = Math.cos((at.lat * Math.PI) / 180)
  const [row] = await db.execute<Found>(sql`
    with other as (
      select o.name, o.lat, o.lon, o.county_id from offices o
      where o.id <> ${office}::uuid and exists (
        select from licenses l where l.office_id = o.id and l.ended_at is null and l.state <> 'revoked'))
    select
      (select json_build_object('name', near.name, 'lat', near.lat, 'lon', near.lon) from other near
        where near.lat is not null and near.lon is not null
        order by (near.lat - ${at.lat}::float8) ^ 2 + ((near.lon - ${at.lon}::float8) * ${east}::float8) ^ 2
        limit 1) as nearest,
      (select coalesce(json_agg(blank.name order by blank.name), '[]') from other blank
        where (blank.lat is null or blank.lon is null)
          and blank.county_id = (select county_id from offices where id = ${office}::uuid)) as unknown`)
  const { nearest, unknown } = row!
  return { nearest: nearest && { name: nearest.name, metres: metres(at, nearest) }, unknown }
}
