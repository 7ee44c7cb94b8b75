// The clerk reminds whoever has a letter and is silent, at once. What the clock does about silence stands in climb.ts.
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { quietHours } from '#law/notices'
import { toldEach } from '#reads/parties'
import { heldBack } from '#reads/reminding'
import { tehranInstant } from '#rules/calendar'
import { reminderHold } from '#rules/notices'
import { afterQuiet } from '#rules/periods'
import { type Act, action, conflict, done } from '../act.ts'
import { noticeScope } from './scope.ts'

/** `hold`: the messages wait for `reminderHold`, and can be taken back until they go out. */
type Reminding = { id: string; recipient?: string; recipients?: readonly string[]; hold?: boolean }

/**
 * Reminds the silent recipients of one signed letter, or those named, unless they were reminded today; answers how many.
 * Nobody is reminded in quiet hours: the message waits for their end.
 */
export const remindNotice = action<Reminding, { reminded: number }>('notices.remind', {
  unrecorded: 'a round of reminders that reaches nobody is no act',
  scope: noticeScope,
  run: async (act, { id, recipient, recipients, hold }) => {
    const law = await act.law()
    const due = and(
      eq(noticeRecipients.noticeId, id),
      recipient ? eq(noticeRecipients.id, recipient) : undefined,
      recipients ? inArray(noticeRecipients.id, [...recipients]) : undefined,
      silent,
      notToday(act),
      sql`exists (select 1 from ${notices} where ${notices.id} = ${id}::uuid and ${notices.state} = 'signed')`,
    )
    const before = hold ? await remindedBefore(act, due) : new Map<string, string>()
    const reminded = await act.tx
      .update(noticeRecipients)
      .set({ reminders: sql`${noticeRecipients.reminders} + 1`, remindedAt: act.now })
      .where(due)
      .returning({ id: noticeRecipients.id, person: noticeRecipients.personId, body: noticeRecipients.bodyId })
    const from = hold ? new Date(act.now.getTime() + reminderHold * 60_000) : act.now
    const notBefore = afterQuiet(from, law(quietHours))
    act.send(
      ...(await toldEach(act.tx, reminded, act.today)).map((row) => ({
        to: { person: row.person },
        kind: 'reminder' as const,
        subjectId: row.id,
        priority: 'bulk' as const,
        notBefore,
        ...(hold ? { params: { before: before.get(row.id) ?? '' } } : {}),
      })),
    )
    if (reminded.length) act.record({ subject: 'notice', subjectId: id, facts: { reminded: reminded.length } })
    return done({ reminded: reminded.length })
  },
})

/** When each was reminded last, ISO 8601: what a reminder that is taken back goes back to. */
async function remindedBefore({ tx }: Act, due: SQL | undefined): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: noticeRecipients.id, at: noticeRecipients.remindedAt })
    .from(noticeRecipients)
    .where(due)
  return new Map(rows.map(({ id, at }) => [id, at?.toISOString() ?? '']))
}

/**
 * Takes back the reminders of a letter that are held back still; answers how many. Whoever was not reached counts as not
 * reminded.
 */
export const takeBackReminder = action<{ id: string }, { takenBack: number }>('notices.takeBackReminder', {
  unrecorded: 'where the messages have gone out there is nothing to take back',
  scope: noticeScope,
  run: async (act, { id }) => {
    const now = act.now.toISOString()
    const back = await act.tx.execute(sql`
      with gone as (
        delete from outbox o using notice_recipients r
        where r.notice_id = ${id}::uuid and o.subject_id = r.id and o.kind = 'reminder' and ${heldBack(now)}
        returning o.subject_id, o.params ->> 'before' as before
      )
      update notice_recipients r
      set reminders = greatest(0, r.reminders - 1), reminded_at = nullif(g.before, '')::timestamptz
      from (select distinct subject_id, before from gone) g where r.id = g.subject_id
      returning r.id`)
    if (back.length === 0) return conflict('wall-reminder-gone-out')
    act.record({ subject: 'notice', subjectId: id, facts: { takenBack: back.length } })
    return done({ takenBack: back.length })
  },
})

/** Sent, and neither acknowledged nor delivered on paper. */
const silent = and(
  isNotNull(noticeRecipients.sentAt),
  isNull(noticeRecipients.acknowledgedAt),
  isNull(noticeRecipients.deliveredOn),
)

/** However often the clerk presses, a person gets one reminder a day. */
function notToday(act: Act): SQL {
  return or(isNull(noticeRecipients.remindedAt), lt(noticeRecipients.remindedAt, tehranInstant(act.today)))!
}
