// Asking for a place: the key of a phone's own, and any that is sent from the map.
import type { Position } from '#rules/positions'
import type { BotContext } from '../context.ts'
import { menuKeyboard } from '../menu/keyboard.ts'
import { say } from '../say.ts'
import { type Ask, hint, listen, pose, settle, type Talk } from './talk.ts'

/** Takes the menu's place; a phone puts it away after any message, so whatever points at the key brings it again. */
export function placeKeyboard(ctx: BotContext) {
  return {
    keyboard: [[{ text: ctx.t('bot-send-place'), request_location: true as const }], [{ text: ctx.t('bot-leave') }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}

/** Asks for a place: the phone's position by a key, or any location sent from the map. Degrees. */
export async function askPlace(talk: Talk, { ask }: { ask: Ask }): Promise<Position> {
  const message = await pose(talk, ask)
  await talk.external((ctx) => say(ctx, [ctx.t('bot-place-hint')], { keyboard: placeKeyboard(ctx) }))
  const heard = await listen(talk, message)
  if (heard.is !== 'place') return hint(talk, (ctx) => [ctx.t('bot-wants-place')], placeKeyboard)
  await settle(talk, message, ask)
  await talk.external(async (ctx) => say(ctx, [ctx.t('bot-place-taken')], { keyboard: await menuKeyboard(ctx) }))
  return { lat: heard.lat, lon: heard.lon }
}
