// Words that are typed after the thanks for a rating, without a button before them: they are taken as the rating's word.
import { Composer } from 'grammy'
import { tehranDay } from '#rules/calendar'
import { lengthOf } from '#rules/letters'
import { commentMax } from '#rules/ratings'
import type { BotContext } from '../context.ts'
import { say } from '../say.ts'
import { begin } from '../talk/talk.ts'
import { dropUnsent, keepUnsent, unsent } from '../talk/unsent.ts'
import { keepWord } from '../talk/word.ts'
import { type OfDay, wordOf } from './parts.ts'

/** The rating of a chat that has no word yet; one a day may be changed, so long. */
const wordless = 'rated'

/** The next text of this chat that no question asked for is the word of this rating. */
export const awaitWord = (ctx: BotContext, rated: OfDay) => keepUnsent(ctx, wordless, rated)
/** No text is any more. */
export const awaitNoWord = (ctx: BotContext) => dropUnsent(ctx, wordless)

export const typedWord = new Composer<BotContext>()

/** It is shown whole before it is sent, so that nothing is said of an office by mistake. */
typedWord.on('message:text', async (ctx, next) => {
  const rated = await unsent<OfDay>(ctx, wordless)
  if (rated?.day !== tehranDay(ctx.now)) return next()
  await awaitNoWord(ctx)
  const { text } = ctx.message
  const length = lengthOf(text)
  if (length > commentMax) await say(ctx, [ctx.t('bot-text-too-long', { most: commentMax, length })])
  else {
    await keepWord(ctx, wordOf(rated), text)
    ctx.takesUp = { question: null }
  }
  await begin(ctx, 'ratingWord', rated)
})
