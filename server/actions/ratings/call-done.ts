// The holder called a customer who had asked for it.
import { and, eq, isNull } from 'drizzle-orm'
import { callBacks } from '#db/schema/call-backs'
import { action, conflict, done } from '../../act/act.ts'

/** Ends the clock of a call-back. A second one is told that it was done. */
export const callDone = action<{ call: string }, null>('ratings.callDone', {
  scope: async (tx, { call }) => {
    const [row] = await tx
      .select({ province: callBacks.provinceId, office: callBacks.officeId })
      .from(callBacks)
      .where(eq(callBacks.id, call))
    return row ?? null
  },
  run: async (act, { call }) => {
    const mine = await act.tx
      .update(callBacks)
      .set({ doneAt: act.now, doneBy: act.actor.person })
      .where(and(eq(callBacks.id, call), isNull(callBacks.doneAt)))
      .returning({ id: callBacks.id })
    if (mine.length === 0) return conflict('ratings-call-done-already')
    act.record({ subject: 'callBack', subjectId: call })
    act.refresh('callBack', call)
    return done(null)
  },
})
