// The wanted answer has a clock of its own: whoever has the letter officially and owes the answer is asked for it again.
import { sql } from 'drizzle-orm'
import { noticeAnswerBefore, quietHours } from '#law/notices'
import { unansweredBy } from '#reads/ladder'
import { uuids } from '#reads/narrow'
import { asksForAnswer } from '#rules/answer-reminders'
import { isOpen, tehranInstant } from '#rules/calendar'
import { isQuiet, workingEnd } from '#rules/periods'
import { action, done } from '../act.ts'

/** One round for a province; answers how many were asked. On closed days and in quiet hours nobody is. */
export const remindAnswers = action<null, { asked: number }>('notices.remindAnswers', {
  unrecorded: 'a round in which nobody is asked is no act',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ asked: 0 })
    const ahead = workingEnd(act.today, law(noticeAnswerBefore), closed)
    const owing = await unansweredBy(act.tx, act.province, ahead, tehranInstant(act.today))
    const asked = owing.filter((one) => asksForAnswer(one, act.today, law, closed))
    if (asked.length === 0) return done({ asked: 0 })
    await act.tx.execute(sql`
      update notice_recipients set answer_reminded_at = ${act.now.toISOString()}::timestamptz
      where id = any(${uuids(asked.map(({ id }) => id))})`)
    act.send(
      ...asked.map(({ id, person }) => ({
        to: { person },
        kind: 'answer' as const,
        subjectId: id,
        priority: 'bulk' as const,
      })),
    )
    for (const notice of new Set(asked.map((one) => one.notice))) {
      const recipients = asked.filter((one) => one.notice === notice).length
      act.record({ subject: 'notice', subjectId: notice, facts: { asked: recipients } })
    }
    return done({ asked: asked.length })
  },
})
