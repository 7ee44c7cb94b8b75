// Resolutions as a list: late ones first, narrowed by state, meeting, body and words; and the meetings that they are of.
import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { resolutions } from '#db/schema/resolutions'
import type { Day } from '#rules/calendar'
import type { Part } from '#rules/lists'
import { type ResolutionFilter, type ResolutionOrder, resolutionStates, withoutMeeting } from '#rules/resolutions'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { escaped, folded } from '../narrow.ts'
import type { Db } from '../parameters.ts'
import { partOf, placeAmong, sortedBy } from '../part.ts'
import {
  filterBy,
  nextDue,
  ownersColumn,
  parts,
  partsFor,
  resolutionsInSight,
  stateOn,
  waitsForActor,
} from './sight.ts'

/** `meeting`: its number; `body`: who is responsible; `mine`: what waits for the actor itself; `standing`: what went
 * out and is not closed; `find`: words of the text. */
export type ResolutionsAsked = Part & {
  filter?: ResolutionFilter | undefined
  meeting?: number | undefined
  body?: string | undefined
  mine?: boolean | undefined
  standing?: boolean | undefined
  find?: string | undefined
  order?: ResolutionOrder | undefined
}

/** The resolutions in the actor's sight, what is late first, then by their last day. */
export async function listResolutions(
  db: Db,
  actor: Actor,
  today: Day,
  { filter, meeting, body, mine, standing, find, order, ...part }: ResolutionsAsked = {},
) {
  const seen = partsFor(actor)
  const state = stateOn(today, seen)
  const due = nextDue(seen)
  const place = placeAmong(resolutionStates, state)
  const key = searchKey(find ?? '')
  const query = db
    .select({
      id: resolutions.id,
      meeting: resolutions.meeting,
      meetingOn: resolutions.meetingOn,
      item: resolutions.item,
      text: resolutions.text,
      internal: resolutions.internal,
      state,
      dueOn: due,
      owners: ownersColumn,
    })
    .from(resolutions)
    .where(
      and(
        resolutionsInSight(actor),
        filter && filterBy(filter, actor, today),
        meeting === undefined ? undefined : eq(resolutions.meeting, meeting),
        body ? parts(sql`o.body_id = ${body}::uuid`) : undefined,
        mine ? parts(waitsForActor(actor, today)) : undefined,
        mine || standing ? and(isNotNull(resolutions.sentAt), isNull(resolutions.closedAt)) : undefined,
        key ? sql`${folded(resolutions.text)} like ${`%${escaped(key)}%`}` : undefined,
      ),
    )
    .orderBy(
      ...sortedBy(order, {
        number: sql`${resolutions.meeting} * 1000 + ${resolutions.item}`,
        due,
        state: place,
      }),
      // of one meeting in the order of its minutes
      ...(meeting === undefined ? [place, sql`${due} nulls last`] : []),
      desc(resolutions.meeting),
      asc(resolutions.item),
    )
  return partOf(db, query, part)
}

/** The meetings whose resolutions the actor sees, the last first; what was given without one is of none: their day, how many there are, and how many did not go out yet. */
export async function meetingsResolved(db: Db, actor: Actor) {
  return db
    .select({
      meeting: resolutions.meeting,
      meetingOn: sql<Day>`max(${resolutions.meetingOn})`,
      count: sql<number>`count(*)::int`,
      drafts: sql<number>`(count(*) filter (where ${resolutions.sentAt} is null))::int`,
      next: sql<number>`max(${resolutions.item})::int + 1`,
    })
    .from(resolutions)
    .where(and(resolutionsInSight(actor), ne(resolutions.meeting, withoutMeeting)))
    .groupBy(resolutions.meeting)
    .orderBy(desc(resolutions.meeting))
}
