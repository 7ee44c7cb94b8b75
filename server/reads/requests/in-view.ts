// Which requests an actor sees.
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { asksActor } from '../proceedings/inbox.ts'
import { accusedInView, disclosed, examined } from './confidential.ts'
import { bodysKinds } from './may.ts'
import { bodyIsAsked, roleIsAsked } from './tasks.ts'

/**
 * Requests in the actor's sight, those the actor filed, whose office may have passed to somebody else by them, and those
 * about which the actor, a body the actor stands for, or people in the actor's role, are asked something.
 */
export function inView(actor: Actor): SQL {
  const within = and(
    visible(actor, 'requests', { province: requests.provinceId, office: requests.officeId }),
    disclosed(actor),
  )!
  const { person } = actor
  if (!person) return within
  const begun = and(
    visible(actor, 'requests.begun', { province: requests.provinceId }),
    inArray(requests.kind, bodysKinds(actor)),
  )
  const party = or(eq(requests.personId, person), eq(requests.consentPersonId, person))
  return or(within, begun, party, bodyIsAsked(actor), accusedInView(actor), roleIsAsked(actor), examined(actor))!
}

/** What a delegate sees besides: where somebody's task waits that was lent, and where the delegate answered one meanwhile. */
export function lentView(reader: Actor, today: Day): SQL | undefined {
  if (!reader.lent?.length || !reader.person) return undefined
  const lenders = reader.lent.flatMap(({ lentBy }) => lentBy?.person ?? [])
  const answered = and(eq(tasks.answeredBy, reader.person), inArray(tasks.onBehalfOf, lenders))
  return sql`exists (select from ${tasks} where ${tasks.requestId} = ${requests.id} and ${or(asksActor(reader, today), answered)})`
}

/** Whether an actor sees a request on a day, as its own page does. */
export async function isInView(db: Db, reader: Actor, id: string, today: Day): Promise<boolean> {
  const where = and(eq(requests.id, id), or(inView(reader), lentView(reader, today)))
  return (await db.$count(requests, where)) > 0
}
