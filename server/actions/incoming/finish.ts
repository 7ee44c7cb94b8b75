// The secretariat has dealt with a letter that came in.
import { and, eq } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import { lineInSight } from '#reads/register-sight'
import { incomingMax } from '#rules/incoming'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { incomingScope } from './scope.ts'

/** Marks a letter done with a word, which its writer reads too; refused without it, a conflict if it is done already. */
export const finishIncoming = action<{ id: string; word: string }, null>('incoming.finish', {
  scope: incomingScope,
  run: async (act, input) => {
    const { id } = input
    const word = normalise(input.word)
    if (!word) return noBecause('incoming-word-needed', 'word')
    if (word.length > incomingMax.word) return noBecause('incoming-too-long', 'word', { most: incomingMax.word })
    if (!(await lineInSight(act.tx, act.actor, id, act.now))) return unknown
    return (await closeLetter(act, id, word)) ? done(null) : conflict('incoming-done-already')
  },
})

/**
 * Closes a letter that waits; `word`: null where what was written down from it says what came of it. False where it was closed before, and
 * stays as it was.
 */
export async function closeLetter(act: Act, id: string, word: string | null = null): Promise<boolean> {
  const closed = await act.tx
    .update(incoming)
    .set({ state: 'done', doneAt: act.now, doneBy: act.actor.person, doneWord: word })
    .where(and(eq(incoming.id, id), eq(incoming.state, 'new')))
    .returning({ id: incoming.id })
  if (closed.length === 0) return false
  act.record({ subject: 'incoming', subjectId: id })
  act.refresh('incoming', id)
  return true
}
