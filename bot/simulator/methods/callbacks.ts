// Answering presses of inline buttons.
import type { Method } from '../call.ts'
import { badRequest } from '../errors.ts'
import { flag, text } from '../params.ts'
import { changed } from '../world.ts'

const longestAnswer = 200

/** Once per press; an answered or unknown press is «too old», as in life. */
export const answerCallbackQuery: Method = (call) => {
  const id = text(call.params, 'callback_query_id') ?? ''
  const words = text(call.params, 'text') ?? ''
  const url = text(call.params, 'url')
  if ([...words].length > longestAnswer) badRequest('MESSAGE_TOO_LONG')
  const query = call.bot.queries.get(id)
  if (!query) badRequest('query is too old and response timeout expired or query ID is invalid')
  const mute = call.messenger.traits.mutePresses && id.startsWith('1')
  query.answered = {
    alert: !mute && flag(call.params, 'show_alert'),
    ...(words && !mute ? { text: words } : {}),
    ...(url && !mute ? { url } : {}),
  }
  call.bot.queries.delete(id)
  changed(call.world)
  return true
}
