// The way back from an opinion, a consent or a refusal: offered below the answer for as long as it is open.
import { Composer } from 'grammy'
import type { Outcome } from '#act/act'
import { undoAnswer } from '#actions/requests/undo'
import { time } from '#locales/format'
import { seenRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { say, toast, tryEdit } from '../say.ts'
import { refusalBlocks } from '../words.ts'

const takeBack = button('r:undo', { request: 'uuid' })

export const undoing = new Composer<BotContext>()

const gone = ['request-moved-on', 'request-decided', 'request-over', 'ballot-closed', 'refusal-unknown']

/** Whether an act found that the request does not wait for it any more: answered, decided or withdrawn before. */
export function movedOn(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.refusals.some(({ key }) => gone.includes(key))
}

/** Offers to take back the answer that was just given, with the time until which it can be. */
export async function offerUndo(ctx: BotContext, request: string): Promise<void> {
  const until = (await seenRequest(ctx, request))?.undoUntil
  if (!until) return
  const buttons = [[{ text: ctx.t('request-undo'), data: takeBack.data({ request }) }]]
  await say(ctx, [ctx.t('request-undo-offer', { time: time(ctx.locale, until) })], { buttons })
}

onPress(undoing, takeBack, async (ctx, { request }) => {
  const offer = ctx.callbackQuery?.message?.message_id
  // an offer is taken once: the second of two taps gets the answer of the first
  const key = `${ctx.house.form.name}:undo:${request}:${offer}`
  const inquiry = (await seenRequest(ctx, request))?.tasks.findLast(({ mine }) => mine)
  const outcome = await undoAnswer(ctx.act(), key, { request })
  const said = outcome.ok ? [ctx.t('request-undone')] : refusalBlocks(ctx.locale, outcome.refusals)
  if (offer !== undefined) await tryEdit(ctx, offer, said)
  const seen = await seenRequest(ctx, request)
  if (outcome.ok) await toast(ctx, ctx.t('request-undone'))
  // below the offer that says why not, what has come of the answer
  const named = seen !== null && seen.consentPersonId === ctx.signed?.person
  if (inquiry) await showCard(ctx, 'inquiry', inquiry.id)
  else await showCard(ctx, named ? 'consent' : 'opinion', request)
})
