// A channel of one grammY call, so that a figure of the courier is not a figure of what a card asks of the database.
import { type Api, GrammyError } from 'grammy'
import type { Channel, Row } from '#rules/channel'

const markup = { inline_keyboard: [[{ text: 'تأیید دریافت', callback_data: 'n:ack:0' }]] }

/** The one call that everybody compared here makes; `text` as HTML. */
export function sendText(api: Api, chat: string | number, text: string, signal?: AbortSignal) {
  return api.sendMessage(chat, text, { parse_mode: 'HTML', reply_markup: markup }, signal as never)
}

/** Telegram by that call; a 429 is answered as the bot answers it. `text` words a row. */
export function textChannel(api: Api, text: (row: Row) => string): Channel {
  return {
    name: 'telegram',
    deliver: async (row, signal) => {
      try {
        const message = await sendText(api, row.chat, text(row), signal)
        return { result: 'sent', providerId: String(message.message_id) }
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 429) throw error
        return { result: 'busy', retryAfterSeconds: error.parameters.retry_after ?? 1 }
      }
    },
  }
}
