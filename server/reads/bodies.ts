// Bodies as the administrator and the secretariat keep them, each with the people who stand for it.
import { and, asc, ne, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { lastsTo } from '#db/terms'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'

/** Who stands or stood for a body, with the days. */
export type BodyPerson = { person: string; name: string; since: Day; until: Day | null; chairs: boolean }

/** The bodies of the actor's province that stand on a day, seats left out, by kind and name. */
export async function listBodies(db: Db, actor: Actor, today: Day) {
  return db
    .select({
      id: bodies.id,
      kind: bodies.kind,
      name: bodies.name,
      address: bodies.address,
      phone: bodies.phone,
      fax: bodies.fax,
      since: bodies.since,
      people: sql<
        BodyPerson[]
      >`coalesce((select json_agg(json_build_object('person', p.id, 'name', p.name, 'since', m.since, 'until', m.until,
        'chairs', m.chairs)
        order by m.since) from memberships m join people p on p.id = m.person_id where m.body_id = bodies.id), '[]')`,
    })
    .from(bodies)
    .where(
      and(visible(actor, 'bodies', { province: bodies.provinceId }), ne(bodies.kind, 'member'), lastsTo(bodies, today)),
    )
    .orderBy(asc(bodies.kind), asc(sql`${bodies.name} collate "fa-x-icu"`), asc(bodies.id))
}
