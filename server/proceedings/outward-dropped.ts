// A letter that was written for a task and that nobody has signed is not needed any more once its task is over.
import { and, inArray } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import type { Act } from '../act/act.ts'

/** Lets go what was written for tasks and waits for its signature or its mending; what went out stays. */
export async function dropUnsigned(act: Act, tasks: readonly string[]): Promise<void> {
  if (tasks.length === 0) return
  const unsigned = and(inArray(notices.taskId, [...tasks]), inArray(notices.state, ['awaiting', 'draft']))
  const letters = act.tx.select({ id: notices.id }).from(notices).where(unsigned)
  await act.tx.delete(noticeRecipients).where(inArray(noticeRecipients.noticeId, letters))
  const gone = await act.tx.delete(notices).where(unsigned).returning({ id: notices.id })
  for (const { id } of gone) act.refresh('sign', id)
}
