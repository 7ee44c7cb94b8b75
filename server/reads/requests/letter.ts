// The letter that tells how a request ended, for whoever may read it.
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import type { tasks } from '#db/schema/tasks'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { legible, workedOn } from '../notices/legible.ts'
import { addressedTo } from '../notices/parties.ts'
import type { Db } from '../parameters.ts'

const columns = {
  officeId: noticeRecipients.officeId,
  confidentiality: notices.confidentiality,
  sendAt: notices.sendAt,
}

/**
 * The last signed result letter of a request in sight: `recipient` is the record of whom it was sent to, where that is the
 * actor; `notice` the letter itself, for those who work on letters. Null before it is signed, and for everybody else.
 */
export async function resultLetter(
  db: Db,
  actor: Actor,
  request: string,
  now: Date,
): Promise<{ recipient: string | null; notice: string | null } | null> {
  const received = sql<boolean>`(${addressedTo(actor, noticeRecipients)} and ${legible(actor, now, columns)})`
  const [row] = await db
    .select({
      recipient: noticeRecipients.id,
      notice: notices.id,
      received,
      worked: sql<boolean>`${workedOn(actor, notices)}`,
    })
    .from(notices)
    .innerJoin(noticeRecipients, eq(noticeRecipients.noticeId, notices.id))
    .where(and(eq(notices.requestId, request), eq(notices.state, 'signed')))
    .orderBy(desc(notices.signedAt))
    .limit(1)
  if (!row || (!row.received && !row.worked)) return null
  return { recipient: row.received ? row.recipient : null, notice: row.worked ? row.notice : null }
}

/** The letter from which a clock counts, by its number, and the day on which the office was notified of it. */
export type Notification = { on: Day; number: string }

/**
 * The notification from which a task's clock counts: acknowledged, or by hand or post; null before that. Of a hearing that of the letter
 * which was written for it, of what an appeal put on somebody that of its decision (`letterOf`), of everything else that of the result.
 * Bylaw 20.
 */
export async function notificationOf(
  db: Db,
  { id, task, of, requestId, facts }: Pick<typeof tasks.$inferSelect, 'id' | 'task' | 'of' | 'requestId' | 'facts'>,
): Promise<Notification | null> {
  const on = sql<Day | null>`least(${noticeRecipients.deliveredOn},
    (${noticeRecipients.acknowledgedAt} at time zone 'Asia/Tehran')::date)::text`
  const [row] = await db
    .select({ on, number: sql<string>`${notices.number}` })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(
      and(
        task === 'hearing' && of !== 'verdict'
          ? eq(notices.taskId, id)
          : facts.letterOf
            ? eq(notices.taskId, String(facts.letterOf))
            : eq(notices.requestId, requestId!),
        eq(notices.state, 'signed'),
        isNotNull(on),
      ),
    )
    .orderBy(on)
    .limit(1)
  return row?.on ? { on: row.on, number: row.number } : null
}
