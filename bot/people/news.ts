// Official letters only, or all news: the person's choice for every channel, shown with one button that changes it.
import { Composer } from 'grammy'
import { mutePerson } from '#actions/people/mute'
import { mutedOf } from '#reads/people/sessions'
import { button, onPress } from '../callback.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { change, say, toast, valueOrSay } from '../say.ts'

const choose = button('p:news', { want: 'word' })

export const news = new Composer<BotContext>()

export const newsEntry: MenuEntry = {
  label: 'push-muted-title',
  for: ['bound'],
  open: (ctx) => showChoice(ctx),
}

async function showChoice(ctx: BotContext): Promise<unknown> {
  const muted = ctx.signed ? await mutedOf(ctx.house.db, ctx.signed.person) : false
  const blocks = [
    { title: ctx.t('push-muted-title') },
    ctx.t(muted ? 'push-muted-on' : 'push-muted-off'),
    ctx.t('push-muted-hint'),
  ]
  const want = muted ? 'all' : 'official'
  const buttons = [[{ text: ctx.t(muted ? 'push-all' : 'push-muted'), data: choose.data({ want }) }]]
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(news, choose, async (ctx, { want }) => {
  if (!ctx.signed) return
  // a button of an older message, or the second of two taps: what it asks for is so already
  if ((await mutedOf(ctx.house.db, ctx.signed.person)) === (want === 'official')) {
    await toast(ctx, ctx.t(want === 'official' ? 'push-muted-on' : 'push-muted-off'))
    return void (await showChoice(ctx))
  }
  const chosen = { person: ctx.signed.person, muted: want === 'official' }
  const outcome = await mutePerson(ctx.act(), ctx.key(), chosen)
  if (outcome.ok) await showChoice(ctx)
  else await valueOrSay(ctx, outcome)
})
