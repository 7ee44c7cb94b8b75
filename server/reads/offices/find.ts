// Finding the office one stood in without knowing its code: by its name or place, or by where one is.

import { sql } from 'drizzle-orm'
import { currentLicense } from '#db/terms'
import { figuresOf } from '#rules/identifiers'
import type { Position } from '#rules/positions'
import { searchKey } from '#rules/texts'
import { hasCode } from '../narrow.ts'
import type { Db } from '../parameters.ts'

/** An office in a short list to choose from; `metres` from where one is, null where nobody asked. */
export type OfficeHint = {
  license: string
  name: string
  county: string
  place: string
  address: string
  metres: number | null
}

/** Offices whose holder's name alone matches fall out again, so the database is asked for more than are shown. */
const asked = 300

/** What every office is called besides its name. */
const ofEveryOffice = new Set(['دفتر', 'دفاتر', 'پیشخوان', 'خدمات', 'دولت'].map(searchKey))

/**
 * Offices by any words of name, county, place or address, in any spelling, or by their whole code, by name; at most
 * `most`. Who holds an office is not searched: that is nobody's business here.
 */
export async function officesNamed(db: Db, typed: string, most: number): Promise<OfficeHint[]> {
  const all = typed.split(/\s+/).map(searchKey).filter(Boolean)
  // «دفتر پیشخوان سپیدار» is how a page calls سپیدار; whoever writes nothing else has named none
  const words = all.filter((word) => !ofEveryOffice.has(word))
  if (words.length === 0) return []
  const exact = hasCode(sql`o.id`, typed)
  const found = words.map((word) => sql`position(${word} in o.search) > 0`)
  const rows = await db.execute<OfficeHint>(sql`
    select l.code as license, o.name, c.name as county, o.place, o.address, null as metres
    from offices o join counties c on c.id = o.county_id
    join licenses l on ${currentLicense(sql`o.id`, 'l')}
    where (${sql.join(found, sql` and `)}) ${exact ? sql`or (${exact})` : sql``}
    order by ${exact ? sql`${exact} desc,` : sql``} o.name collate "fa-x-icu", l.code limit ${asked}`)
  const open = (row: OfficeHint) => searchKey([row.name, row.place, row.county, row.address].join(' '))
  const figures = figuresOf(typed)
  return rows
    .filter((row) => figuresOf(row.license) === figures || words.every((word) => open(row).includes(word)))
    .slice(0, most)
}

/** Beyond so many metres nobody stands in an office. */
const farthest = 50_000
const metresPerDegree = 111_320

/** The nearest offices to a position, nearest first; at most `most`, none beyond 50 kilometres. */
export async function officesNear(db: Db, { lat, lon }: Position, most: number): Promise<OfficeHint[]> {
  const east = metresPerDegree * Math.cos((lat * Math.PI) / 180)
  const rows = await db.execute<OfficeHint>(sql`
    select * from (
      select l.code as license, o.name, c.name as county, o.place, o.address,
        sqrt(power((o.lat - ${lat}::float8) * ${metresPerDegree}, 2) + power((o.lon - ${lon}::float8) * ${east}::float8, 2)) as metres
      from offices o join counties c on c.id = o.county_id
      join licenses l on ${currentLicense(sql`o.id`, 'l')}
      where o.lat is not null and o.lon is not null) near
    where metres <= ${farthest} order by metres, license limit ${most}`)
  return rows.map(({ metres, ...hint }) => ({ ...hint, metres: Math.round(metres!) }))
}
