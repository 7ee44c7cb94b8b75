// The registry as rows: for comparing with a sheet, and for export.
import { type SQL, sql } from 'drizzle-orm'
import type { OfficeRow } from '#rules/registry/row'
import type { Sight } from '#rules/roles'
import { inSight } from './narrow.ts'
import type { Db } from './parameters.ts'

/** An office as a row of the registry, and the ids of what it is made of. */
export type StandingOffice = OfficeRow & { office: string; license: string; person: string }

/** All offices in sight with their present license (the last one where it has ended) and holder, by license code. */
export async function standingOffices(db: Db, sight: Sight): Promise<StandingOffice[]> {
  const rows = await db.execute<StandingOffice>(sql`
    select o.id as office, l.id as license, p.id as person,
           l.code, o.name, o.kind, c.name as county, nullif(o.place, '') as place, nullif(o.address, '') as address,
           o.lat, o.lon, p.name as holder, p.national_id as "nationalId", p.mobile, o.phone, o.area,
           l.issued_on::text as "issuedOn", l.expires_on::text as "expiresOn", l.state
    from offices o
    join counties c on c.id = o.county_id
    join lateral (
      select * from licenses where office_id = o.id order by ended_at desc nulls first, issued_on desc limit 1
    ) l on true
    join people p on p.id = l.holder_id
    where ${inSight(sight, { province: sql`o.province_id`, office: sql`o.id` })}
    order by l.code`)
  return [...rows]
}

/** Names that a sheet may use: the province's counties by name, and the places that stand. */
export async function knownNames(db: Db, province: string) {
  const counties = await db.execute<{ id: string; name: string; centre: string }>(
    sql`select id, name, centre from counties where province_id = ${province}::uuid`,
  )
  const places = await db.execute<{ place: string }>(
    sql`select distinct place from offices where province_id = ${province}::uuid and place <> ''`,
  )
  return {
    counties: new Map(counties.map(({ id, name }) => [name, id])),
    places: [...counties.map(({ centre }) => centre), ...places.map(({ place }) => place)],
  }
}

/** Which of these license codes have been given to an office, of whatever province, with the office's present code. */
export async function takenCodes(db: Db, codes: readonly string[]): Promise<TakenCode[]> {
  const rows = await db.execute<TakenCode>(sql`
    select k.code, k.province_id as province, k.office_id as office,
           (select l.code from licenses l where l.office_id = k.office_id
            order by l.ended_at desc nulls first, l.issued_on desc limit 1) as now
    from license_codes k where k.code = any(${texts(codes)})`)
  return [...rows]
}
export type TakenCode = { code: string; province: string; office: string; now: string | null }

export type StandingPerson = { id: string; name: string; nationalId: string | null; mobile: string | null }

/** People of a province with one of these national IDs or mobiles. */
export async function peopleWith(
  db: Db,
  province: string,
  by: { nationalIds: readonly string[]; mobiles: readonly string[] },
): Promise<StandingPerson[]> {
  const rows = await db.execute<StandingPerson>(sql`
    select id, name, national_id as "nationalId", mobile from people
    where province_id = ${province}::uuid
      and (national_id = any(${texts(by.nationalIds)}) or mobile = any(${texts(by.mobiles)}))
    order by created_at`)
  return [...rows]
}

function texts(values: readonly string[]): SQL {
  return sql`(select coalesce(array_agg(v), '{}') from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb) v)`
}
