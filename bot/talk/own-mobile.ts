// Asking for the person's own number where it is optional: shared by a key, typed, or passed over.
import { mobileNumber } from '#rules/identifiers'
import type { BotContext } from '../context.ts'
import { menuKeyboard } from '../menu/keyboard.ts'
import { say } from '../say.ts'
import { hint, listen, pose, settle, type Talk } from './talk.ts'
import { answer } from './turn.ts'

/** The number as 09xxxxxxxxx, or null where the person does not want to give one. The menu is back afterwards. */
export async function askOwnMobile(talk: Talk): Promise<string | null> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('case-mobile') }, ctx.t('complain-mobile-help')]
  const message = await pose(talk, ask, (ctx) => [[{ text: ctx.t('bot-pass-over'), data: answer('pass') }]])
  await talk.external((ctx) => say(ctx, [ctx.t('complain-mobile-share')], { keyboard: shareKeyboard(ctx) }))
  const heard = await listen(talk, message)
  const phone = heard.is === 'contact' ? heard.phone : heard.is === 'text' ? heard.text : null
  if (phone === null && heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-not-a-mobile')])
  const mobile = phone === null ? null : mobileNumber(phone)
  if (phone !== null && !mobile) return hint(talk, (ctx) => [ctx.t('bot-not-a-mobile')])
  await settle(talk, message, ask)
  await talk.external(async (ctx) =>
    say(ctx, [ctx.t(mobile ? 'bot-number-taken' : 'bot-passed-over')], { keyboard: await menuKeyboard(ctx) }),
  )
  return mobile
}

function shareKeyboard(ctx: BotContext) {
  return {
    keyboard: [[{ text: ctx.t('bot-share-number'), request_contact: true as const }], [{ text: ctx.t('bot-leave') }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}
