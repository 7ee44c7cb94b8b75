// The bodies that may be responsible for a resolution.
import { and, asc, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { lastsTo } from '#db/terms'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/** All that stand on a day, seats of the working group among them, by kind and name. */
export async function ownerBodies(db: Db, actor: Actor, today: Day) {
  return db
    .select({ id: bodies.id, kind: bodies.kind, name: bodies.name })
    .from(bodies)
    .where(and(visible(actor, 'resolutions', { province: bodies.provinceId }), lastsTo(bodies, today)))
    .orderBy(asc(bodies.kind), asc(sql`${bodies.name} collate "fa-x-icu"`))
}
