// Which meetings are to come, so that what stands on their agenda waits for them; and what earlier ones left.
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { meetingItems, meetings } from '#db/schema/meetings'
import type { Day } from '#rules/calendar'

/** As a condition on meetings `m`: it is prepared, called to a day that has not passed, or runs. */
export const toComeWhere = (today: Day): SQL =>
  sql`(m.state in ('preparing', 'running') or (m.state = 'called' and m.held_on >= ${today}::date))`

/**
 * As a condition on an item and its meeting: a free one that a meeting left for another, or that was to come before one that did not
 * take place. Requests, resolutions and directives come back by themselves.
 */
export function leftWhere(today: Day): SQL {
  const free = and(isNull(meetingItems.requestId), isNull(meetingItems.dueId), isNull(meetingItems.noticeId))
  const missed = and(eq(meetings.state, 'called'), sql`${meetings.heldOn} < ${today}::date`)
  const left = and(eq(meetings.state, 'held'), eq(meetingItems.outcome, 'postponed'))
  return and(free, or(left, eq(meetings.state, 'cancelled'), missed))!
}

/** As a condition on an item: another meeting that is to come, or was held since, has taken up what it is about. */
export function takenElsewhere(today: Day): SQL {
  return sql`exists (select from meeting_items other join meetings m on m.id = other.meeting_id
    where other.meeting_id <> ${meetingItems.meetingId} and ((other.from_id = ${meetingItems.id} and m.state <> 'cancelled')
      or (${toComeWhere(today)} and (other.request_id = ${meetingItems.requestId} or other.due_id = ${meetingItems.dueId}
        or other.notice_id = ${meetingItems.noticeId}))))`
}
