// Somebody of the secretariat looked at a doubt: the ratings were honest and count, or they stay weighed down.
import { and, eq, isNull } from 'drizzle-orm'
import { ratingDoubts } from '#db/schema/rating-checks'
import { lengthOf } from '#rules/letters'
import { reasonMax } from '#rules/ratings'
import { normalise } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { reckonDay } from './reckon.ts'

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
    await reckonDay(act, row.officeId, row.day)
    act.record({ subject: 'ratingDoubt', subjectId: doubt, facts: { counts, kind: row.kind, day: row.day } })
    return done(null)
  },
})
