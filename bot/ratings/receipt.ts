// The number of a receipt behind a rating, typed by whoever has one, where an agency confirms such numbers.
import { Composer } from 'grammy'
import { asCitizen } from '#act/citizen'
import { ratingKey } from '#actions/ratings/give'
import { nameReceipt } from '#actions/ratings/name-receipt'
import { receiptOfRating } from '#reads/rating-receipts'
import { receiptNumber } from '#rules/ratings-receipts'
import { onPress } from '../callback.ts'
import type { BotContext } from '../context.ts'
import { say, sayTrouble, toast } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askTyped } from '../talk/typed.ts'
import { type OfDay, ratingOf, receipt } from './parts.ts'

export const ratedReceipt = new Composer<BotContext>()

onPress(ratedReceipt, receipt, async (ctx, given) => {
  const found = await ratingKept(ctx, given)
  if (!found) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  return found.named ? toast(ctx, ctx.t('ratings-receipt-named'), true) : begin(ctx, 'ratingReceipt', given)
})

/** Asks for the number; nothing of it is kept but a digest. */
export async function ratingReceiptTalk(talk: Talk, _ctx: unknown, given: OfDay): Promise<void> {
  const typed = await askTyped(talk, {
    ask: (ctx) => [{ title: ctx.t('rate-receipt') }, ctx.t('rate-receipt-detail')],
    read: receiptNumber,
    wrong: (ctx) => [ctx.t('rate-receipt-wrong')],
  })
  await talk.external(async (ctx) => {
    const found = await ratingKept(ctx, given)
    if (!found) return
    const outcome = await nameReceipt(asCitizen(ctx.act()), ctx.key(), { rating: found.rating, receipt: typed })
    if (!outcome.ok) return void (await sayTrouble(ctx, outcome))
    await say(ctx, [ctx.t('ratings-receipt-thanks')])
  })
}

async function ratingKept(ctx: BotContext, { license, day }: OfDay) {
  const rating = await ratingOf(ctx, license, day)
  return rating && receiptOfRating(ctx.house.db, ratingKey(rating))
}
