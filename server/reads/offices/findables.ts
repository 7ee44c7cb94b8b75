// All offices that may be found, as a process holds them for a minute; so long the page of an office is kept, too.
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { closuresOf, currentLicense, handoverUnderWay, isCutOff, renewalUnderWay, runsOn } from '#db/terms'
import { type Day, tehranDay, tehranTime } from '#rules/calendar'
import { type Hours, hoursOn, type Timetable } from '#rules/hours'
import { figuresOf } from '#rules/identifiers'
import { type LicenseTerm, mayServe } from '#rules/offices'
import { type Findable, soundOf } from '#rules/offices-find'
import type { Position } from '#rules/positions'
import { searchKey } from '#rules/texts'
import { closedDays, type Db } from '../parameters.ts'
import { provinceTimetable } from '../secretariat.ts'
import { findablesStamp } from './stamps.ts'

export type Known = {
  id: string
  license: string
  /** The code's digits alone. */
  figures: string
  name: string
  place: string
  address: string
  county: { id: string; name: string }
  position: Position | null
  serves: boolean
  open: boolean
  keys: Findable
}

export type Findables = {
  /** By name. */
  offices: Known[]
  /** Places among `offices`, by each word of name, place and county as it sounds. */
  byWord: Map<string, number[]>
  /** Every name of a service once, with the services called so in whichever province. */
  services: { name: string; key: string; ids: string[] }[]
  /** Ids of the offices that hold one of some services today and were not cut off from it. */
  holders(services: readonly string[]): Promise<Set<string>>
}

type Row = LicenseTerm & {
  id: string
  license: string
  name: string
  place: string
  address: string
  countyId: string
  county: string
  province: string
  lat: number | null
  lon: number | null
  hours: Hours | null
}
type Read = { stamp: string; rows: readonly Row[]; keys: Map<Row, Findable>; byWord: Map<string, number[]> }
type Kept = { minute: number; read?: Read; all: Promise<Findables> }
const kept = new WeakMap<Db, Kept>()

/** What may be found at an instant. */
export async function findables(db: Db, now: Date): Promise<Findables> {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = kept.get(db)
  if (known?.minute === minute) return known.all
  const here: Kept = { minute, all: refresh() }
  async function refresh() {
    const stamp = await findablesStamp(db)
    here.read = known?.read?.stamp === stamp ? known.read : await read(db, stamp, known?.read)
    return standing(db, now, here.read)
  }
  kept.set(db, here)
  // what failed is tried again, and told to whoever waits for it
  here.all.catch(() => kept.get(db) === here && kept.delete(db))
  return here.all
}

/** Every office with a license, and its words: those that stood there before are not looked at letter by letter again. */
async function read(db: Db, stamp: string, before: Read | undefined): Promise<Read> {
  const rows = await db.execute<Row>(sql`
    select o.id, l.code as license, o.name, o.place, o.address, c.id as "countyId", c.name as county, o.province_id as province,
      o.lat, o.lon, o.hours, l.state, l.expires_on as "expiresOn", ${sql.raw(renewalUnderWay('o.id'))} as renewing,
      ${sql.raw(handoverUnderWay('o.id'))} as ending, ${sql.raw(closuresOf('o.id'))} as closures
    from offices o join counties c on c.id = o.county_id join licenses l on ${currentLicense(sql`o.id`, 'l')}
    order by o.name collate "fa-x-icu", l.code`)
  const texts = ({ name, place, county, address }: Row) => [name, place, county, address].join('\n')
  const known = new Map([...(before?.keys ?? [])].map(([row, keys]) => [texts(row), keys]))
  const keys = new Map<Row, Findable>()
  for (const [nth, row] of rows.entries()) {
    // others are served in between
    if (nth % 500 === 499) await setImmediate()
    keys.set(row, known.get(texts(row)) ?? keysOf(row))
  }
  return { stamp, rows, keys, byWord: wordsOf(rows) }
}

async function standing(db: Db, now: Date, { rows, keys, byWord }: Read): Promise<Findables> {
  const today = tehranDay(now)
  const timetables = await timetablesOf(db, [...new Set(rows.map(({ province }) => province))], today)
  const time = tehranTime(now)
  const isOpen = ({ hours: own, province }: Row) => {
    const hours = hoursOn(today, { ...timetables.get(province)!, own })
    return hours !== null && hours[0] <= time && time < hours[1]
  }
  const offices = rows.map((row): Known => {
    const { id, license, name, place, address, county, lat, lon } = row
    const serves = mayServe(row, today)
    return {
      ...{ id, license, figures: figuresOf(license), name, place, address, serves },
      county: { id: row.countyId, name: county },
      position: lat === null || lon === null ? null : { lat, lon },
      open: serves && isOpen(row),
      keys: keys.get(row)!,
    }
  })
  return { offices, byWord, services: await servicesByName(db), holders: holdersOn(db, today) }
}

function keysOf({ name, place, county, address }: Row): Findable {
  const [called, where] = [searchKey(name), searchKey(place) + searchKey(county)]
  return { name: called, where, whole: called + where + searchKey(address) }
}

/** What every office of a province goes by that has no hours of its own. */
async function timetablesOf(db: Db, provinces: readonly string[], today: Day) {
  const found = await Promise.all(
    provinces.map(async (province) => {
      const shared: Omit<Timetable, 'own'> = {
        ...(await provinceTimetable(db, province, today)),
        closed: await closedDays(db, province),
      }
      return [province, shared] as const
    }),
  )
  return new Map(found)
}

function wordsOf(rows: readonly Row[]): Map<string, number[]> {
  const spelt = new Map<string, number[]>()
  for (const [at, { name, place, county }] of rows.entries())
    for (const word of new Set(`${name} ${place} ${county}`.split(/\s+/))) put(spelt, word, [at])
  const places = new Map<string, number[]>()
  for (const [word, at] of spelt) put(places, soundOf(searchKey(word)), at)
  places.delete('')
  return places
}

function put(all: Map<string, number[]>, word: string, places: readonly number[]): void {
  const known = all.get(word)
  if (known) for (const at of places) known.push(at)
  else all.set(word, [...places])
}

async function servicesByName(db: Db): Promise<Findables['services']> {
  const rows = await db.execute<{ name: string; ids: string[] }>(
    sql`select name, json_agg(id) as ids from services group by name order by name collate "fa-x-icu"`,
  )
  return rows.map(({ name, ids }) => ({ name, key: searchKey(name), ids }))
}

/** Whoever types a service asks for the same one with every letter of the rest. */
function holdersOn(db: Db, today: Day): Findables['holders'] {
  const known = new Map<string, Promise<Set<string>>>()
  const read = async (services: readonly string[]) => {
    const rows = await db.execute<{ office: string }>(sql`
      select distinct h.office_id as office from office_services h
      where h.service_id = any(${sql.param(`{${services.join(',')}}`)}::uuid[]) and not ${isCutOff('h', today)} and ${runsOn('h', today)}`)
    return new Set(rows.map(({ office }) => office))
  }
  return (services) => {
    const name = services.join(' ')
    const found = known.get(name) ?? read(services)
    known.set(name, found)
    return found
  }
}
