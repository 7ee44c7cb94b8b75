// What an office did of what a verdict put on it: set right, or paid, as the secretariat writes it down; or refused. Annex 4 art. 10-1, 10-2, 10-7.

import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { says } from '#rules/texts'
import { action, conflict, noBecause } from '../../act/act.ts'
import { answerOpen, taskScope } from './inquiries.ts'

/** `done`: it was set right, or paid; a refusal needs its word, and stands on the file. */
export type ComplyInput = { task: string; done: boolean; word: string }

export const recordCompliance = action<ComplyInput, null>('requests.recordCompliance', {
  scope: taskScope,
  run: async (act, { task: id, done, word }) => {
    if (!done && !says(word)) return noBecause('request-reason-needed', 'word')
    const [seen] = await act.tx.select({ task: tasks.task }).from(tasks).where(eq(tasks.id, id))
    if (seen?.task !== 'compliance') return conflict('request-moved-on')
    return answerOpen(act, id, ['compliance'], { answer: done ? 'yes' : 'no', word })
  },
})
