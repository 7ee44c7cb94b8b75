// Changing what was sent.
import { isDeepStrictEqual } from 'node:util'
import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import type { Call, Method } from '../call.ts'
import { badRequest, fail } from '../errors.ts'
import { inlineMarkup } from '../keyboards.ts'
import { type Draft, messageOf } from '../rooms.ts'
import { changed, seconds } from '../world.ts'
import { messageCaption, messageText } from './messages.ts'

const unchanged =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

/** A new text for a text message, up to 4096 characters. */
export const editMessageText: Method = (call) => {
  const draft = messageText(call)
  const markup = inlineMarkup(call.params)
  const message = editable(call)
  if (message.text === undefined) badRequest('there is no text in the message to edit')
  return change(call, message, { entities: undefined, ...draft }, markup)
}

/** A new caption for a file or photo; none takes it away. */
export const editMessageCaption: Method = (call) => {
  const draft = messageCaption(call)
  const markup = inlineMarkup(call.params)
  const message = editable(call)
  if (!message.document && !message.photo) badRequest('there is no caption in the message to edit')
  return change(call, message, { caption: undefined, caption_entities: undefined, ...draft }, markup)
}

/** A new inline keyboard; none takes it away. */
export const editMessageReplyMarkup: Method = (call) => {
  const markup = inlineMarkup(call.params)
  return change(call, editable(call), {}, markup)
}

/** The message to edit: the bot's own, and sent without a keyboard of the other kind. */
function editable(call: Call): Message {
  const { words } = call.messenger.traits
  const { room, message } = messageOf(call, () =>
    words ? fail(404, `Not Found: ${words.missing}`) : badRequest('message to edit not found'),
  )
  if (message.from?.id !== call.bot.me.id || room.fixed.has(message.message_id)) badRequest("message can't be edited")
  return message
}

/** An edit without a keyboard takes the old one away, as in life. */
function change(call: Call, message: Message, draft: Draft, markup: InlineKeyboardMarkup | undefined): Message {
  const next = { ...message, ...draft, reply_markup: markup }
  if (isDeepStrictEqual(comparable(message), comparable(next)))
    badRequest(call.messenger.traits.words?.unchanged ?? unchanged)
  Object.assign(message, draft, { edit_date: seconds(call.world) })
  if (markup) message.reply_markup = markup
  else delete message.reply_markup
  const room = call.bot.rooms.get(message.chat.id)
  room?.edits.push(message.message_id)
  changed(call.world)
  return call.messenger.traits.numberlessEdits ? { ...message, message_id: 0 } : message
}

function comparable(message: Partial<Message>): unknown {
  const { text, entities, caption, caption_entities, reply_markup } = message
  return JSON.parse(JSON.stringify({ text, entities, caption, caption_entities, reply_markup }))
}
