// A signer who is away names who signs instead, from one day to another; it ends by itself, or at once. Annex 3 article 8.
import { eq } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { seats } from '#db/schema/seats'
import { mayBeDelegate } from '#reads/people/delegations'
import { action, noBecause } from '../../act/act.ts'
import { type Delegating, writeDelegation, wrongDelegating } from './write.ts'

/**
 * Lends the actor's own signature to another member of the working group. Refused, at the fields: for days in the past
 * or in the wrong order, without a reason, for somebody who is no such member or signs anyway, and where another
 * delegate has some of the days. A delegate lends nothing on.
 */
export const makeDelegation = action<Delegating, { id: string }>('delegations.make', {
  run: async (act, input) => {
    const { delegate } = input
    const seat = act.as?.seat
    if (!seat || act.as?.signsFor) return noBecause('delegation-not-yours')
    const wrong = await wrongDelegating(act, input)
    if (wrong) return wrong
    const fits = delegate !== act.actor.person && (await mayBeDelegate(act.tx, act.province, delegate, act.today))
    if (!fits) return noBecause('delegation-not-a-delegate', 'delegate')
    await act.tx.select({ id: seats.id }).from(seats).where(eq(seats.id, seat)).for('update')
    return writeDelegation(act, input, eq(delegations.seatId, seat), seat)
  },
})
