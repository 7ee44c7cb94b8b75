// One service: its sums by day, what it needs, the offices that offer it, and those that do not, whoever has no violations first.
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { officeServices, prices, services } from '#db/schema/services'
import { currentLicense, isCutOff, lastsTo, licenseStateOn } from '#db/terms'
import { priceReviewEvery } from '#law/services'
import { has } from '#policies/abilities'
import { sees } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { isStale, type Price } from '#rules/prices'
import type { Actor } from '#rules/roles'
import { ofAgency } from '../offices/contracts.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { serviceSeen } from './seen.ts'

/** `state`: in force, to come, or followed by a later one; `stale`: in force for longer than a year. */
export type DatedPrice = Price & { state: 'now' | 'coming' | 'past'; stale: boolean }

/** `faults`: verdicts of its present license term that stand. */
export type LackingOffice = { id: string; name: string; license: string; county: string; faults: number }

const seesOffices = ({ memberships }: Actor) => memberships.some((held) => has(held, 'services.offices'))

/** All of a service; null for one out of sight. `offices`: null for an office, whose the others are not. `lacking`: only for whoever sees what was decided about offices. */
export async function serviceById(db: Db, actor: Actor, id: string, today: Day) {
  const [found] = await db
    .select({
      id: services.id,
      province: services.provinceId,
      code: services.code,
      name: services.name,
      agency: services.agency,
      body: { id: bodies.id, name: bodies.name },
      prerequisites: services.prerequisites,
      documents: services.documents,
      days: services.days,
    })
    .from(services)
    .leftJoin(bodies, ofAgency)
    .where(and(eq(services.id, id), serviceSeen(actor, today)))
  if (!found) return null
  const { province, ...service } = found
  return {
    ...service,
    prices: await pricesByDay(db, { id, province }, today),
    offices: seesOffices(actor) ? await holders(db, id, today) : null,
    lacking: sees(actor, 'requests.confidential', { province }) ? await lackingOffices(db, id, province, today) : null,
  }
}

/** The newest first, of each sum apart: the first that has begun is in force. */
async function pricesByDay(
  db: Db,
  { id, province }: { id: string; province: string },
  today: Day,
): Promise<DatedPrice[]> {
  const every = (await lawOfProvince(db, province, today))(priceReviewEvery)
  const { sum, amount, approvedBy, document, firstDay, provisional } = prices
  const rows = await db
    .select({ sum, amount, approvedBy, document, firstDay, provisional })
    .from(prices)
    .where(eq(prices.serviceId, id))
    .orderBy(desc(firstDay))
  const inForce = new Set<string>()
  return rows.map((row) => {
    const now = row.firstDay <= today && !inForce.has(row.sum)
    if (now) inForce.add(row.sum)
    const state = now ? 'now' : row.firstDay > today ? 'coming' : 'past'
    return { ...row, state, stale: now && isStale(row, every, today) }
  })
}

async function holders(db: Db, service: string, today: Day) {
  return db
    .select({
      id: offices.id,
      name: offices.name,
      license: sql<string>`(select code from licenses l where ${currentLicense(offices.id, 'l')})`,
      county: counties.name,
      since: officeServices.since,
      until: officeServices.until,
      cutOff: isCutOff('office_services', today),
    })
    .from(officeServices)
    .innerJoin(offices, eq(offices.id, officeServices.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(eq(officeServices.serviceId, service), lastsTo(officeServices, today)))
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`), asc(sql`${offices.name} collate "fa-x-icu"`))
}

/** Offices that may serve and do not offer it: Annex 4 article 7 puts those without violations first. */
async function lackingOffices(db: Db, service: string, province: string, today: Day): Promise<LackingOffice[]> {
  return [
    ...(await db.execute<LackingOffice>(sql`
      select o.id, o.name, l.code as license, c.name as county, (
        select count(*)::int from verdicts v where v.office_id = o.id and v.overturned_on is null
          and v.decided_on between l.issued_on and l.expires_on) as faults
      from offices o join counties c on c.id = o.county_id
      join licenses l on ${currentLicense(sql`o.id`, 'l')} and ${licenseStateOn(today, 'l')} = 'active'
      where o.province_id = ${province}::uuid and not exists (
        select from office_services s where s.office_id = o.id and s.service_id = ${service}::uuid and ${lastsTo('s', today)})
      order by faults, c.name collate "fa-x-icu", o.name collate "fa-x-icu"`)),
  ]
}
