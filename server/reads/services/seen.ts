// Which services an actor sees: those of whole provinces, an agency its own, and an office those that it offers.
import { or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { bodies } from '#db/schema/bodies'
import { services } from '#db/schema/services'
import { runsOn } from '#db/terms'
import { reach, seesBody, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'

/** A condition on services beside the bodies that stand for them (`ofAgency`), on a day. */
export function serviceSeen(actor: Actor, today: Day): SQL {
  const own = actor.memberships.filter((held) => seesBody(held, 'services')).flatMap(({ body }) => body ?? [])
  const { offices } = reach(actor, 'services')
  return or(
    visible(actor, 'services', { province: services.provinceId }),
    sql`${bodies.id} = any(${uuids(own)})`,
    sql`exists (select from office_services offered where offered.service_id = ${services.id}
      and offered.office_id = any(${uuids(offices)}) and ${runsOn('offered', today)})`,
  )!
}
