// A letter that was signed ahead of its hour is taken back before it: it reaches nobody, its number and its line stay.
import { and, eq, sql } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { noticeScope } from './scope.ts'

/**
 * Cancels a scheduled letter. Its messages are gone from the queue, its line in the register says cancelled, and a letter
 * that came in and was done by it waits again. A letter of a result is not cancelled: the decision has its effect.
 */
export const cancelNotice = action<{ id: string }, null>('notices.cancel', {
  scope: noticeScope,
  run: async (act, { id }) => {
    const [letter] = await act.tx.select().from(notices).where(eq(notices.id, id)).for('update')
    if (letter?.state !== 'signed') return conflict('refusal-notice-not-scheduled')
    if (!letter.sendAt || letter.sendAt <= act.now) return conflict('refusal-notice-gone-out')
    if (letter.requestId) return noBecause('notice-cancel-result')
    if (letter.taskId) return noBecause('notice-cancel-outward')
    await act.tx
      .update(notices)
      .set({ state: 'cancelled', cancelledAt: act.now, cancelledBy: act.actor.person })
      .where(eq(notices.id, id))
    await act.tx.update(register).set({ cancelledAt: act.now }).where(eq(register.id, id))
    await act.tx.execute(sql`
      delete from outbox o where o.state in ('queued', 'unreachable') and o.subject_id in (
        select id from notice_recipients where notice_id = ${id}::uuid
        union all select id from notice_copies where notice_id = ${id}::uuid)`)
    if (letter.refersTo) await openAgain(act, letter.refersTo, letter.signedAt!)
    act.record({ subject: 'notice', subjectId: id, facts: { number: letter.number! } })
    act.refresh('sign', id)
    return done(null)
  },
})

/** What came in and was done by the letter's signature alone waits for its answer again. */
async function openAgain(act: Act, letter: string, signedAt: Date): Promise<void> {
  const opened = await act.tx
    .update(incoming)
    .set({ state: 'new', doneAt: null, doneBy: null })
    .where(and(eq(incoming.id, letter), eq(incoming.doneAt, signedAt), sql`${incoming.doneWord} is null`))
    .returning({ id: incoming.id })
  for (const { id } of opened) act.refresh('incoming', id)
}
