// Somebody of the secretariat looked at a doubt: the ratings were honest and count, or they stay weighed down.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { ratingChecks, ratingDoubts } from '#db/schema/rating-checks'
import { ratingDays } from '#db/schema/ratings'
import { lengthOf } from '#rules/letters'
import { reasonMax } from '#rules/ratings'
import { doubted } from '#rules/ratings-doubts'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { keptDoubt } from './doubts.ts'

type Decide = { doubt: string; counts: boolean; reason: string }

/** Decides once, with a reason that is kept; the day's weight is reckoned anew at once. */
export const decideDoubt = action<Decide, null>('ratings.decideDoubt', {
  scope: async (tx, { doubt }) => {
    const [row] = await tx
      .select({ province: ratingDoubts.provinceId, office: ratingDoubts.officeId })
      .from(ratingDoubts)
      .where(eq(ratingDoubts.id, doubt))
    return row ?? null
  },
  run: async (act, { doubt, counts, ...said }) => {
    const reason = normalise(said.reason)
    if (!reason) return noBecause('field-needed', 'reason')
    if (lengthOf(reason) > reasonMax) return noBecause('field-too-long', 'reason', { most: reasonMax })
    const decided = { decided: counts ? ('counts' as const) : ('stands' as const), reason }
    const [row] = await act.tx
      .update(ratingDoubts)
      .set({ ...decided, decidedAt: act.now, decidedBy: act.actor.person })
      .where(and(eq(ratingDoubts.id, doubt), isNull(ratingDoubts.decided)))
      .returning()
    if (!row) return conflict('ratings-doubt-decided-already')
    await reckon(act, row.officeId, row.day)
    act.record({ subject: 'ratingDoubt', subjectId: doubt, facts: { counts, kind: row.kind, day: row.day } })
    return done(null)
  },
})

/** What of a day does not weigh, by the doubts that still stand. */
async function reckon(act: Act, office: string, day: string): Promise<void> {
  const [checks] = await act.tx
    .select()
    .from(ratingChecks)
    .where(and(eq(ratingChecks.officeId, office), eq(ratingChecks.day, day)))
    .for('update')
  const [sums] = await act.tx
    .select()
    .from(ratingDays)
    .where(and(eq(ratingDays.officeId, office), eq(ratingDays.day, day)))
  if (!checks || !sums) throw new Error(`no sums of ${office} on ${day}`)
  const standing = await act.tx
    .select({ facts: ratingDoubts.facts })
    .from(ratingDoubts)
    .where(and(eq(ratingDoubts.officeId, office), eq(ratingDoubts.day, day), sql`decided is distinct from 'counts'`))
  const down = doubted(
    {
      count: Math.max(0, sums.count - sums.discount - checks.receipts),
      service: Math.max(0, sums.service - sums.serviceDiscount - checks.receiptsService),
      conduct: Math.max(0, sums.conduct - sums.conductDiscount - checks.receiptsConduct),
    },
    standing.map(({ facts }) => keptDoubt(facts)),
  )
  await act.tx
    .update(ratingChecks)
    .set({ doubted: down.count, doubtedService: down.service, doubtedConduct: down.conduct, at: act.now })
    .where(and(eq(ratingChecks.officeId, office), eq(ratingChecks.day, day)))
}
