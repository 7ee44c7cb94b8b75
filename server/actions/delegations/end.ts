// Takes back at once what was lent: a signature, or the answers to what proceedings ask.
import { and, eq, isNull } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { action, done, unknown } from '../../act/act.ts'

/** Ends a delegation of the actor's own; from this moment the delegate signs and answers nothing. */
export const endDelegation = action<{ id: string }, null>('delegations.end', {
  run: async (act, { id }) => {
    const own = and(eq(delegations.provinceId, act.province), eq(delegations.personId, act.actor.person!))
    const ended = await act.tx
      .update(delegations)
      .set({ endedAt: act.now })
      .where(and(eq(delegations.id, id), own, isNull(delegations.endedAt)))
      .returning({ id: delegations.id })
    if (!ended.length) return unknown
    act.record({ subject: 'delegation', subjectId: id })
    act.refresh('delegation', id)
    return done(null)
  },
})
