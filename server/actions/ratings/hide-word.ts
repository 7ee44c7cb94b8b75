// The secretariat hides a customer's word that breaks the law, such as an insult or somebody's name.
import { and, eq, isNotNull } from 'drizzle-orm'
import { hiddenWords } from '#db/schema/rating-words'
import { ratings } from '#db/schema/ratings'
import { lengthOf } from '#rules/letters'
import { reasonMax } from '#rules/ratings'
import { normalise } from '#rules/texts'
import { action, conflict, done, noBecause, unknown } from '../../act/act.ts'

/** The word stays where it is, and its marks count; the office sees that one was hidden, and why. Done once. */
export const hideWord = action<{ rating: string; reason: string }, null>('ratings.hideWord', {
  scope: async (tx, { rating }) => {
    const [row] = await tx
      .select({ province: ratings.provinceId, office: ratings.officeId })
      .from(ratings)
      .where(and(eq(ratings.id, rating), isNotNull(ratings.comment)))
    return row ?? null
  },
  run: async (act, input) => {
    const reason = normalise(input.reason)
    if (!reason) return noBecause('field-needed', 'reason')
    if (lengthOf(reason) > reasonMax) return noBecause('field-too-long', 'reason', { most: reasonMax })
    const [row] = await act.tx.select({ office: ratings.officeId }).from(ratings).where(eq(ratings.id, input.rating))
    if (!row) return unknown
    const hidden = { ratingId: input.rating, provinceId: act.province, officeId: row.office, reason, at: act.now }
    const kept = await act.tx
      .insert(hiddenWords)
      .values({ ...hidden, by: act.actor.person! })
      .onConflictDoNothing()
      .returning({ rating: hiddenWords.ratingId })
    if (kept.length === 0) return conflict('ratings-hidden-already')
    act.record({ subject: 'rating', subjectId: input.rating })
    return done(null)
  },
})
