// Minutes in the bot: a member objects before they are signed. Signing them is as with every letter.
import { Composer } from 'grammy'
import { objectToMinutes } from '#actions/minutes/show'
import { minutesOf } from '#reads/minutes/one'
import { minutesMax } from '#rules/minutes'
import { onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { object } from './card.ts'

export const minutes = new Composer<BotContext>()

onPress(minutes, object, async (ctx, { meeting }) => {
  const found = ctx.signed && (await minutesOf(ctx.house.db, ctx.signed, meeting, ctx.now))
  if (found?.may.object) return begin(ctx, 'objectToMinutes', meeting)
  await alertOrSay(ctx, ctx.t(found ? 'minutes-moved-on' : 'bot-out-of-sight'))
  await updateCard(ctx, 'minutes', meeting)
})

/** Asks a member what the minutes have wrong, for the secretariat to mend or to answer. */
export async function objectToMinutesTalk(talk: Talk, _ctx: unknown, meeting: string): Promise<void> {
  const what = `objection:${meeting}`
  const body = await askWritten(talk, {
    what,
    ask: (ctx) => [{ title: ctx.t('minutes-object') }, ctx.t('minutes-object-hint')],
    most: minutesMax.objection,
    send: (ctx) => ctx.t('minutes-object-send'),
  })
  await talk.external(async (ctx) => {
    const outcome = await objectToMinutes(ctx.act(), ctx.key(), { meeting, body })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, what)
      await say(ctx, [ctx.t('minutes-objected')])
    }
    await showCard(ctx, 'minutes', meeting)
  })
}
