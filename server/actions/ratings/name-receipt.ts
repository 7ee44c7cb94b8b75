// A customer names the receipt of the service that was rated.
import { createHmac } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { ratingReceipts } from '#db/schema/rating-checks'
import { ratings } from '#db/schema/ratings'
import { receiptNumber, speaksFor } from '#rules/ratings-receipts'
import { action, done, noBecause, unknown } from '../../act/act.ts'

/** What is kept of a receipt's number: it leads to no number without the secret, and an office's are its own. */
export function receiptDigest(secret: string, office: string, number: string): string {
  return createHmac('sha256', secret).update(`receipt\n${office}\n${number}`).digest('base64url')
}

/**
 * Keeps that a receipt stands behind a rating: one for a rating, and a rating for one. A receipt that speaks for another
 * rating, or no more, changes nothing and is not told: whoever tries numbers learns nothing from it.
 */
export const nameReceipt = action<{ rating: string; receipt: string }, null>('ratings.nameReceipt', {
  unrecorded: 'a citizen’s rating is no official act, and the number stands nowhere',
  scope: async (tx, { rating }) => {
    const [row] = await tx.select({ province: ratings.provinceId }).from(ratings).where(eq(ratings.id, rating))
    return row ?? null
  },
  run: async (act, { rating, receipt }) => {
    const number = receiptNumber(receipt)
    if (!number) return noBecause('rate-receipt-wrong', 'receipt')
    const [rated] = await act.tx
      .select({ office: ratings.officeId, day: ratings.day })
      .from(ratings)
      .where(eq(ratings.id, rating))
      .for('update')
    if (!rated) return unknown
    if (await act.tx.$count(ratingReceipts, eq(ratingReceipts.ratingId, rating))) return done(null)
    const digest = receiptDigest(act.secret, rated.office, number)
    const here = and(eq(ratingReceipts.officeId, rated.office), eq(ratingReceipts.digest, digest))
    await act.tx
      .insert(ratingReceipts)
      .values({ officeId: rated.office, digest, provinceId: act.province, at: act.now })
      .onConflictDoNothing()
    const [kept] = await act.tx
      .select({ servedOn: ratingReceipts.servedOn, taken: ratings.replaced })
      .from(ratingReceipts)
      .leftJoin(ratings, eq(ratings.id, ratingReceipts.ratingId))
      .where(here)
      .for('update', { of: ratingReceipts })
    const speaks = !kept?.servedOn || speaksFor(kept.servedOn, rated.day, await act.law())
    // what its own device replaced since speaks for nothing any more, and lets it go
    if (speaks && kept?.taken !== false)
      await act.tx.update(ratingReceipts).set({ ratingId: rating, ratedOn: rated.day }).where(here)
    return done(null)
  },
})
