// One update at a time for a chat, across all processes; each is carried out once, and bugs are answered.
import { type Bot, BotError, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { gather } from '#act/gather'
import { isolate } from '#locales/format'
import { text } from '#locales/text'
import { updatesDone } from '#reads/chats'
import { rememberUpdates } from '#state/chats'
import type { BotContext, House } from '../context.ts'
import { send } from '../send.ts'
import { faultOf, ofMessenger } from '../unwell.ts'
import { updateName } from './name.ts'

/** Carries an update out. Throws where it is to be repeated: the database was away before its end was written down. */
export type Handle = (update: Update) => Promise<void>

/** The kinds of updates the bot asks for. */
export const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** The chat an update belongs to, or the person where it has none. */
export function chatOf(update: Update): number | undefined {
  const { callback_query, my_chat_member } = update
  const message = update.message ?? update.edited_message ?? callback_query?.message
  return message?.chat.id ?? my_chat_member?.chat.id ?? callback_query?.from.id
}

/** A message that cannot be edited, of a private chat. */
const nowhere = (user: number) => ({ message_id: 0, date: 0, chat: { id: user, type: 'private', first_name: '' } })

/** Without the keyboard under a pressed button: nobody asks for it, and conversations keep every update they see. */
function lean(update: Update): Update {
  const press = update.callback_query
  const message = press?.message
  // a press may come without its message: the person is answered in their private chat
  if (press && !message) return { ...update, callback_query: { ...press, message: nowhere(press.from.id) } } as Update
  if (!message || !('reply_markup' in message)) return update
  const { reply_markup: _, ...rest } = message
  return { ...update, callback_query: { ...update.callback_query, message: rest } } as Update
}

/** The handler of one messenger's updates. */
export function handler(bot: Bot<BotContext>, house: House): Handle {
  const { db, form, locks, now } = house
  // a hundred come at once, and are asked about and noted in few statements
  const isDone = gather((names: string[]) => updatesDone(db, names), { wait: 0, most: 200 })
  const noteDone = gather(
    async (done: { name: string; at: Date }[]) => {
      await rememberUpdates(db, done)
      return done
    },
    { wait: 0, most: 200 },
  )
  return (update) =>
    locks.holding(`chat ${form.name} ${chatOf(update) ?? ''}`, async () => {
      const name = updateName(house, update)
      if (await isDone(name)) return
      try {
        await bot.handleUpdate(lean(update))
      } catch (error) {
        await apologise(bot, house, update, error)
      }
      await noteDone({ name, at: now() })
    })
}

async function apologise(bot: Bot<BotContext>, house: House, update: Update, thrown: unknown): Promise<void> {
  const error = thrown instanceof BotError ? thrown.error : thrown
  const blocked = error instanceof GrammyError && error.error_code === 403
  // who blocks the bot between asking and the answer is no fault
  if (blocked) return
  // what was done stays done: only its message failed
  const done = thrown instanceof BotError && (thrown.ctx as BotContext).acted && ofMessenger(error)
  const { name: messenger } = house.form
  const number = `${messenger[0]}${update.update_id}`
  house.log.error({ fault: faultOf(error), request: number, update: update.update_id, messenger }, 'an update failed')
  const chat = chatOf(update)
  if (chat === undefined || chat < 0) return
  try {
    await send(
      { api: bot.api, form: house.form, chat },
      done
        ? [text('fa', 'bot-done-unshown')]
        : [text('fa', 'bot-broken'), text('fa', 'problem-number', { number: isolate(number) })],
    )
  } catch (sending) {
    house.log.warn({ fault: faultOf(sending) }, 'an apology could not be sent')
  }
}
