// The working group's gate: an agency's directive passes it by a resolution, or goes back with a word. Bylaw 19-8.
import { and, eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { askForSignature } from '../../proceedings/signers.ts'
import { noticeScope } from './scope.ts'
import { returnToWriter } from './submit.ts'

/** Records the resolution by which a directive passes; from then on it waits for a signature as any other letter. */
export const passGate = action<{ id: string; resolution: string }, null>('notices.passGate', {
  scope: noticeScope,
  run: async (act, { id, ...input }) => {
    const resolution = normalise(input.resolution)
    if (!resolution) return noBecause('refusal-resolution-needed', 'resolution')
    return (await letThrough(act, id, resolution)) ? done(null) : conflict('refusal-not-at-gate')
  },
})

/** A directive passes by a resolution and waits for its signature; false where it waits at the gate no more. */
export async function letThrough(act: Act, id: string, resolution: string): Promise<boolean> {
  const passed = await act.tx
    .update(notices)
    .set({ state: 'awaiting', gateResolution: resolution, gateBy: act.actor.person, gateAt: act.now })
    .where(and(eq(notices.id, id), eq(notices.state, 'gate')))
    .returning({ id: notices.id })
  if (!passed.length) return false
  act.record({ action: 'notices.passGate', subject: 'notice', subjectId: id, facts: { resolution } })
  await askForSignature(act, id)
  return true
}

/** Gives a directive that did not pass back to its agency, with a word, without which it is refused. */
export const returnFromGate = action<{ id: string; word: string }, null>('notices.returnFromGate', {
  scope: noticeScope,
  run: async (act, { id, ...input }) => {
    const word = normalise(input.word)
    if (!says(word)) return noBecause('notice-word-needed', 'word')
    if (!(await returnToWriter(act, id, 'gate', word))) return conflict('refusal-not-at-gate')
    return done(null)
  },
})
