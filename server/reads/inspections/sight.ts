// Who reads the reports of inspections: whoever inspects or decides at once, the office from the signature of its letter on.
import { and, eq, or, type SQL } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import type { Actor } from '#rules/roles'
import { seenWhole } from '../requests/confidential.ts'
import { inView } from '../requests/in-view.ts'
import { putWhere } from '../requests/put.ts'
import { bodyIsAsked, roleIsAsked } from '../requests/tasks.ts'

/** Whether the actor reads every report of an inspection, as a condition on requests that are in view. */
export function readsAll(actor: Actor): SQL {
  return or(
    seenWhole(actor),
    roleIsAsked(actor),
    bodyIsAsked(actor),
    actor.person ? eq(requests.personId, actor.person) : undefined,
  )!
}

/** Whether the actor reads what an inspection found, as a condition on requests. */
export function reportInSight(actor: Actor): SQL {
  return and(inView(actor), or(putWhere(requests.id, requests.kind), readsAll(actor)))!
}
