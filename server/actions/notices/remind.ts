// Reminders to those who have a letter and are silent: by the clock after its parameter, by the clerk at once.
import { and, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { noticeRemindAfter, quietHours } from '#law/notices'
import { tehranInstant } from '#rules/calendar'
import { afterQuiet, patienceOver } from '#rules/periods'
import { type Act, action, done } from '../act.ts'
import { noticeScope } from './scope.ts'

/**
 * Reminds the silent recipients of one signed letter, or one of them; answers how many. The clock reminds only those whose last word
 * is older than `notice.remindAfter`, the clerk whoever was not reminded today. Nobody is reminded in quiet hours: the
 * message waits for their end.
 */
export const remindNotice = action<{ id: string; recipient?: string }, { reminded: number }>('notices.remind', {
  unrecorded: 'a round of reminders that reaches nobody is no act',
  scope: noticeScope,
  run: async (act, { id, recipient }) => {
    const law = await act.law()
    const due = act.actor.system ? await olderThanParameter(act) : notToday(act)
    const reminded = await act.tx
      .update(noticeRecipients)
      .set({ reminders: sql`${noticeRecipients.reminders} + 1`, remindedAt: act.now })
      .where(
        and(
          eq(noticeRecipients.noticeId, id),
          recipient ? eq(noticeRecipients.id, recipient) : undefined,
          silent,
          due,
          sql`exists (select 1 from ${notices} where ${notices.id} = ${id}::uuid and ${notices.state} = 'signed')`,
        ),
      )
      .returning({ id: noticeRecipients.id, person: noticeRecipients.personId })
    const notBefore = afterQuiet(act.now, law(quietHours))
    act.send(
      ...reminded.map((row) => ({
        to: { person: row.person },
        kind: 'reminder' as const,
        subjectId: row.id,
        priority: 'bulk' as const,
        notBefore,
      })),
    )
    if (reminded.length) act.record({ subject: 'notice', subjectId: id, facts: { reminded: reminded.length } })
    return done({ reminded: reminded.length })
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

/** Last written to on a day after which the parameter's working days have passed. */
async function olderThanParameter(act: Act): Promise<SQL> {
  const [law, closed] = await Promise.all([act.law(), act.closed()])
  const before = patienceOver(act.today, law(noticeRemindAfter), closed)
  return or(
    and(isNull(noticeRecipients.remindedAt), lt(noticeRecipients.sentAt, before)),
    lt(noticeRecipients.remindedAt, before),
  )!
}
