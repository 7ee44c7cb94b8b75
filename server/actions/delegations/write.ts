// What is lent, whether a signature or answers: what stands against its days and its reason, and the row.
import { and, gte, isNull, lte, type SQL } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations'
import { delegationMost } from '#law/meetings'
import type { Law } from '#law/parameter'
import { type Day, daysBetween } from '#rules/calendar'
import { termEnd } from '#rules/periods'
import { normalise, says } from '#rules/texts'
import { allow, type Refusal, refuse, type Verdict } from '#rules/verdict'
import { type Act, done, no, noBecause, type Outcome, type Trouble, unknown, unmet } from '../../act/act.ts'

/** `id` is made by who asks; days are both included. */
export type Delegating = { id: string; delegate: string; firstDay: Day; lastDay: Day; reason: string }

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

/** Nobody lends anything for good. */
function endsInTime({ firstDay, lastDay }: Delegating, law: Law): Verdict {
  const until = termEnd(firstDay, law(delegationMost))
  return lastDay <= until
    ? allow()
    : refuse('delegation-too-long', delegationMost, { most: daysBetween(firstDay, until) + 1 }, 'lastDay')
}

/**
 * Writes what the actor lends and tells the delegate; refused where `same`, what it must not overlap with, has some of its days.
 * Whoever calls it holds a lock under which of two at once the second sees the first.
 */
export async function writeDelegation(
  act: Act,
  { id, delegate, firstDay, lastDay, reason }: Delegating,
  same: SQL | undefined,
  seat: string | null,
): Promise<Outcome<{ id: string }>> {
  const days = and(lte(delegations.firstDay, lastDay), gte(delegations.lastDay, firstDay))
  const others = and(same, isNull(delegations.endedAt), days)
  if ((await act.tx.$count(delegations, others)) > 0) return noBecause('delegation-overlaps', 'firstDay')
  const person = act.actor.person!
  const made = await act.tx
    .insert(delegations)
    .values({
      id,
      provinceId: act.province,
      seatId: seat,
      personId: person,
      delegateId: delegate,
      firstDay,
      lastDay,
      reason: normalise(reason),
      createdBy: person,
      createdAt: act.now,
    })
    .onConflictDoNothing()
    .returning({ id: delegations.id })
  if (!made.length) return unknown
  act.record({
    subject: 'delegation',
    subjectId: id,
    facts: { ...(seat ? { seat } : {}), delegate, firstDay, lastDay },
  })
  act.send({ to: { person: delegate }, kind: 'delegation', subjectId: id })
  return done({ id })
}
