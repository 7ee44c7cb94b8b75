// Where there is room for an office: counties by their inhabitants, and villages large enough that have none. Guide, establishment 1.
import { sql } from 'drizzle-orm'
import { currentLicense } from '#db/terms'
import { officePerPopulation, officeVillageAbove } from '#law/offices'
import { reach } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { roomFor } from '#rules/calls'
import { isLargeVillage, placeKey } from '#rules/populations'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from './parameters.ts'

type County = { id: string; name: string; population: number | null; offices: number }
/** `call`: a call for an office there that is open or still to open. */
type Village = {
  id: string
  name: string
  county: string
  countyId: string
  population: number
  countedOn: Day
  source: string
  call: string | null
}

/** No more in one list; those with the most inhabitants come first. */
const mostVillages = 300

const standing = (office: string) => sql`exists (select from licenses l
  where ${currentLicense(sql.raw(office), 'l')} and l.state not in ('revoked', 'ended'))`

/**
 * What the working group decides a call by: counties by the room they have, the most first, and villages above the province's
 * figure without an office, the largest first; each list empty where the province has no figure for it.
 */
export async function roomIn(db: Db, actor: Actor, today: Day) {
  const [province] = reach(actor, 'calls').provinces
  const cites = { cite: officePerPopulation.cite, villageCite: officeVillageAbove.cite }
  if (!province) return { per: 0, above: 0, ...cites, counties: [], villages: [] }
  const law = await lawOfProvince(db, province, today)
  const known = (await countiesOf(db, province)).map((row) => ({ ...row, room: roomFor(row, law) }))
  const above = law(officeVillageAbove)
  const villages = above > 0 ? await villagesWithout(db, province, today) : []
  return {
    per: law(officePerPopulation),
    above,
    cite: law.cite?.(officePerPopulation) ?? cites.cite,
    villageCite: law.cite?.(officeVillageAbove) ?? cites.villageCite,
    counties: known.sort((one, other) => (other.room ?? -1000) - (one.room ?? -1000)),
    villages: villages.filter(({ population }) => isLargeVillage(population, law)).slice(0, mostVillages),
  }
}

/** A county's own population as the youngest count had it, or as the province was set up. */
async function countiesOf(db: Db, province: string): Promise<County[]> {
  const rows = await db.execute<County>(sql`
    select c.id, c.name, coalesce((select n.population from populations n where n.county_id = c.id and n.place = ''
        order by n.counted_on desc limit 1), c.population) as population,
      (select count(*)::int from offices o where o.county_id = c.id and ${standing('o.id')}) as offices
    from counties c where c.province_id = ${province}::uuid order by c.name collate "fa-x-icu"`)
  return [...rows]
}

/** Counted places in which no office stands, the largest first, by their youngest count. A county's centre is no village. */
async function villagesWithout(db: Db, province: string, today: Day): Promise<Village[]> {
  const counted = await db.execute<Omit<Village, 'call'> & { centre: string }>(sql`
    select distinct on (n.county_id, n.place) n.id, n.place as name, c.name as county, c.id as "countyId", c.centre, n.population,
      n.counted_on::text as "countedOn", n.source
    from populations n join counties c on c.id = n.county_id
    where n.province_id = ${province}::uuid and n.place <> ''
    order by n.county_id, n.place, n.counted_on desc`)
  const served = await db.execute<At>(sql`
    select o.county_id as "countyId", o.place, o.id from offices o
    where o.province_id = ${province}::uuid and ${standing('o.id')}`)
  const called = await db.execute<At>(sql`
    select k.county_id as "countyId", k.place, k.id from calls k
    where k.province_id = ${province}::uuid and k.closes_on >= ${today}::date order by k.opens_on desc`)
  const offices = byPlace(served)
  const calls = byPlace(called)
  return [...counted]
    .filter(({ name, countyId, centre }) => placeKey(name) !== placeKey(centre) && !offices.has(keyOf(countyId, name)))
    .map(({ centre: _, ...one }) => ({ ...one, call: calls.get(keyOf(one.countyId, one.name)) ?? null }))
    .sort((one, other) => other.population - one.population || (one.name < other.name ? -1 : 1))
}

type At = { countyId: string; place: string; id: string }

const keyOf = (county: string, place: string) => `${county} ${placeKey(place)}`
const byPlace = (rows: Iterable<At>) =>
  new Map([...rows].map(({ countyId, place, id }) => [keyOf(countyId, place), id]))
