// Services as they stand, for comparing with a list: names, prices of every day, and who would get which.
import { eq, type SQL, sql } from 'drizzle-orm'
import { prices, services } from '#db/schema/services'
import { currentLicense, lastsTo } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { PresentPrice, PresentService } from '#rules/services-diff'
import type { Given } from '#rules/services-given'
import { fold } from '#rules/texts'
import type { Db } from '../parameters.ts'

/** All services of a province and all their prices, past and coming. */
export async function presentServices(
  db: Db,
  province: string,
): Promise<{ services: PresentService[]; prices: PresentPrice[] }> {
  const { id, code, name, agency, prerequisites, documents, days } = services
  const { serviceId: service, sum, firstDay, amount, approvedBy, document, provisional } = prices
  return {
    services: await db
      .select({ id, code, name, agency, prerequisites, documents, days })
      .from(services)
      .where(eq(services.provinceId, province)),
    prices: await db
      .select({ service, sum, firstDay, amount, approvedBy, document, provisional })
      .from(prices)
      .where(eq(prices.provinceId, province)),
  }
}

/** The names of agencies that a body stands for: its own, and those that somebody said are its services'. As `fold` gives them. */
export async function knownAgencies(db: Db, province: string): Promise<Set<string>> {
  const rows = await db.execute<{ name: string }>(sql`
    select name from bodies where province_id = ${province}::uuid and kind = 'agency' and until is null
    union select agency from services where province_id = ${province}::uuid and body_id is not null`)
  return new Set(rows.map(({ name }) => fold(name)))
}

/** Which of the license codes are offices of the province. */
export async function officeCodesAmong(db: Db, province: string, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.execute<{ code: string }>(sql`
    select code from license_codes
    where province_id = ${province}::uuid and code = any(${sql.param(`{${codes.join(',')}}`)}::text[])`)
  return new Set(rows.map(({ code }) => code))
}

/**
 * The links that a list's services lack, as a select of office, service and since. Offices that had a service until some day
 * get it again only where they are named: to all means to all that never had it taken away.
 */
export function lackingLinks(province: string, today: Day, given: readonly Given[]): SQL {
  return sql`
    select o.id as office, a.service, a.since
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as a(service uuid, since date, offices text[])
    join offices o on o.province_id = ${province}::uuid and case
      when a.offices is null then exists (
        select from licenses l where ${currentLicense(sql`o.id`, 'l')}
          and l.state = 'active' and l.expires_on >= ${today}::date)
      else exists (select from license_codes k where k.office_id = o.id and k.code = any(a.offices)) end
    left join office_services s on s.office_id = o.id and s.service_id = a.service
    where s.office_id is null or (a.offices is not null and s.until < ${today}::date)`
}

/** How many links a list's services lack. */
export async function countLackingLinks(db: Db, ...of: Parameters<typeof lackingLinks>): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${lackingLinks(...of)}) l`)
  return row?.count ?? 0
}

/** By service, how many offices hold it today though it was given to named ones and they are not among them. */
export async function officesBesides(db: Db, today: Day, given: readonly Given[]): Promise<Map<string, number>> {
  const named = given.filter(({ offices }) => offices !== null)
  if (named.length === 0) return new Map()
  const rows = await db.execute<{ service: string; count: number }>(sql`
    select a.service, count(*)::int as count
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as a(service uuid, offices text[])
    join office_services s on s.service_id = a.service and ${lastsTo('s', today)}
    where not exists (select from license_codes k where k.office_id = s.office_id and k.code = any(a.offices))
    group by a.service`)
  return new Map(rows.map(({ service, count }) => [service, count]))
}
