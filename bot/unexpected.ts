// Whatever nobody took: says what was understood and what can be done. Must be the last of all composers.
import { Composer } from 'grammy'
import type { BotContext } from './context.ts'
import { offerTyped } from './incoming/incoming.ts'
import { showMenu } from './menu/keyboard.ts'
import { welcome } from './people/bind.ts'
import { say, toast } from './say.ts'
import { takesUp } from './talk/take-up.ts'

const kinds = [
  'sticker',
  'voice',
  'video',
  'video_note',
  'animation',
  'audio',
  'photo',
  'document',
  'location',
  'contact',
] as const

export const unexpected = new Composer<BotContext>()

unexpected.on('callback_query', async (ctx) => {
  if (ctx.callbackQuery.data?.startsWith('t:')) {
    if (await takesUp(ctx)) return
    // the second of two taps on an answer, or a tap on an old question: nothing to be frightened of
    return toast(ctx, ctx.t('bot-question-over'))
  }
  await toast(ctx, ctx.t('bot-old-button'), true)
})

unexpected.on('edited_message', async (ctx) => {
  await say(ctx, [ctx.t('bot-edit-unseen')], { replyTo: ctx.editedMessage.message_id })
})

unexpected.on('message', async (ctx) => {
  if (!ctx.signed && (ctx.message.text !== undefined || ctx.message.contact)) return welcome(ctx)
  const kind = kinds.find((name) => ctx.message[name] !== undefined)
  const what = kind ? (kind === 'video_note' ? 'video' : kind) : ctx.message.text === undefined ? 'other' : 'text'
  await showMenu(ctx, [ctx.t('bot-not-understood', { what }), ctx.t('bot-what-can-be-done')])
  if (what === 'text') await offerTyped(ctx)
})
