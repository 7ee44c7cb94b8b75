// Requests that are nobody's business before they are granted: those who decide and the holder know of them; and what others began
// about an office, of which its holder knows once it was put to them. Annex 4 art. 8.
import { or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { reach, visible } from '#policies/sights'
import type { RequestKind } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { namesOf, putWhere } from './put.ts'
import { bodiesAccused } from './tasks.ts'

const isReport = ({ report }: RequestKind) => report !== undefined

/** Whether a request is a report about its office, as a condition on the table of requests, or its alias in raw SQL. */
export const reportWhere = (alias = 'requests'): SQL => sql`${sql.raw(`${alias}.kind`)} = any(${namesOf(isReport)})`

/** Whether its office knows of it from the start, as the declaration says of what a form says. */
function announcedWhere(alias: string): SQL {
  const told = Object.values(kinds).flatMap(({ kind, report }) =>
    report?.announced ? [{ kind, ...report.announced }] : [],
  )
  const of = (column: string) => sql.raw(`${alias}.${column}`)
  return sql.join(
    told.map(({ kind, field, value }) => sql`(${of('kind')} = ${kind} and ${of('form')}->>${field}::text = ${value})`),
    sql` or `,
  )
}

/** Whether an actor may know that a request is there, as a condition on the table of requests, or its alias in raw SQL. */
export function disclosed(actor: Actor, alias = 'requests'): SQL {
  const of = (column: string) => sql.raw(`${alias}.${column}`)
  const { offices } = reach(actor, 'requests.confidential')
  const { provinces } = reach(actor, 'requests')
  return sql`((${of('province_id')} = any(${uuids(provinces)}) or ${putWhere(of('id'), of('kind'))} or ${announcedWhere(alias)})
    and (${of('kind')} <> all(${namesOf(({ confidential }) => confidential !== undefined)})
    or (${of('stage')} = 'closed' and ${of('outcome')} = 'granted' and not ${reportWhere(alias)})
    or ${decides(actor, alias)}
    or (${of('accused_id')} is null and ${of('office_id')} = any(${uuids(offices)}))
    or ${accusedOf(actor, alias)}))`
}

/** Whether the actor stands for the body that a request is about. */
function accusedOf(actor: Actor, alias: string): SQL {
  const bodies = bodiesAccused(actor)
  return bodies.length ? sql`coalesce(${sql.raw(`${alias}.accused_id`)} = any(${uuids(bodies)}), false)` : sql`false`
}

/**
 * Requests about a body that the actor stands for, once they were put to it, as a condition on the table of requests.
 */
export function accusedInView(actor: Actor): SQL {
  return bodiesAccused(actor).length
    ? sql`(${accusedOf(actor, 'requests')} and ${putWhere(sql`requests.id`, sql`requests.kind`)})`
    : sql`false`
}

/** Whether the actor is of those who decide on what is confidential, in whole provinces. */
function decides(actor: Actor, alias: string): SQL {
  return sql`${sql.raw(`${alias}.province_id`)} = any(${uuids(reach(actor, 'requests.confidential').provinces)})`
}

/**
 * Whether an actor who sees a request sees it whole: of a report about an office whoever decides or examines alone; its holder and
 * whoever reported see their own part.
 */
export function seenWhole(actor: Actor, alias = 'requests'): SQL {
  return or(sql`not ${reportWhere(alias)}`, decides(actor, alias), examined(actor, alias))!
}

/** Reports that people in the actor's role examine, or decide on after an appeal. */
export function examined(actor: Actor, alias = 'requests'): SQL {
  const place = { province: sql`asked.province_id`, role: sql`asked.role` }
  return sql`exists (select from tasks asked where asked.request_id = ${sql.raw(`${alias}.id`)} and ${reportWhere(alias)}
    and ((asked.task = 'proposal' and ${visible(actor, 'requests.examining', place)})
      or (asked.task = 'decision' and ${visible(actor, 'requests.deciding', place)})))`
}
