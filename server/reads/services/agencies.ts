// The agencies that lists of services name, and which body of the province each is.
import { asc, eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { services } from '#db/schema/services'
import { lastsTo } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { ofAgency } from '../offices/contracts.ts'
import type { Db } from '../parameters.ts'
import { serviceSeen } from './seen.ts'

export type ServiceAgency = { agency: string; body: string | null; bodyName: string | null; services: number }

/** The agencies of the services in sight, by name. */
export async function serviceAgencies(db: Db, actor: Actor, today: Day): Promise<ServiceAgency[]> {
  return db
    .select({ agency: services.agency, body: bodies.id, bodyName: bodies.name, services: sql<number>`count(*)::int` })
    .from(services)
    .leftJoin(bodies, ofAgency)
    .where(serviceSeen(actor, today))
    .groupBy(services.agency, bodies.id, bodies.name)
    .orderBy(asc(sql`${services.agency} collate "fa-x-icu"`))
}

/** The agencies of a province that stand on a day, by name: what an agency of a list may be. */
export async function agencyBodies(db: Db, province: string, today: Day): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(sql`${eq(bodies.provinceId, province)} and ${eq(bodies.kind, 'agency')} and ${lastsTo(bodies, today)}`)
    .orderBy(asc(sql`${bodies.name} collate "fa-x-icu"`))
}
