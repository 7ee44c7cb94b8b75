// The wanted answer has a clock of its own: whoever has the letter officially and owes the answer is asked for it again.
import { sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { noticeAnswerBefore, quietHours } from '#law/notices'
import { post } from '#messages/send'
import { unansweredBy } from '#reads/notices/ladder'
import { perAddressee } from '#reads/notices/parties'
import { asksForAnswer } from '#rules/answer-reminders'
import { type Day, isOpen, tehranInstant } from '#rules/calendar'
import { isQuiet, workingEnd } from '#rules/periods'
import { action, done } from '../../act/act.ts'
import { type Bad, rowByRow } from '../../act/row-by-row.ts'

/**
 * One round for a province, a message each person; answers for how many letters it was, and whose row is bad. On closed days and in quiet hours nobody
 * is.
 */
export const remindAnswers = action<null, { asked: number; bad?: Bad[] }>('notices.remindAnswers', {
  unrecorded: 'a round in which nobody is asked is no act',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ asked: 0 })
    const ahead = workingEnd(act.today, law(noticeAnswerBefore), closed)
    const owing = await unansweredBy(act.tx, act.province, ahead, tehranInstant(act.today))
    const { done: asked, bad } = await rowByRow(act.tx, owing, async (tx, some) => {
      const due = some.filter((one) => asksForAnswer(one, act.today, law, closed))
      if (due.length === 0) return due
      await tx.execute(sql`
        update notice_recipients set answer_reminded_at = ${act.now.toISOString()}::timestamptz
        where id = any(${uuids(due.map(({ id }) => id))})`)
      const told = await perAddressee(tx, due, act.today)
      const asking = byPerson(told).map(([person, [first, ...others]]) => ({
        to: { person },
        kind: 'answer' as const,
        subjectId: first,
        ...(others.length ? { params: { others: others.join(' ') } } : {}),
      }))
      await post(
        tx,
        act,
        asking.map((message) => ({ ...message, priority: 'bulk' as const })),
      )
      return due
    })
    for (const notice of new Set(asked.map((one) => one.notice))) {
      const recipients = asked.filter((one) => one.notice === notice).length
      act.record({ subject: 'notice', subjectId: notice, facts: { asked: recipients } })
    }
    return done({ asked: asked.length, ...(bad.length > 0 ? { bad } : {}) })
  },
})

/** Everybody with all the records for which they are asked now, the longest due first: one message, however many letters. */
function byPerson(told: readonly { id: string; person: string; answerBy: Day }[]): [string, [string, ...string[]]][] {
  const people = new Map<string, [string, ...string[]]>()
  for (const { id, person } of told.toSorted((a, b) => a.answerBy.localeCompare(b.answerBy))) {
    const held = people.get(person)
    if (held) held.push(id)
    else people.set(person, [id])
  }
  return [...people]
}
