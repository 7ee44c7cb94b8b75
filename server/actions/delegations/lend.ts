// Whoever is away names who answers meanwhile what proceedings ask, from one day to another; it ends by itself, or at once. Our addition.
import { and, eq, isNull } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { people } from '#db/schema/people'
import { mayAnswerFor } from '#reads/people/delegations'
import { action, noBecause } from '../../act/act.ts'
import { type Delegating, writeDelegation, wrongDelegating } from './write.ts'

/**
 * Lends the actor's answers to somebody of the province with a role that is no office's; those of the working group and its
 * secretariat to one of them. Refused, at the fields, as a lent
 * signature is; what was lent to somebody is not lent on.
 */
export const lendAnswers = action<Delegating, { id: string }>('delegations.lend', {
  run: async (act, input) => {
    const wrong = await wrongDelegating(act, input)
    if (wrong) return wrong
    const person = act.actor.person!
    const { delegate } = input
    if (!(await mayAnswerFor(act.tx, act.actor, delegate, act.today)))
      return noBecause('delegation-not-an-answerer', 'delegate')
    await act.tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('update')
    return writeDelegation(act, input, and(eq(delegations.personId, person), isNull(delegations.seatId)), null)
  },
})
