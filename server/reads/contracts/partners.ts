// With whom a contract may be entered: the agencies, the bodies besides them, and each agency's services.
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { services } from '#db/schema/services'
import { lastsTo } from '#db/terms'
import { seesAcross, seesBody } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { ofAgency } from '../offices/contracts.ts'
import type { Db } from '../parameters.ts'

/** Of the actor's province; an agency has itself alone to choose. */
export async function partners(db: Db, { memberships, province }: Actor, today: Day) {
  const own = memberships.filter((held) => seesBody(held, 'contracts')).flatMap(({ body }) => body ?? [])
  const desk = memberships.some((held) => seesAcross(held, 'contracts'))
  const here = and(eq(bodies.provinceId, province ?? ''), lastsTo(bodies, today))
  const named = { id: bodies.id, name: bodies.name }
  const order = sql`${bodies.name} collate "fa-x-icu"`
  const agencies = and(here, eq(bodies.kind, 'agency'), desk ? undefined : inArray(bodies.id, own))
  const others = and(here, or(eq(bodies.kind, 'kanoon'), eq(bodies.kind, 'association')))
  const offered = { id: services.id, name: services.name, code: services.code, agency: bodies.id }
  return {
    agencies: await db.select(named).from(bodies).where(agencies).orderBy(order),
    /** The agency of whoever enters its own alone. */
    own: desk ? null : (own[0] ?? null),
    bodies: await db.select(named).from(bodies).where(others).orderBy(order),
    services: await db
      .select(offered)
      .from(services)
      .innerJoin(bodies, ofAgency)
      .where(agencies)
      .orderBy(sql`${services.name} collate "fa-x-icu"`),
  }
}
