// The services that an office offers on a day, with what they cost on it.
import { and, asc, eq, sql } from 'drizzle-orm'
import { officeServices, services } from '#db/schema/services'
import { isCutOff, runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import { customerPays, customersPart, type Price } from '#rules/prices'
import type { Db } from '../parameters.ts'
import { pricesOn } from '../prices.ts'

export type OfficeService = {
  id: string
  code: string
  name: string
  agency: string
  prerequisites: string | null
  documents: string | null
  /** Within how many days it is done; null where nobody said. */
  days: number | null
  /** The tariff and the fee in force, where there are any; what the agency pays the office is no customer's affair. */
  prices: Price[]
  /** Rials that the customer pays in all; null where no price is in force. */
  amount: number | null
  available: boolean
}

/**
 * The services an office holds on a day with the prices in force, by agency and name. A service that was cut off is
 * not available, and why is nobody's business before a verdict (A4 article 8).
 */
export async function servicesOf(db: Db, office: string, today: Day): Promise<OfficeService[]> {
  const rows = await db
    .select({
      id: services.id,
      code: services.code,
      name: services.name,
      agency: services.agency,
      prerequisites: services.prerequisites,
      documents: services.documents,
      days: services.days,
      prices: sql<Price[]>`${pricesOn(services.id, today)}`,
      available: sql<boolean>`not ${isCutOff('office_services', today)}`,
    })
    .from(officeServices)
    .innerJoin(services, eq(services.id, officeServices.serviceId))
    .where(and(eq(officeServices.officeId, office), runsOn(officeServices, today)))
    .orderBy(asc(sql`${services.agency} collate "fa-x-icu"`), asc(sql`${services.name} collate "fa-x-icu"`))
  return rows.map((row) => ({ ...row, prices: customersPart(row.prices), amount: customerPays(row.prices) }))
}
