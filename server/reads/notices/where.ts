// How a letter stands with a recipient, as conditions on rows `r` of notice_recipients: each is said once, so that what a
// count counts is what its list holds, and what is reminded.
import { type SQL, sql } from 'drizzle-orm'
import { place } from '#rules/ladder'

/** Neither acknowledged nor delivered on paper. */
export const silentWhere = sql`r.acknowledged_at is null and r.delivered_on is null`

/** No messenger takes it: none has the person, or all that could be tried were. */
export const lostWhere = sql`(r.rung = ${place('clerk')}::int
  or exists (select 1 from outbox o where o.subject_id = r.id and o.state = 'unreachable'))`

/** No messenger has brought it or will: hand or post must. */
export const strandedWhere = sql`${silentWhere} and r.sent_at is null and r.opened_at is null
  and (r.failed_at is not null or ${lostWhere})`

/** How far a letter has got with a recipient, in SQL as `recipientState` of the rules reads it from the marks. */
export const recipientStateWhere = sql`case
  when r.acknowledged_at is not null then 'acknowledged'
  when r.delivered_on is not null then 'delivered'
  when r.opened_at is not null then 'opened'
  when r.faxed_on is not null then 'faxed'
  when r.sent_at is not null then 'sent'
  when r.failed_at is not null then 'failed'
  when ${lostWhere} then 'unreachable'
  else 'queued' end`

/** Silent although it was sent before a moment, the end of patience. */
export const lateWhere = (late: Date) => sql`${silentWhere} and r.sent_at < ${late.toISOString()}::timestamptz`

const wanted = sql`exists (select from notices w where w.id = r.notice_id and w.answer_by is not null)`

/**
 * It is official with them, and the answer that it wants has not come. `wants`: whether the letter wants one, where the
 * asker knows it without looking it up for every row.
 */
export const owingWhere = (wants: SQL = wanted) => sql`not (${silentWhere}) and r.answered_at is null and ${wants}`

/** What a person can be reminded of: the letter itself, or the answer that it wants. */
export const remindedOf = ['reminder', 'answer'] as const
export type RemindedOf = (typeof remindedOf)[number]

/** Who can be reminded of it, as far as they were not since a moment. */
export function remindableWhere(of: RemindedOf, since: Date): SQL {
  const moment = sql`${since.toISOString()}::timestamptz`
  return of === 'reminder'
    ? sql`${silentWhere} and r.sent_at is not null and coalesce(r.reminded_at < ${moment}, true)`
    : sql`${owingWhere()} and coalesce(r.answer_reminded_at < ${moment}, true)`
}
