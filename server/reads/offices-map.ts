// Offices as points on a drawn map: near ones together, so that thirteen thousand take no more to draw than three hundred.
import { sql } from 'drizzle-orm'
import type { Day } from '#rules/calendar'
import type { LicenseStanding } from '#rules/offices'
import type { Actor } from '#rules/roles'
import { asked, askedStanding, type Box, type OfficeFilter, officesWithLicense, standingOn } from './offices.ts'
import type { Db } from './parameters.ts'

/** Offices that lie near each other; one that lies alone is named. `box` is the land they cover. */
export type MapPoint = {
  lat: number
  lon: number
  count: number
  box: Box
  alone: { id: string; name: string; standing: LicenseStanding } | null
}

export type OfficesMap = {
  /** The land that is drawn; null where no office has a position. */
  box: Box | null
  points: MapPoint[]
  /** Offices that are found but have no position. */
  nowhere: number
  counties: { name: string; lat: number; lon: number }[]
}

/** Points per side of the land that is drawn. */
const grid = 18
/** The share of land that is drawn beyond the offices on each side. */
const margin = 0.12
/** The least land that is drawn, in degrees: some 400 metres. */
const least = 0.004

type Extent = Box & { placed: number; nowhere: number }

/** The offices that are found, on the land they cover or on `filter.box`. */
export async function mapOffices(db: Db, actor: Actor, today: Day, filter: OfficeFilter): Promise<OfficesMap> {
  const found = sql`${officesWithLicense} where ${asked(actor, filter, today)} and ${askedStanding(filter, today)}`
  const [extent] = await db.execute<Extent>(sql`
    select min(o.lat) as south, max(o.lat) as north, min(o.lon) as west, max(o.lon) as east,
           count(o.lat)::int as placed, (count(*) - count(o.lat))::int as nowhere from ${found}`)
  const { placed, nowhere, ...covered } = extent!
  const box = filter.box ?? (placed > 0 ? widened(covered) : null)
  if (!box) return { box, points: [], nowhere, counties: [] }
  const { south, west, north, east } = box
  const points = await db.execute<MapPoint>(sql`
    select avg(o.lat) as lat, avg(o.lon) as lon, count(*)::int as count,
           json_build_object('south', min(o.lat), 'west', min(o.lon), 'north', max(o.lat), 'east', max(o.lon)) as box,
           case when count(*) = 1 then
             json_build_object('id', min(o.id::text), 'name', min(o.name), 'standing', min(${standingOn(today)})) end as alone
    from ${found} and o.lat is not null
    group by floor((o.lat - ${south}::float8) / ${(north - south) / grid}::float8),
             floor((o.lon - ${west}::float8) / ${(east - west) / grid}::float8)
    order by 1 desc, 2`)
  const counties = await db.execute<OfficesMap['counties'][number]>(sql`
    select name, lat, lon from counties
    where province_id = ${actor.province}::uuid and lat between ${south} and ${north} and lon between ${west} and ${east}`)
  return { box, points: [...points], nowhere, counties: [...counties] }
}

/** A little more land than the offices cover, so that none lies on the edge. */
function widened({ south, west, north, east }: Box): Box {
  const tall = Math.max((north - south) * margin, least / 2)
  const wide = Math.max((east - west) * margin, least / 2)
  return { south: south - tall, west: west - wide, north: north + tall, east: east + wide }
}
