// The agencies whose services an office offers: its contract parties.
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { officeServices, services } from '#db/schema/services'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Db } from '../parameters.ts'

/** The body that a service's agency is in its province: the one that somebody named, else the one of that very name. */
export const ofAgency = and(
  eq(bodies.provinceId, services.provinceId),
  eq(bodies.kind, 'agency'),
  isNull(bodies.until),
  or(eq(bodies.id, services.bodyId), and(isNull(services.bodyId), eq(bodies.name, services.agency))),
)

/** Agencies by name, with the body that stands for each in this province; null where none is entered. */
export async function contractedAgencies(
  db: Db,
  office: string,
  today: Day,
): Promise<{ name: string; body: string | null }[]> {
  return db
    .select({ name: services.agency, body: bodies.id })
    .from(officeServices)
    .innerJoin(services, eq(services.id, officeServices.serviceId))
    .leftJoin(bodies, ofAgency)
    .where(and(eq(officeServices.officeId, office), runsOn(officeServices, today)))
    .groupBy(services.agency, bodies.id)
    .orderBy(asc(sql`${services.agency} collate "fa-x-icu"`))
}

/** A service by its name and code, as forms keep it. */
export const serviceLabel = sql<string>`${services.name} || ' (' || ${services.code} || ')'`

/** The service of a province that a form names, with its agency and the body that stands for it; null where it is gone. */
export async function serviceNamed(db: Db, province: string, label: string) {
  const [row] = await db
    .select({ id: services.id, agency: services.agency, body: bodies.id })
    .from(services)
    .leftJoin(bodies, ofAgency)
    .where(and(eq(services.provinceId, province), eq(serviceLabel, label)))
    .limit(1)
  return row ?? null
}
