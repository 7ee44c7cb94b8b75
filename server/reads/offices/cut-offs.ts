// What is cut off from an office, for whoever decides on that. Annex 4 article 8: nobody else learns why.
import { and, asc, eq, sql } from 'drizzle-orm'
import { cutOffs } from '#db/schema/cut-offs'
import { officeServices, services } from '#db/schema/services'
import { runsOn } from '#db/terms'
import { sees } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/**
 * All of them, those that run or are to come first, and the services that the office holds; null for whoever does not see them. `runs`:
 * whether it holds today or later.
 */
export async function cutOffsOf(db: Db, actor: Actor, { id, province }: { id: string; province: string }, today: Day) {
  if (!sees(actor, 'requests.confidential', { province })) return null
  const runs = sql<boolean>`(${cutOffs.liftedOn} is null and coalesce(${cutOffs.lastDay} >= ${today}::date, true))`
  const orders = await db
    .select({
      id: cutOffs.id,
      sort: cutOffs.sort,
      service: services.name,
      resolution: cutOffs.resolution,
      reason: cutOffs.reason,
      request: cutOffs.requestId,
      firstDay: cutOffs.firstDay,
      lastDay: cutOffs.lastDay,
      liftedOn: cutOffs.liftedOn,
      runs,
    })
    .from(cutOffs)
    .leftJoin(services, eq(services.id, cutOffs.serviceId))
    .where(eq(cutOffs.officeId, id))
    .orderBy(sql`${runs} desc`, asc(cutOffs.firstDay), asc(cutOffs.id))
  const held = await db
    .select({ id: services.id, name: services.name })
    .from(officeServices)
    .innerJoin(services, eq(services.id, officeServices.serviceId))
    .where(and(eq(officeServices.officeId, id), runsOn(officeServices, today)))
    .orderBy(asc(sql`${services.name} collate "fa-x-icu"`))
  return { orders, services: held }
}
