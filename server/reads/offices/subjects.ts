// What a case may be about besides an office: a service of the province, or an agency.
import { and, asc, eq, sql } from 'drizzle-orm'
import { services } from '#db/schema/services'
import type { Db } from '../parameters.ts'
import { officeByCode } from './public.ts'

/** The agencies whose services are on record anywhere, by name. */
export async function agencyNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: services.agency, order: sql`${services.agency} collate "fa-x-icu"` })
    .from(services)
    .orderBy(asc(sql`${services.agency} collate "fa-x-icu"`))
    .limit(200)
  return rows.map(({ name }) => name)
}

/** The service that has a code in the province of an office, by the office's license code; null for none. */
export async function serviceCalled(db: Db, license: string, code: string): Promise<string | null> {
  const office = await officeByCode(db, license)
  if (!office) return null
  const [row] = await db
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.provinceId, office.province), eq(services.code, code)))
  return row?.id ?? null
}

/** Whether a service is on record in a province. */
export async function isServiceOf(db: Db, service: string, province: string): Promise<boolean> {
  return (await db.$count(services, and(eq(services.id, service), eq(services.provinceId, province)))) > 0
}
