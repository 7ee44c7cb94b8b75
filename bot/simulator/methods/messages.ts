// Sending texts, places and contacts; copying; deleting.
import type { Message } from 'grammy/types'
import type { Call, Method } from '../call.ts'
import { badRequest } from '../errors.ts'
import { formatted } from '../formatting/entities.ts'
import { replyMarkup } from '../keyboards.ts'
import { decimal, json, text } from '../params.ts'
import { type Draft, messageOf, send, writableRoom } from '../rooms.ts'
import { changed } from '../world.ts'

/** Characters after parsing. */
const longestText = 4096
const longestCaption = 1024
const deletableFor = 48 * 3600

/** The text of a call, parsed and measured. */
export function messageText(call: Call): Draft {
  const { text: content, entities } = formatted(call.params, 'text', call.messenger.traits.formatting)
  if (content.trim() === '') badRequest('message text is empty')
  if ([...content].length > longestText) badRequest('message is too long')
  return { text: content, ...(entities.length > 0 ? { entities } : {}) }
}

/** The caption of a call, parsed and measured; nothing where there is none. */
export function messageCaption(call: Call): Draft {
  const { text: content, entities } = formatted(call.params, 'caption', call.messenger.traits.formatting)
  if ([...content].length > longestCaption) badRequest('message caption is too long')
  return content ? { caption: content, ...(entities.length > 0 ? { caption_entities: entities } : {}) } : {}
}

/** A text of 1 to 4096 characters after parsing. */
export const sendMessage: Method = (call) => {
  const draft = messageText(call)
  const markup = replyMarkup(call.params)
  return send(call, writableRoom(call), [draft], markup)[0]
}

/** A place: degrees north and east. */
export const sendLocation: Method = (call) => {
  const latitude = decimal(call.params, 'latitude')
  const longitude = decimal(call.params, 'longitude')
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) badRequest('wrong location specified')
  const markup = replyMarkup(call.params)
  return send(call, writableRoom(call), [{ location: { latitude, longitude } }], markup)[0]
}

/** A phone number with a name. */
export const sendContact: Method = (call) => {
  const phone = text(call.params, 'phone_number') ?? ''
  const first = text(call.params, 'first_name') ?? ''
  const last = text(call.params, 'last_name')
  if (phone === '') badRequest('phone number is empty')
  if (first === '') badRequest('first name is empty')
  const contact = { phone_number: phone, first_name: first, ...(last ? { last_name: last } : {}) }
  const markup = replyMarkup(call.params)
  return send(call, writableRoom(call), [{ contact }], markup)[0]
}

/** The content of a message again, without its keyboard; answers only with the new number. */
export const copyMessage: Method = (call) => {
  const { message } = messageOf(
    { ...call, params: { ...call.params, chat_id: call.params.from_chat_id } },
    'message to copy not found',
  )
  const { text: content, entities, caption, caption_entities, document, photo, location, contact } = message
  const parts = { text: content, entities, caption, caption_entities, document, photo, location, contact }
  const draft = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Draft
  if (Object.keys(draft).length === 0) badRequest("message can't be copied")
  const changes = call.params.caption === undefined ? {} : messageCaption(call)
  const markup = replyMarkup(call.params)
  const [copy] = send(call, writableRoom(call), [{ ...draft, ...changes }], markup)
  return { message_id: copy?.message_id }
}

/** For 48 hours: the bot's own anywhere, anybody's in a private chat. */
export const deleteMessage: Method = (call) => {
  const { room, message } = messageOf(call, 'message to delete not found')
  const own = message.from?.id === call.bot.me.id
  if (!deletable(call, message) || (!own && room.chat.type !== 'private'))
    badRequest("message can't be deleted for everyone")
  room.messages.delete(message.message_id)
  changed(call.world)
  return true
}

/** Up to 100 at once; those that are not there are passed over. */
export const deleteMessages: Method = (call) => {
  const ids = json(call.params, 'message_ids', 'message_ids')
  if (!Array.isArray(ids)) badRequest('message identifiers are not specified')
  if (ids.length > 100) badRequest('too many message identifiers specified')
  const room = writableRoom(call)
  for (const id of ids) room.messages.delete(Number(id))
  changed(call.world)
  return true
}

function deletable(call: Call, message: Message): boolean {
  return call.world.now().getTime() / 1000 - message.date < deletableFor
}

/** «Typing» for five seconds, or until the next message. */
export const sendChatAction: Method = (call) => {
  const known =
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'
  if (!known.split(' ').includes(text(call.params, 'action') ?? '')) badRequest('wrong parameter action in request')
  writableRoom(call).actionUntil = performance.now() + 5_000
  changed(call.world)
  return true
}
