// The clerk reminds at once whoever has a letter and is silent, or owes its answer. What the clock does stands in climb.ts
// and remind-answers.ts.
import { sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { quietHours } from '#law/notices'
import { perAddressee } from '#reads/notices/parties'
import { type Round, roundWhere, takeBackWhere } from '#reads/notices/reminding'
import { type RemindedOf, remindedOf } from '#reads/notices/where'
import { reminderHold } from '#rules/notices'
import { afterQuiet } from '#rules/periods'
import { type Act, action, conflict, done } from '../../act/act.ts'
import { noticeScope } from './scope.ts'

/** `hold`: the messages wait for `reminderHold`, and can be taken back until they go out. */
type Reminding = Round & { recipient?: string; hold?: boolean }

/**
 * Reminds the recipients of one signed letter who are in the round and were not reminded today, each of what they owe:
 * the acknowledgment or the answer; answers how many. Nobody is reminded in quiet hours: the message waits for their end.
 */
export const remindNotice = action<Reminding, { reminded: number }>('notices.remind', {
  unrecorded: 'a round of reminders that reaches nobody is no act',
  scope: noticeScope,
  run: async (act, { recipient, hold = false, ...asked }) => {
    const round = recipient ? { ...asked, recipients: [recipient] } : asked
    let reminded = 0
    for (const of of remindedOf) reminded += await remind(act, round, of, hold)
    if (reminded) act.record({ subject: 'notice', subjectId: round.id, facts: { reminded } })
    return done({ reminded })
  },
})

/** `before`: when they were reminded of it last, what a reminder that is taken back goes back to. */
type Due = { id: string; person: string | null; body: string | null; before: string | null }

async function remind(act: Act, round: Round, of: RemindedOf, hold: boolean): Promise<number> {
  const last = of === 'answer' ? sql`r.answer_reminded_at` : sql`r.reminded_at`
  // two who press at once remind nobody twice: the second waits for the rows and finds them reminded
  const due = await act.tx.execute<Due>(sql`
    select r.id, r.person_id as person, r.body_id as body, ${last} as before from notice_recipients r
    where ${roundWhere(round, of, act.now)} order by r.id for update of r`)
  if (due.length === 0) return 0
  const now = sql`${act.now.toISOString()}::timestamptz`
  const marks =
    of === 'answer' ? sql`answer_reminded_at = ${now}` : sql`reminders = reminders + 1, reminded_at = ${now}`
  await act.tx.execute(
    sql`update notice_recipients set ${marks} where id = any(${uuids([...due].map(({ id }) => id))})`,
  )
  const from = hold ? new Date(act.now.getTime() + reminderHold * 60_000) : act.now
  const notBefore = afterQuiet(from, (await act.law())(quietHours))
  act.send(
    ...(await perAddressee(act.tx, [...due], act.today)).map(({ id, person, before }) => ({
      to: { person },
      kind: of,
      subjectId: id,
      priority: 'bulk' as const,
      notBefore,
      ...(hold ? { params: { before: before ? new Date(before).toISOString() : '' } } : {}),
    })),
  )
  return due.length
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
        where r.notice_id = ${id}::uuid and o.subject_id = r.id and o.kind in ('reminder', 'answer') and ${takeBackWhere(now)}
        returning o.subject_id, o.kind, o.params ->> 'before' as before
      ), each as (
        select subject_id, bool_or(kind = 'reminder') as silent, max(before) filter (where kind = 'reminder') as reminded,
          bool_or(kind = 'answer') as owing, max(before) filter (where kind = 'answer') as asked
        from gone group by subject_id
      )
      update notice_recipients r
      set reminders = greatest(0, r.reminders - e.silent::int),
        reminded_at = case when e.silent then nullif(e.reminded, '')::timestamptz else r.reminded_at end,
        answer_reminded_at = case when e.owing then nullif(e.asked, '')::timestamptz else r.answer_reminded_at end
      from each e where r.id = e.subject_id
      returning r.id`)
    if (back.length === 0) return conflict('wall-reminder-gone-out')
    act.record({ subject: 'notice', subjectId: id, facts: { takenBack: back.length } })
    return done({ takenBack: back.length })
  },
})
