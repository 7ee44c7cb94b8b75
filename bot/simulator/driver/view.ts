// A chat as a person sees it on the screen now.
import type { InlineKeyboardButton, KeyboardButton, Message, MessageEntity } from 'grammy/types'
import type { BotAccount, Query, Room } from '../world.ts'
import { inlineKeyboard } from '../world.ts'

/** An inline button: `data` for those that are pressed, `url` for those that lead away. */
export type ButtonView = { text: string; data?: string; url?: string; webApp?: string }

/** A message as it looks now. `text` is the text or the caption; `at` is ISO. */
export type MessageView = {
  id: number
  mine: boolean
  from: string
  fromId: number
  at: string
  edited: boolean
  kind: 'text' | 'document' | 'photo' | 'location' | 'contact' | 'sticker' | 'voice' | 'service'
  text: string
  entities: MessageEntity[]
  buttons: ButtonView[][]
  file?: { id: string; name: string; mime: string; size: number }
  location?: { latitude: number; longitude: number }
  contact?: { phone: string; name: string; userId?: number }
  /** The emoji a sticker stands for. */
  sticker?: string
  /** The seconds of a voice message. */
  voice?: number
  replyTo?: number
  album?: string
}

export type KeyboardView = {
  rows: { text: string; asks?: 'contact' | 'location'; webApp?: string }[][]
  placeholder?: string
  folded: boolean
}

/** The answer to the last press: a toast, or an alert that must be closed. `waiting` while there is none. */
export type AnswerView = { query: string; waiting: boolean; text?: string; alert: boolean; url?: string }

export type ChatView = {
  id: number
  title: string
  standing: Room['standing']
  messages: MessageView[]
  keyboard: KeyboardView | null
  answer: AnswerView | null
  typing: boolean
}

/** The whole chat as `personId` sees it. */
export function chatView(room: Room, bot: BotAccount, personId: number): ChatView {
  return {
    id: room.chat.id,
    title: 'title' in room.chat && room.chat.title ? room.chat.title : bot.me.first_name,
    standing: room.standing,
    messages: [...room.messages.values()].map((message) => messageView(message, personId)),
    keyboard: keyboardView(room),
    answer: answerView(room.queries.get(personId)),
    typing: room.actionUntil > performance.now(),
  }
}

/** One message as `personId` sees it. */
export function messageView(message: Message, personId: number): MessageView {
  return {
    id: message.message_id,
    mine: message.from?.id === personId,
    from: message.from?.first_name ?? '',
    fromId: message.from?.id ?? 0,
    at: new Date(message.date * 1000).toISOString(),
    edited: message.edit_date !== undefined,
    kind: kindOf(message),
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: (inlineKeyboard(message)?.inline_keyboard ?? []).map((row) => row.map(buttonView)),
    ...attachments(message),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    ...(message.media_group_id ? { album: message.media_group_id } : {}),
  }
}

function kindOf(message: Message): MessageView['kind'] {
  if (message.document) return 'document'
  if (message.photo) return 'photo'
  if (message.location) return 'location'
  if (message.contact) return 'contact'
  if (message.sticker) return 'sticker'
  if (message.voice) return 'voice'
  return message.text === undefined ? 'service' : 'text'
}

function attachments(message: Message): Partial<MessageView> {
  const { document, photo, location, contact, sticker, voice } = message
  const full = photo?.at(-1)
  if (document) return { file: fileView(document.file_id, document.file_name, document.mime_type, document.file_size) }
  if (full) return { file: fileView(full.file_id, 'photo.jpg', 'image/jpeg', full.file_size) }
  if (location) return { location: { latitude: location.latitude, longitude: location.longitude } }
  if (sticker) return { sticker: sticker.emoji ?? '' }
  if (voice) return { voice: voice.duration }
  if (!contact) return {}
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ')
  return { contact: { phone: contact.phone_number, name, ...(contact.user_id ? { userId: contact.user_id } : {}) } }
}

function fileView(id: string, name = '', mime = '', size = 0): MessageView['file'] {
  return { id, name, mime, size }
}

function buttonView(button: InlineKeyboardButton): ButtonView {
  return {
    text: button.text,
    ...('callback_data' in button && button.callback_data ? { data: button.callback_data } : {}),
    ...('url' in button && button.url ? { url: button.url } : {}),
    ...('web_app' in button && button.web_app ? { webApp: button.web_app.url } : {}),
  }
}

function keyboardView(room: Room): KeyboardView | null {
  if (!room.keyboard) return null
  const { keyboard, input_field_placeholder: placeholder } = room.keyboard
  return {
    rows: keyboard.map((row) => row.map(keyView)),
    folded: room.folded,
    ...(placeholder ? { placeholder } : {}),
  }
}

function keyView(key: KeyboardButton): KeyboardView['rows'][number][number] {
  if (typeof key === 'string') return { text: key }
  if ('request_contact' in key && key.request_contact) return { text: key.text, asks: 'contact' }
  if ('request_location' in key && key.request_location) return { text: key.text, asks: 'location' }
  return { text: key.text, ...('web_app' in key && key.web_app ? { webApp: key.web_app.url } : {}) }
}

function answerView(query: Query | undefined): AnswerView | null {
  if (!query) return null
  const { answered } = query
  return { query: query.id, waiting: !answered, alert: false, ...answered }
}
