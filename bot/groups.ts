// Official letters are no matter for groups: the bot says so and leaves.
import { Composer, GrammyError } from 'grammy'
import { text } from '#locales/text'
import type { BotContext } from './context.ts'
import { say } from './say.ts'

export const groups = new Composer<BotContext>()

groups.use(async (ctx, next) => {
  if (!ctx.chat || ctx.chat.type === 'private') return next()
  const status = ctx.myChatMember?.new_chat_member.status
  if (status === 'left' || status === 'kicked') return
  try {
    const username = ctx.house.usernames[ctx.house.form.name] ?? ctx.me.username
    if (ctx.chat.type !== 'channel') await say(ctx, [text('fa', 'bot-no-groups', { username: `@${username}` })])
    await ctx.leaveChat()
  } catch (error) {
    // the group's announcement of the bot comes after the bot has left already
    if (!(error instanceof GrammyError)) throw error
  }
})
