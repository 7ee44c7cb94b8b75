// What an office did of what a verdict put on it: set right, or paid, as the secretariat writes it down; or refused. Annex 4 art. 10-1, 10-2, 10-7.

import { and, eq, isNull } from 'drizzle-orm'
import { damages } from '#db/schema/damages'
import { tasks } from '#db/schema/tasks'
import { says } from '#rules/texts'
import { type Act, action, conflict, noBecause } from '../../act/act.ts'
import { answerOpen, taskScope } from './inquiries.ts'

/** `done`: it was set right, or paid; a refusal needs its word, and stands on the file. */
export type ComplyInput = { task: string; done: boolean; word: string }

export const recordCompliance = action<ComplyInput, null>('requests.recordCompliance', {
  scope: taskScope,
  run: async (act, { task: id, done, word }) => {
    if (!done && !says(word)) return noBecause('request-reason-needed', 'word')
    const [seen] = await act.tx
      .select({ task: tasks.task, of: tasks.of, request: tasks.requestId })
      .from(tasks)
      .where(eq(tasks.id, id))
    if (seen?.task !== 'compliance') return conflict('request-moved-on')
    if (done && seen.of === 'payment') await markPaid(act, seen.request!)
    return answerOpen(act, id, ['compliance'], { answer: done ? 'yes' : 'no', word })
  },
})

/** Said of all together, what was not written down by itself was paid by whoever owes it. */
async function markPaid(act: Act, request: string): Promise<void> {
  const unpaid = and(eq(damages.requestId, request), isNull(damages.paidOn))
  await act.tx.update(damages).set({ paidOn: act.today, paidBy: 'ower' }).where(unpaid)
}
