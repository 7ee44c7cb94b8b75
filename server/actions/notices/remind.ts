// The clerk reminds whoever has a letter and is silent, at once. What the clock does about silence stands in climb.ts.
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { quietHours } from '#law/notices'
import { tehranInstant } from '#rules/calendar'
import { afterQuiet } from '#rules/periods'
import { type Act, action, done } from '../act.ts'
import { noticeScope } from './scope.ts'

type Reminding = { id: string; recipient?: string; recipients?: readonly string[] }

/**
 * Reminds the silent recipients of one signed letter, or those named, unless they were reminded today; answers how many.
 * Nobody is reminded in quiet hours: the message waits for their end.
 */
export const remindNotice = action<Reminding, { reminded: number }>('notices.remind', {
  unrecorded: 'a round of reminders that reaches nobody is no act',
  scope: noticeScope,
  run: async (act, { id, recipient, recipients }) => {
    const law = await act.law()
    const reminded = await act.tx
      .update(noticeRecipients)
      .set({ reminders: sql`${noticeRecipients.reminders} + 1`, remindedAt: act.now })
      .where(
        and(
          eq(noticeRecipients.noticeId, id),
          recipient ? eq(noticeRecipients.id, recipient) : undefined,
          recipients ? inArray(noticeRecipients.id, [...recipients]) : undefined,
          silent,
          notToday(act),
          sql`exists (select 1 from ${notices} where ${notices.id} = ${id}::uuid and ${notices.state} = 'signed')`,
        ),
      )
      .returning({ id: noticeRecipients.id, person: noticeRecipients.personId })
    const notBefore = afterQuiet(act.now, law(quietHours))
    act.send(
      ...reminded
        .flatMap(({ person, ...row }) => (person ? [{ person, ...row }] : []))
        .map((row) => ({
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
