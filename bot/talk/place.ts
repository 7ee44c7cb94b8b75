// The key of a phone's own place, under whatever asks for one.
import type { BotContext } from '../context.ts'

/** Takes the menu's place; a phone puts it away after any message, so whatever points at the key brings it again. */
export function placeKeyboard(ctx: BotContext) {
  return {
    keyboard: [[{ text: ctx.t('bot-send-place'), request_location: true as const }], [{ text: ctx.t('bot-leave') }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}
