// Which service a customer came for who had given the two marks already.
import { and, eq, isNull, or } from 'drizzle-orm'
import { ratings } from '#db/schema/ratings'
import { services } from '#db/schema/services'
import { action, type Context, conflict, done, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { ratingKey } from './give.ts'

type Named = { rating: string; service: string }

const name = action<Named, null>('ratings.nameService', {
  unrecorded: 'a rating is nobody’s official act',
  scope: async (tx, { rating }) => {
    const [row] = await tx.select({ province: ratings.provinceId }).from(ratings).where(eq(ratings.key, rating))
    return row ?? null
  },
  run: async (act, { rating, service }) => {
    const here = and(eq(services.id, service), eq(services.provinceId, act.province))
    if (!(await act.tx.$count(services, here))) return unknown
    const named = await act.tx
      .update(ratings)
      .set({ serviceId: service })
      .where(and(eq(ratings.key, rating), or(isNull(ratings.serviceId), eq(ratings.serviceId, service))))
      .returning({ id: ratings.id })
    return named.length ? done(null) : conflict('ratings-service-named')
  },
})

/**
 * Adds the service to the rating that was given under `rating`, the key of then; one that stands is not replaced by
 * another. Unknown for a key under which nothing was given, and for a service of elsewhere.
 */
export async function nameService(ctx: Context, key: string, input: Named): Promise<Outcome<null>> {
  return name(asCitizen(ctx), key, { ...input, rating: ratingKey(input.rating) })
}
