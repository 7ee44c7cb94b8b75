// Offices as points on a drawn map: near ones together, so that thirteen thousand take no more to draw than three hundred.

import { sql } from 'drizzle-orm'
import { licenseStateOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { LicenseState } from '#rules/offices'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { type Box, licenseStateWhere, type OfficeFilter, officesWhere, officesWithLicense } from './offices.ts'

/**
 * Offices that lie near each other, in one cell of the grid over the land that is drawn (row 0 in the south, column 0
 * in the west); one that lies alone is named. `box` is the land they cover.
 */
export type MapPoint = {
  row: number
  column: number
  lat: number
  lon: number
  count: number
  box: Box
  alone: { id: string; name: string; standing: LicenseState } | null
}

export type OfficesMap = {
  /** The land that is drawn, as high as wide on the ground; null where no office has a position. */
  box: Box | null
  points: MapPoint[]
  /** Offices that are found but have no position. */
  nowhere: number
  counties: { name: string; lat: number; lon: number }[]
}

/** The share of land that is drawn beyond the offices on each side. */
const margin = 0.12
/** The least land that is drawn, in degrees of latitude: some 400 metres. */
const least = 0.004

type Extent = Box & { placed: number; nowhere: number }

/** The offices that are found, on the land they cover or on `filter.box`, in a grid of `cells` by `cells`. */
export async function mapOffices(
  db: Db,
  actor: Actor,
  today: Day,
  filter: OfficeFilter,
  cells: number,
): Promise<OfficesMap> {
  const found = sql`${officesWithLicense} where ${officesWhere(actor, filter)} and ${licenseStateWhere(filter, today)}`
  const [extent] = await db.execute<Extent>(sql`
    select min(o.lat) as south, max(o.lat) as north, min(o.lon) as west, max(o.lon) as east,
           count(o.lat)::int as placed, (count(*) - count(o.lat))::int as nowhere from ${found}`)
  const { placed, nowhere, ...covered } = extent!
  const drawn = filter.box ?? (placed > 0 ? covered : null)
  if (!drawn) return { box: null, points: [], nowhere, counties: [] }
  const box = squared(drawn)
  const { south, west, north, east } = box
  const cell = (value: string, from: number, size: number) =>
    sql`least(${cells - 1}, greatest(0, floor((${sql.raw(value)} - ${from}::float8) / ${size / cells}::float8)))::int`
  const points = await db.execute<MapPoint>(sql`
    select ${cell('o.lat', south, north - south)} as row, ${cell('o.lon', west, east - west)} as column,
           avg(o.lat) as lat, avg(o.lon) as lon, count(*)::int as count,
           json_build_object('south', min(o.lat), 'west', min(o.lon), 'north', max(o.lat), 'east', max(o.lon)) as box,
           case when count(*) = 1 then
             json_build_object('id', min(o.id::text), 'name', min(o.name), 'standing', min(${licenseStateOn(today, 'l')})) end as alone
    from ${found} and o.lat is not null group by 1, 2 order by 1 desc, 2`)
  const counties = await db.execute<OfficesMap['counties'][number]>(sql`
    select name, lat, lon from counties
    where province_id = ${actor.province}::uuid and lat between ${south} and ${north} and lon between ${west} and ${east}`)
  return { box, points: [...points], nowhere, counties: [...counties] }
}

/** The land with some margin, as high as wide: a degree of longitude is shorter the further north it lies. */
function squared({ south, west, north, east }: Box): Box {
  const [lat, lon] = [(south + north) / 2, (west + east) / 2]
  const narrow = Math.cos((lat * Math.PI) / 180)
  const side = Math.max(north - south, (east - west) * narrow, least) * (1 + 2 * margin)
  const wide = side / narrow
  return { south: lat - side / 2, north: lat + side / 2, west: lon - wide / 2, east: lon + wide / 2 }
}
