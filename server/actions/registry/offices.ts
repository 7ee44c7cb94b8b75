// Offices of an imported registry, and the counties they name where none stood.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import { searchOf } from '#rules/registry/holder'
import type { OfficeRow } from '#rules/registry/row'
import type { Act } from '../../act/act.ts'
import type { Plan } from './plan.ts'

const columns = `id uuid, county uuid, name text, kind text, place text, address text, phone text,
  lat double precision, lon double precision, area integer, search text`

/** The province's counties by name, with those the sheet brought along when the province had none. */
export async function addCounties({ tx, province }: Act, { diff, counties }: Plan): Promise<Map<string, string>> {
  const missing = [...new Set(diff.added.map(({ office }) => office.county))].filter((name) => !counties.has(name))
  const added = missing.map((name) => ({ id: randomUUID(), name }))
  if (added.length > 0)
    await tx.execute(sql`
      insert into counties (id, province_id, name, centre)
      select id, ${province}::uuid, name, name from ${table(added, 'id uuid, name text')}`)
  return new Map([...counties, ...added.map(({ id, name }) => [name, id] as const)])
}

/** Writes new and changed offices; gives the new offices' ids by license code. */
export async function writeOffices(act: Act, plan: Plan, counties: Map<string, string>): Promise<Map<string, string>> {
  const { tx, province, now } = act
  const row = (id: string, office: OfficeRow) => {
    const { name, kind, phone, lat, lon, area } = office
    const county = counties.get(office.county)
    const place = office.place ?? ''
    return {
      id,
      county,
      name,
      kind,
      place,
      address: office.address ?? '',
      phone,
      lat,
      lon,
      area,
      search: searchOf(office),
    }
  }
  const ids = new Map(plan.diff.added.map(({ office }) => [office.code, randomUUID() as string]))
  const added = plan.diff.added.map(({ office }) => row(ids.get(office.code)!, office))
  const changed = plan.changes.map(({ office, existing }) => row(existing.office, office))
  if (added.length > 0)
    await tx.execute(sql`
      insert into offices (id, province_id, county_id, name, kind, place, address, phone, lat, lon, area, search, created_at)
      select id, ${province}::uuid, county, name, kind, place, address, phone, lat, lon, area, search,
             ${now.toISOString()}::timestamptz
      from ${table(added, columns)}`)
  if (changed.length > 0)
    await tx.execute(sql`
      update offices o
      set county_id = r.county, name = r.name, kind = r.kind, place = r.place, address = r.address, phone = r.phone,
          lat = r.lat, lon = r.lon, area = r.area, search = r.search
      from ${table(changed, columns)} where o.id = r.id`)
  return ids
}
