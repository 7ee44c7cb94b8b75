// Who sees which resolutions, how each stands, and who is responsible: what the list, one page and the bot have in common.
import { type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { resolutions } from '#db/schema/resolutions'
import { reach, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { OwnerKind, PartState, ResolutionFilter, ResolutionState } from '#rules/resolutions'
import { type Actor, type PartyRole, withLent } from '#rules/roles'
import { bodiesOf } from '../notices/parties.ts'
import { presidingOver, recusedFrom } from './committees.ts'

/** The bodies for which the actor answers, in somebody's stead too. */
export const bodiesFor = (actor: Actor): string[] => bodiesOf(withLent(actor))

/** The parts that are the actor's own, as a condition on rows `o`: those of its bodies, and at the secretariat those of nobody here. */
export function ownParts(actor: Actor): SQL {
  const desk = uuids(reach(actor, 'desk').provinces)
  return sql`(o.body_id = any(${uuids(bodiesFor(actor))}) or (o.body_id is null and o.province_id = any(${desk})))`
}

/**
 * A part waits for the actor, as a condition on rows `o`: its own, to be acknowledged or with a last day still to be reported; a
 * report that whoever presides over the committee is to sign off; and at the secretariat one to be judged.
 */
export function waitsForActor(actor: Actor, today: Day): SQL {
  const desk = uuids(reach(actor, 'desk').provinces)
  const person = sql`${actor.person}::uuid`
  return sql`((o.state = 'open' and ${ownParts(actor)} and not ${recusedFrom(sql`o.id`, person)}
      and (o.due_on is not null or (o.body_id is not null and o.acknowledged_at is null)))
    or (o.state = 'drafted' and o.body_id = any(${uuids(bodiesOf(actor))}) and ${presidingOver(today)} = ${person})
    or (o.state = 'reported' and o.province_id = any(${desk})))`
}

/** All of a province, or those for which one's own body is responsible, once they went out. */
export function resolutionsInSight(actor: Actor): SQL {
  return sql`(${visible(actor, 'resolutions', { province: resolutions.provinceId })}
    or (${resolutions.sentAt} is not null and ${parts(sql`o.body_id = any(${uuids(bodiesFor(actor))})`)}))`
}

// spelled out: of a query of one table drizzle leaves the table's name away, and its parts have such columns too
const ownId = sql.raw('resolutions.id')
const closedAt = sql.raw('resolutions.closed_at')
const sentAt = sql.raw('resolutions.sent_at')

/** Some part of the resolution is so. */
export const parts = (so: SQL): SQL =>
  sql`exists (select from resolution_owners o where o.resolution_id = ${ownId} and ${so})`

/** The parts by which a resolution stands for the actor, as a condition on rows `o`: for a body its own, however late others are. */
export const partsFor = (actor: Actor): SQL =>
  sql`(${visible(actor, 'resolutions', { province: resolutions.provinceId })} or o.body_id = any(${uuids(bodiesFor(actor))}))`

/** How a resolution, or some of its parts, stands on a day, as `stateOf` of the rules says. */
export const stateOn = (today: Day, of: SQL = sql`true`): SQL<ResolutionState> => sql<ResolutionState>`case
  when ${closedAt} is not null then 'closed'
  when ${sentAt} is null then 'draft'
  when not ${parts(sql`${of} and o.state <> 'done'`)} then 'done'
  when ${parts(sql`${of} and ${lateOn(today)}`)} then 'late'
  when ${parts(sql`${of} and o.state = 'reported'`)} then 'reported'
  else 'open' end`

const lateOn = (day: Day): SQL => sql`(o.state in ('open', 'drafted') and o.due_on < ${day}::date)`

/** Those that the agenda of a meeting on a day takes up, as `isDueFor` says. */
export const dueFor = (meetingOn: Day): SQL => sql`(${closedAt} is null and ${sentAt} is not null
  and (not ${parts(sql`o.state <> 'done'`)} or ${parts(sql`(o.state = 'reported' or ${lateOn(meetingOn)})`)}))`

export function filterBy(filter: ResolutionFilter, actor: Actor, today: Day): SQL {
  return filter === 'due' ? dueFor(today) : sql`${stateOn(today, partsFor(actor))} = ${filter}`
}

/** Who is responsible, as a list tells it; `name` where it is a body or somebody in words. */
export type ListedOwner = {
  id: string
  of: OwnerKind
  body: string | null
  name: string | null
  every: PartyRole | null
  state: PartState
  dueOn: Day | null
  acknowledgedAt: string | null
}

export const ownersColumn = sql<ListedOwner[]>`coalesce((select json_agg(json_build_object('id', o.id, 'of', o.of,
    'body', o.body_id, 'name', coalesce(b.name, o.label), 'every', o.every, 'state', o.state, 'dueOn', o.due_on,
    'acknowledgedAt', o.acknowledged_at) order by o.of, b.name, o.id)
  from resolution_owners o left join bodies b on b.id = o.body_id where o.resolution_id = ${ownId}), '[]')`

/** The first last day of what has still to be reported, of all parts or of some. */
export const nextDue = (
  of: SQL = sql`true`,
): SQL<Day | null> => sql<Day | null>`(select min(o.due_on) from resolution_owners o
  where o.resolution_id = ${ownId} and ${of} and o.state in ('open', 'drafted'))`
