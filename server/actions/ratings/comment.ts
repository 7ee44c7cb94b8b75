// The word of a customer who had given the two marks already.
import { and, eq, isNull, or } from 'drizzle-orm'
import { ratings } from '#db/schema/ratings'
import { lengthOf } from '#rules/letters'
import { commentMax, tidyComment } from '#rules/ratings'
import { action, type Context, conflict, done, noBecause, type Outcome } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { ratingKey } from './give.ts'

type Comment = { rating: string; comment: string }

const add = action<Comment, null>('ratings.comment', {
  unrecorded: 'a rating is nobody’s official act',
  scope: async (tx, { rating }) => {
    const [row] = await tx.select({ province: ratings.provinceId }).from(ratings).where(eq(ratings.key, rating))
    return row ?? null
  },
  run: async (act, { rating, comment }) => {
    const [said] = await act.tx
      .update(ratings)
      .set({ comment })
      .where(and(eq(ratings.key, rating), or(isNull(ratings.comment), eq(ratings.comment, comment))))
      .returning({ replaced: ratings.replaced })
    if (!said) return conflict('ratings-commented')
    return said.replaced ? conflict('ratings-replaced') : done(null)
  },
})

/**
 * Adds a word to the rating that was given under `rating`, the key of then. Unknown for a key under which nothing was
 * given; a word that stands is not replaced by another.
 */
export async function commentRating(ctx: Context, key: string, input: Comment): Promise<Outcome<null>> {
  const comment = tidyComment(input.comment)
  if (!comment) return noBecause('field-needed', 'comment')
  if (lengthOf(comment) > commentMax) return noBecause('field-too-long', 'comment', { most: commentMax })
  return add(asCitizen(ctx), key, { rating: ratingKey(input.rating), comment })
}
