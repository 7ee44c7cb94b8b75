// One update at a time for a chat, across all processes; each is carried out once, and bugs are answered.
import { type Bot, BotError, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { rememberUpdate } from '#actions/chats/remember'
import { text } from '#locales/text'
import { updateDone } from '#reads/chats'
import type { BotContext, House } from './context.ts'
import { send } from './send.ts'

/** Carries an update out. Throws where it is to be repeated: the database was away before its end was written down. */
export type Handle = (update: Update) => Promise<void>

/** The kinds of updates the bot asks for. */
export const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** The chat an update belongs to, or the person where it has none. */
function chatOf(update: Update): number | undefined {
  const { callback_query, my_chat_member } = update
  const message = update.message ?? update.edited_message ?? callback_query?.message
  return message?.chat.id ?? my_chat_member?.chat.id ?? callback_query?.from.id
}

/** Without the keyboard under a pressed button: nobody asks for it, and conversations keep every update they see. */
function lean(update: Update): Update {
  const message = update.callback_query?.message
  if (!message || !('reply_markup' in message)) return update
  const { reply_markup: _, ...rest } = message
  return { ...update, callback_query: { ...update.callback_query, message: rest } } as Update
}

/** The handler of one messenger's updates. */
export function handler(bot: Bot<BotContext>, house: House): Handle {
  const { db, form, locks, now } = house
  return (update) =>
    locks.holding(`chat ${form.name} ${chatOf(update) ?? ''}`, async () => {
      if (await updateDone(db, form.name, update.update_id)) return
      try {
        await bot.handleUpdate(lean(update))
      } catch (error) {
        await apologise(bot, house, update, error instanceof BotError ? error.error : error)
      }
      await rememberUpdate(db, form.name, update.update_id, now())
    })
}

async function apologise(bot: Bot<BotContext>, house: House, update: Update, error: unknown): Promise<void> {
  const blocked = error instanceof GrammyError && error.error_code === 403
  // who blocks the bot between asking and the answer is no fault
  if (blocked) return
  house.log.error({ fault: faultOf(error), update: update.update_id, messenger: house.form.name }, 'an update failed')
  const chat = chatOf(update)
  if (chat === undefined || chat < 0) return
  try {
    await send({ api: bot.api, form: house.form, chat }, [text('fa', 'bot-broken')])
  } catch (sending) {
    house.log.warn({ fault: faultOf(sending) }, 'an apology could not be sent')
  }
}

/** What may be logged of an error: no payloads and no parameters, since they hold what people wrote. */
export function faultOf(error: unknown): { name: string; at: string[]; code?: unknown; cause?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error instanceof GrammyError ? `${error.method}: ${error.description}` : error.name,
    at: at.slice(0, 8).map((line) => line.trim()),
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause ? { cause: faultOf(error.cause) } : {}),
  }
}
