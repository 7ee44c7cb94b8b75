// What somebody who inspects takes along for a day without a network: what waits for them, and the offices of the province.
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { currentLicense } from '#db/terms'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { bodiesAsked } from '../requests/tasks.ts'

/** Whether a visit is the actor's to fill in, as a condition on tasks and requests; as `mayFill` says it of one. */
function theirs(actor: Actor): SQL {
  const own = actor.person ? eq(requests.personId, actor.person) : sql`false`
  const place = { province: tasks.provinceId }
  const sent = visible(actor, 'requests.visits', { ...place, role: tasks.role })
  const desk = and(sql`${tasks.role} is null and ${tasks.bodyId} is null`, visible(actor, 'requests.inquiries', place))
  const bodies = bodiesAsked(actor)
  return or(own, sent, desk, bodies.length ? inArray(tasks.bodyId, bodies) : undefined)!
}

/** Inspections that wait for the actor, the first first. */
export function plannedFor(db: Db, actor: Actor) {
  return db
    .select({
      id: requests.id,
      number: requests.number,
      office: requests.officeId,
      form: requests.form,
      dueOn: tasks.dueOn,
    })
    .from(requests)
    .innerJoin(tasks, and(eq(tasks.requestId, requests.id), eq(tasks.task, 'visit'), eq(tasks.state, 'open')))
    .where(
      and(
        eq(requests.kind, 'inspection'),
        visible(actor, 'inspections.mine', { province: requests.provinceId }),
        theirs(actor),
      ),
    )
    .orderBy(sql`${requests.form}->>'plannedFor'`, asc(requests.number))
}

/** The licensed offices of the actor's provinces: to be found by code and name, and by how near they are. */
export function officesToInspect(db: Db, actor: Actor) {
  return db
    .select({
      id: offices.id,
      name: offices.name,
      license: licenses.code,
      place: offices.place,
      address: offices.address,
      lat: offices.lat,
      lon: offices.lon,
    })
    .from(offices)
    .innerJoin(licenses, currentLicense(offices.id))
    .where(visible(actor, 'inspections.mine', { province: offices.provinceId }))
    .orderBy(sql`${offices.name} collate "fa-x-icu"`)
}
