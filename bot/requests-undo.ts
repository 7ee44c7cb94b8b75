// The way back from an opinion, a consent or a refusal: offered below the answer for as long as it is open.
import { Composer } from 'grammy'
import { undoAnswer } from '#actions/requests/undo'
import { time } from '#locales/format'
import { requestById } from '#reads/requests'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from './callback.ts'
import { showCard } from './cards/show.ts'
import type { BotContext } from './context.ts'
import { say, toast, tryEdit } from './say.ts'
import { refusalBlocks } from './words.ts'

const takeBack = button('r:undo', { request: 'uuid' })

export const undoing = new Composer<BotContext>()

const seen = ({ signed, house, now }: BotContext, request: string) =>
  signed && requestById(house.db, signed, request, tehranDay(now))

/** Whether this person's answer stands, just given: a press that finds nothing to do any more was a second tap. */
export async function justAnswered(ctx: BotContext, request: string): Promise<boolean> {
  return Boolean((await seen(ctx, request))?.undoUntil)
}

/** Offers to take back the answer that was just given, with the time until which it can be. */
export async function offerUndo(ctx: BotContext, request: string): Promise<void> {
  const until = (await seen(ctx, request))?.undoUntil
  if (!until) return
  const buttons = [[{ text: ctx.t('request-undo'), data: takeBack.data({ request }) }]]
  await say(ctx, [ctx.t('request-undo-offer', { time: time(ctx.locale, until) })], { buttons })
}

onPress(undoing, takeBack, async (ctx, { request }) => {
  const offer = ctx.callbackQuery?.message?.message_id
  // an offer is taken once: the second of two taps gets the answer of the first
  const key = `${ctx.house.form.name}:undo:${request}:${offer}`
  const outcome = await undoAnswer(ctx.act(), key, { request })
  const said = outcome.ok ? [ctx.t('request-undone')] : refusalBlocks(ctx.locale, outcome.refusals)
  if (offer !== undefined) await tryEdit(ctx, offer, said)
  if (!outcome.ok) return toast(ctx, ctx.t('request-undo-passed'), true)
  await toast(ctx, ctx.t('request-undone'))
  const named = (await seen(ctx, request))?.consentPersonId === ctx.signed?.person
  await showCard(ctx, named ? 'consent' : 'opinion', request)
})
