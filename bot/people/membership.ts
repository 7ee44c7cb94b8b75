// A person blocks the bot or lets it in again, where the messenger tells of it.
import { Composer } from 'grammy'
import { blockBinding } from '#actions/bindings/block'
import type { BotContext } from '../context.ts'

export const membership = new Composer<BotContext>()

membership.on('my_chat_member', async (ctx) => {
  const { status } = ctx.myChatMember.new_chat_member
  const place = { messenger: ctx.house.form.name, chat: String(ctx.chat.id) }
  // unknown to the registry: a citizen, about whom nothing is kept
  await blockBinding(ctx.act(), ctx.key(), { ...place, blocked: status === 'kicked' || status === 'left' })
})
