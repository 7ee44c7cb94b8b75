// The registry as rows: for comparing with a sheet, and for export.

import { type SQL, sql } from 'drizzle-orm'
import { lastsTo } from '#db/terms'
import { type Reach, within } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { PresentOffice, PresentPerson, TakenCode } from '#rules/registry/present'
import type { Manager } from '#rules/registry/row'
import { officeRoles } from '#rules/roles'
import { managerOf } from './offices/managers.ts'
import type { Db } from './parameters.ts'

/** All offices in sight with their present license (the last one where it has ended) and holder, by license code. */
export async function presentOffices(db: Db, of: Reach): Promise<PresentOffice[]> {
  const rows = await db.execute<Omit<PresentOffice, 'manager'> & { manager: Manager | null }>(sql`
    select o.id as office, l.id as license, p.id as person,
           l.code, o.name, o.kind, c.name as county, nullif(o.place, '') as place, nullif(o.address, '') as address,
           o.lat, o.lon, p.name as holder, p.national_id as "nationalId", p.mobile, o.phone, o.area,
           l.issued_on::text as "issuedOn", l.expires_on::text as "expiresOn", l.state, l.ended_at is not null as ended,
           ${managerOf(sql`o.id`)} as manager
    from offices o
    join counties c on c.id = o.county_id
    join lateral (
      select * from licenses where office_id = o.id order by ended_at desc nulls first, issued_on desc limit 1
    ) l on true
    join people p on p.id = l.holder_id
    where ${within(of, { province: sql`o.province_id`, office: sql`o.id` })}
    order by l.code`)
  return [...rows].map(({ manager, ...row }) => ({ ...row, ...(manager ? { manager } : {}) }))
}

export type KnownNames = { counties: Map<string, string>; places: string[] }

/** Names that a sheet may use: the province's counties (name to id), and the places that stand. */
export async function knownNames(db: Db, province: string): Promise<KnownNames> {
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

/** Which of these license codes have been given to an office, of whatever province. */
export async function takenCodes(db: Db, codes: readonly string[]): Promise<TakenCode[]> {
  const rows = await db.execute<TakenCode>(sql`
    select k.code, k.province_id as province,
           (select l.code from licenses l where l.office_id = k.office_id
            order by l.ended_at desc nulls first, l.issued_on desc limit 1) as now
    from license_codes k where k.code in ${among(codes)}`)
  return [...rows]
}

/** People of a province who hold a license or have one of these national IDs or mobiles, the oldest first. */
export async function peopleLike(
  db: Db,
  province: string,
  today: Day,
  by: { nationalIds: readonly string[]; mobiles: readonly string[] },
): Promise<PresentPerson[]> {
  const rows = await db.execute<PresentPerson>(sql`
    select p.id, p.name, p.national_id as "nationalId", p.mobile,
           exists (
             select from memberships m
             where m.person_id = p.id and ${lastsTo('m', today)}
               and m.role not in ${among(officeRoles)}
           ) as official
    from people p
    where p.province_id = ${province}::uuid
      and (p.national_id in ${among(by.nationalIds)} or p.mobile in ${among(by.mobiles)}
        or exists (select from licenses l where l.holder_id = p.id))
    order by p.created_at, p.id`)
  return [...rows]
}

function among(values: readonly string[]): SQL {
  return sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`
}
