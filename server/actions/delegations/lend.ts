// Whoever is away names who answers meanwhile what proceedings ask, from one day to another; it ends by itself, or at once. Our addition.
import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { people } from '#db/schema/people'
import { mayAnswerFor } from '#reads/people/delegations'
import { normalise } from '#rules/texts'
import { action, done, noBecause, unknown } from '../../act/act.ts'
import { type Delegating, wrongDelegating } from './make.ts'

/**
 * Lends the actor's answers to somebody of the province with a role that is no office's. Refused, at the fields, as a lent
 * signature is; what was lent to somebody is not lent on.
 */
export const lendAnswers = action<Delegating, { id: string }>('delegations.lend', {
  run: async (act, input) => {
    const { id, delegate, firstDay, lastDay } = input
    const wrong = await wrongDelegating(act, input)
    if (wrong) return wrong
    const person = act.actor.person!
    const fits = delegate !== person && (await mayAnswerFor(act.tx, act.province, delegate, act.today))
    if (!fits) return noBecause('delegation-not-an-answerer', 'delegate')
    // of two at once the second sees the first
    await act.tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('update')
    const others = and(
      eq(delegations.personId, person),
      isNull(delegations.seatId),
      isNull(delegations.endedAt),
      lte(delegations.firstDay, lastDay),
      gte(delegations.lastDay, firstDay),
    )
    if ((await act.tx.$count(delegations, others)) > 0) return noBecause('delegation-overlaps', 'firstDay')
    const days = { firstDay, lastDay, reason: normalise(input.reason) }
    const made = await act.tx
      .insert(delegations)
      .values({
        id,
        provinceId: act.province,
        personId: person,
        delegateId: delegate,
        ...days,
        createdBy: person,
        createdAt: act.now,
      })
      .onConflictDoNothing()
      .returning({ id: delegations.id })
    if (!made.length) return unknown
    act.record({ subject: 'delegation', subjectId: id, facts: { delegate, firstDay, lastDay } })
    act.send({ to: { person: delegate }, kind: 'delegation', subjectId: id })
    return done({ id })
  },
})
