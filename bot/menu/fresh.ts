// The counts on the keys of the menu: brought up to date as soon as an act has changed them. A keyboard is changed only by a
// message that brings it, so one short silent line does, and the line before it goes.
import type { Api, MiddlewareFn } from 'grammy'
import { commas } from '#locales/format'
import { withReach } from '#locales/secretariat'
import { text } from '#locales/text'
import { conversationState } from '#reads/chats'
import type { Signed } from '#reads/people/actors'
import { rememberConversation } from '#state/chats'
import type { BotContext, House } from '../context.ts'
import { here } from '../say.ts'
import { type Post, remove, send } from '../send.ts'
import { faultOf, ofMessenger } from '../unwell.ts'
import { type MenuView, menuOf } from './keyboard.ts'

/** The keys as the chat last got them, and the line that brought them, if any did. */
type Kept = { keys: readonly string[]; line: number | null }

/** By the bot: another one's lines are not its own, and it has shown no keys yet. */
const keyOf = ({ house }: MenuView, { form, chat }: Post) => `${form.name}:${house.bot}:${chat}:menu`

async function keep(view: MenuView, post: Post, kept: Kept): Promise<void> {
  await rememberConversation(view.house.db, keyOf(view, post), kept, view.now)
}

/** After an update: remembers a menu that was shown in it, and freshens the one that stands where something was done. */
export const freshMenu: MiddlewareFn<BotContext> = async (ctx, next) => {
  await next()
  if (ctx.chat?.type !== 'private') return
  const post = here(ctx)
  if (ctx.menuShown) {
    const before = (await conversationState(ctx.house.db, keyOf(ctx, post))) as Kept | null
    await keep(ctx, post, { keys: ctx.menuShown, line: null })
    if (before?.line) await remove(post, before.line)
  } else if (ctx.acted && ctx.signed && Object.keys(ctx.conversation.active()).length === 0) await freshen(ctx, post)
}

/** The same in a chat whose person did something elsewhere. */
export async function freshenFor(house: House, api: Api, chat: string, person: Signed): Promise<void> {
  const { locale, secretariat: reach = null } = person
  const t: MenuView['t'] = (key, args) => withReach(locale, key, text(locale, key, args), reach)
  await freshen({ house, now: house.now(), signed: person, locale, t }, { api, form: house.form, chat })
}

/** Sends the keys anew where they read otherwise than in the chat; a chat that never had them stays as it is. */
async function freshen(view: MenuView, post: Post): Promise<void> {
  const kept = (await conversationState(view.house.db, keyOf(view, post))) as Kept | null
  if (!kept) return
  const { keys, keyboard, waiting } = await menuOf(view)
  if (keys.join('\n') === kept.keys.join('\n')) return
  const words = waiting.length
    ? view.t('bot-menu-waits', { list: commas(view.locale, waiting) })
    : view.t('bot-nothing-waits')
  try {
    const line = await send(post, [words], { keyboard, silent: true })
    await keep(view, post, { keys, line })
    if (kept.line !== null) await remove(post, kept.line)
  } catch (error) {
    // what was done stays done, and the next act tries again
    if (!ofMessenger(error)) throw error
    view.house.log.warn({ fault: faultOf(error), messenger: post.form.name }, 'a menu could not be freshened')
  }
}
