// What a next agenda may take up: requests that are ripe, resolutions that are due or have no day, directives at the
// gate, and what was left at an earlier meeting.
import { and, asc, eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetingItems, meetings } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { undecidedBallots } from '../ballots/undecided.ts'
import type { Db } from '../parameters.ts'
import { waitsFor } from '../requests/tasks.ts'
import { resolutionsDue, resolutionsUndated } from '../resolutions/due.ts'
import { requestsWhere } from './agenda.ts'
import { leftWhere, takenElsewhere, toComeWhere } from './to-come.ts'

/**
 * Suggestions for the agenda of a meeting, each until it stands on one: `undecided` of a request says that its votes came to
 * nothing. Null where the meeting is not being prepared in the actor's sight.
 */
export async function suggestedFor(db: Db, actor: Actor, meeting: string, today: Day) {
  const here = visible(actor, 'meetings.prepared', { province: meetings.provinceId })
  const [held] = await db
    .select({ province: meetings.provinceId, heldOn: meetings.heldOn })
    .from(meetings)
    .where(and(eq(meetings.id, meeting), here))
  if (!held) return null
  const [ripe, undecided, due, undated, taken, left, gate] = await Promise.all([
    ripeRequests(db, actor, today),
    undecidedBallots(db, held.province, today),
    resolutionsDue(db, held.province, held.heldOn),
    resolutionsUndated(db, held.province, held.heldOn),
    dueOnAgenda(db, held.province, today),
    leftItems(db, held.province, today),
    directivesAtGate(db, held.province, today),
  ])
  const nowhere = new Set(undecided.map(({ request }) => request))
  return {
    ripe: ripe.map((one) => ({ ...one, undecided: nowhere.has(one.id) })),
    due: due.filter(({ id }) => !taken.has(id)),
    undated: undated.filter(({ id }) => !taken.has(id)),
    left,
    gate,
  }
}

/** It stands on the agenda of a meeting that is to come, as a condition on items `i`. */
const toCome = (today: Day) => sql`exists (select from meetings m where m.id = i.meeting_id and ${toComeWhere(today)})`

/** Resolutions that an agenda has taken up already. */
async function dueOnAgenda(db: Db, province: string, today: Day): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select i.due_id as id from meeting_items i where i.province_id = ${province}::uuid and i.due_id is not null and ${toCome(today)}`)
  return new Set(rows.map(({ id }) => id))
}

/** What earlier meetings left or did not come to, and no other one has taken up. */
function leftItems(db: Db, province: string, today: Day) {
  return db
    .select({
      id: meetingItems.id,
      title: meetingItems.title,
      meeting: { number: meetings.number, heldOn: meetings.heldOn },
    })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(and(eq(meetingItems.provinceId, province), leftWhere(today), sql`not ${takenElsewhere(today)}`))
    .orderBy(asc(meetings.number), asc(meetingItems.position))
}

/** Agencies' directives that wait for the working group and stand on no agenda yet, the longest waiting first. Bylaw 19-8. */
function directivesAtGate(db: Db, province: string, today: Day) {
  const listed = sql`exists (select from meeting_items i where i.notice_id = ${notices.id} and ${toCome(today)})`
  return db
    .select({ id: notices.id, title: notices.subject, agency: bodies.name })
    .from(notices)
    .leftJoin(bodies, eq(bodies.id, notices.bodyId))
    .where(and(eq(notices.provinceId, province), eq(notices.state, 'gate'), sql`not ${listed}`))
    .orderBy(asc(notices.submittedAt), asc(notices.id))
}

/** Requests that wait for the working group's vote and stand on no agenda yet, the longest waiting first. */
function ripeRequests(db: Db, actor: Actor, today: Day) {
  const listed = sql`exists (select from meeting_items i where i.request_id = ${requests.id} and ${toCome(today)})`
  const here = visible(actor, 'meetings.prepared', { province: requests.provinceId })
  return requestsWhere(db, and(here, waitsFor('vote'), sql`not ${listed}`)!)
}
