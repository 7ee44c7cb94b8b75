// Which services an actor sees: those of whole provinces, and an agency its own.
import { or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { services } from '#db/schema/services'
import { seesBody, visible } from '#policies/sights'
import type { Actor } from '#rules/roles'

/** The bodies for which an actor sees services. */
export const ownBodies = ({ memberships }: Actor): string[] =>
  memberships.filter((held) => seesBody(held, 'services')).flatMap(({ body }) => body ?? [])

/** A condition on services beside the bodies that stand for them (`ofAgency`). */
export function serviceSeen(actor: Actor): SQL {
  return or(
    visible(actor, 'services', { province: services.provinceId }),
    sql`${bodies.id} = any(${uuids(ownBodies(actor))})`,
  )!
}
