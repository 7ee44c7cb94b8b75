// A signer who is away names who signs instead, from one day to another; it ends by itself, or at once. Annex 3 article 8.
import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { seats } from '#db/schema/provinces'
import { delegationMost } from '#law/meetings'
import type { Law } from '#law/parameter'
import { mayBeDelegate } from '#reads/people/delegations'
import { type Day, daysBetween } from '#rules/calendar'
import { termEnd } from '#rules/periods'
import { normalise, says } from '#rules/texts'
import { allow, type Refusal, refuse, type Verdict } from '#rules/verdict'
import { type Act, action, done, no, noBecause, type Trouble, unknown, unmet } from '../../act/act.ts'

/** `id` is made by who asks; days are both included. */
export type Delegating = { id: string; delegate: string; firstDay: Day; lastDay: Day; reason: string }

/**
 * Lends the actor's own signature to another member of the working group. Refused, at the fields: for days in the past
 * or in the wrong order, without a reason, for somebody who is no such member or signs anyway, and where another
 * delegate has some of the days. A delegate lends nothing on.
 */
export const makeDelegation = action<Delegating, { id: string }>('delegations.make', {
  run: async (act, input) => {
    const { id, delegate, firstDay, lastDay } = input
    const seat = act.as?.seat
    if (!seat || act.as?.signsFor) return noBecause('delegation-not-yours')
    const wrong = await wrongDelegating(act, input)
    if (wrong) return wrong
    const fits = delegate !== act.actor.person && (await mayBeDelegate(act.tx, act.province, delegate, act.today))
    if (!fits) return noBecause('delegation-not-a-delegate', 'delegate')
    if (await overlaps(act, seat, firstDay, lastDay)) return noBecause('delegation-overlaps', 'firstDay')
    const person = act.actor.person!
    const days = { firstDay, lastDay, reason: normalise(input.reason) }
    const made = await act.tx
      .insert(delegations)
      .values({
        id,
        provinceId: act.province,
        seatId: seat,
        personId: person,
        delegateId: delegate,
        ...days,
        createdBy: person,
        createdAt: act.now,
      })
      .onConflictDoNothing()
      .returning({ id: delegations.id })
    if (!made.length) return unknown
    act.record({ subject: 'delegation', subjectId: id, facts: { seat, delegate, firstDay, lastDay } })
    act.send({ to: { person: delegate }, kind: 'delegation', subjectId: id })
    return done({ id })
  },
})

/** What stands against the days and the reason of what is lent; null where nothing does. */
export async function wrongDelegating(act: Act, input: Delegating): Promise<Trouble | null> {
  const wrong = wrongDays(input, act.today)
  if (wrong) return no(wrong)
  const law = await act.law()
  const tooLong = unmet(law, [endsInTime(input, law)])
  if (tooLong) return tooLong
  return says(normalise(input.reason)) ? null : noBecause('delegation-reason-needed', 'reason')
}

function wrongDays({ firstDay, lastDay }: Delegating, today: Day): Refusal | null {
  if (lastDay < firstDay) return { key: 'delegation-days-reversed', facts: {}, field: 'lastDay' }
  if (firstDay < today) return { key: 'delegation-days-past', facts: {}, field: 'firstDay' }
  return null
}

/** Nobody lends a signature for good. */
function endsInTime({ firstDay, lastDay }: Delegating, law: Law): Verdict {
  const until = termEnd(firstDay, law(delegationMost))
  return lastDay <= until
    ? allow()
    : refuse('delegation-too-long', delegationMost, { most: daysBetween(firstDay, until) + 1 }, 'lastDay')
}

/** Holds the seat, so that of two at once the second sees the first. */
async function overlaps(act: Act, seat: string, firstDay: Day, lastDay: Day): Promise<boolean> {
  await act.tx.select({ id: seats.id }).from(seats).where(eq(seats.id, seat)).for('update')
  const others = and(
    eq(delegations.seatId, seat),
    isNull(delegations.endedAt),
    lte(delegations.firstDay, lastDay),
    gte(delegations.lastDay, firstDay),
  )
  return (await act.tx.$count(delegations, others)) > 0
}
