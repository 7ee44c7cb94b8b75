// What a person does in a messenger, and what they then see: the hands and eyes of tests and of the chat page.
import { randomUUID } from 'node:crypto'
import type { Message } from 'grammy/types'
import { asDocument, asPhoto, keepFile } from '../files.ts'
import { findEntities } from '../formatting/entities.ts'
import { asUser, type Draft, privateRoom, put } from '../rooms.ts'
import { pushUpdate } from '../updates.ts'
import {
  type BotAccount,
  changed,
  inlineKeyboard,
  type Messenger,
  type Person,
  type Room,
  type World,
} from '../world.ts'
import { changeRoomState } from './membership.ts'

/** A person at work in one chat of one bot. */
export type Seat = { world: World; messenger: Messenger; bot: BotAccount; person: Person; room: Room }

export type FileToSend = { name: string; bytes: Uint8Array; mime?: string; caption?: string; album?: string }
export type ContactToShare = {
  phone: string
  firstName: string
  lastName?: string
  userId?: number
  asNumber?: boolean
}
/** By its words, by a pattern of them, or by its data. */
export type ButtonChoice = string | RegExp | { data: string }

/** Sends a text; in a private chat `/start` begins or resumes it. Returns the message's id. */
export function say(seat: Seat, words: string, replyTo?: number): number {
  if (words.trim() === '') throw new Error('a person cannot send an empty text')
  if (/^\/start(\s|$)/.test(words)) begin(seat)
  const entities = findEntities(words)
  const replied = replyTo === undefined ? undefined : seat.room.messages.get(replyTo)
  return deliver(seat, {
    text: words,
    ...(entities.length > 0 ? { entities } : {}),
    ...(replied ? { reply_to_message: replied as Message['reply_to_message'] } : {}),
  })
}

function begin(seat: Seat): void {
  if (seat.room.standing === 'blocked') changeRoomState(seat, 'open')
  if (seat.room.standing === 'unstarted') seat.room.standing = 'open'
}

/** A message of the person goes into the chat and, where the bot may see it, into its updates. */
export function deliver(seat: Seat, draft: Draft): number {
  const { world, bot, room, person } = seat
  if (room.standing === 'blocked') throw new Error(`${person.firstName} has blocked the bot and cannot write to it`)
  if (room.standing === 'unstarted') room.standing = 'open'
  const message = put(world, bot, room, asUser(person), draft)
  if (room.chat.type === 'private' || hears(seat, message))
    pushUpdate(world, bot, { message: structuredClone(message) })
  if (room.keyboard?.one_time_keyboard) room.folded = true
  changed(world)
  return message.message_id
}

/** Privacy of groups: a bot hears commands, mentions, replies to it and what the group itself announces. */
export function hears({ bot, room }: Seat, message: Message): boolean {
  if (room.standing !== 'open') return false
  if (message.text === undefined) return Boolean(message.new_chat_members ?? message.left_chat_member)
  const toBot = message.reply_to_message?.from?.id === bot.me.id
  const command = /^\/\w+(?:@(\w+))?/.exec(message.text)
  if (command) return !command[1] || command[1].toLowerCase() === bot.me.username.toLowerCase()
  return toBot || message.text.toLowerCase().includes(`@${bot.me.username.toLowerCase()}`)
}

/**
 * Presses an inline button, of the message `on` or of the newest one that has it. Returns the id of the press. Throws
 * where there is no such button, naming those there are. `mute`: Bale shows nobody the answer to it.
 */
export function press(seat: Seat, choice: ButtonChoice, on?: number, mute = false): string {
  const { message, data } = findButton(seat.room, choice, on)
  const { world, bot, room, person } = seat
  // where ids tell whether the answer is shown, those that begin with 1 are mute
  const id = `${mute ? 1 : 2}${randomUUID().replaceAll('-', '')}`
  const query = { id, from: person.id, chat: room.chat.id, message: message.message_id, answered: null }
  bot.queries.set(id, query)
  room.queries.set(person.id, query)
  const press = {
    id,
    from: asUser(person),
    chat_instance: `${bot.me.id}.${room.chat.id}`,
    message: structuredClone(message),
    data,
  }
  pushUpdate(world, bot, { callback_query: press })
  changed(world)
  return id
}

function findButton(room: Room, choice: ButtonChoice, on?: number): { message: Message; data: string } {
  const messages = [...room.messages.values()].filter((message) => on === undefined || message.message_id === on)
  const buttons = messages
    .reverse()
    .flatMap((message) =>
      (inlineKeyboard(message)?.inline_keyboard.flat() ?? []).map((button) => ({ message, button })),
    )
  const found = buttons.find(({ button }) =>
    chosen(choice, button.text, 'callback_data' in button ? button.callback_data : ''),
  )
  if (!found)
    throw new Error(
      `no button ${wordChoice(choice)}; there are: ${buttons.map(({ button }) => button.text).join(' | ')}`,
    )
  const data = 'callback_data' in found.button ? found.button.callback_data : undefined
  if (data === undefined) throw new Error(`the button «${found.button.text}» leads away and cannot be pressed`)
  return { message: found.message, data }
}

function chosen(choice: ButtonChoice, words: string, data: string | undefined): boolean {
  if (typeof choice === 'string') return words === choice || (data !== '' && data === choice)
  return choice instanceof RegExp ? choice.test(words) : choice.data === data
}

function wordChoice(choice: ButtonChoice): string {
  return choice instanceof RegExp
    ? String(choice)
    : typeof choice === 'string'
      ? `«${choice}»`
      : `with data ${choice.data}`
}

/** Shares a contact: the person's own, as the button for it does, or somebody else's out of the address book. */
export function shareContact(seat: Seat, other?: ContactToShare): number {
  const { person } = seat
  if (!other && !person.phone) throw new Error(`${person.firstName} has no phone number`)
  const contact: ContactToShare = other ?? {
    phone: person.phone ?? '',
    firstName: person.firstName,
    lastName: person.lastName,
    userId: person.id,
  }
  return deliver(seat, {
    contact: {
      // some clients send the number as a number
      phone_number: contact.asNumber ? (Number(contact.phone) as never) : contact.phone,
      first_name: contact.firstName,
      ...(contact.lastName ? { last_name: contact.lastName } : {}),
      ...(contact.userId === undefined || seat.messenger.traits.namelessContacts ? {} : { user_id: contact.userId }),
    },
  })
}

/** Sends a file as a document, or a picture as a photo. */
export function sendFile(seat: Seat, kind: 'document' | 'photo', file: FileToSend): number {
  const upload = { name: file.name, mime: file.mime ?? 'application/octet-stream', bytes: file.bytes }
  const kept = keepFile(seat.world, seat.bot, `${kind}s`, upload)
  const more = {
    ...(file.caption ? { caption: file.caption } : {}),
    ...(file.album ? { media_group_id: file.album } : {}),
  }
  if (kind === 'document') return deliver(seat, { document: asDocument(kept), ...more })
  const photo = asPhoto(kept)
  if (!photo) throw new Error(`${file.name} is no picture`)
  return deliver(seat, { photo, ...more })
}

/** Presses a key of the reply keyboard, brought up where it is folded: sends its words, or what it asks for. */
export function tap(seat: Seat, choice: string | RegExp, place?: { latitude: number; longitude: number }): number {
  const keys = (seat.room.keyboard?.keyboard ?? []).flat().map((key) => (typeof key === 'string' ? { text: key } : key))
  const key = keys.find(({ text }) => (typeof choice === 'string' ? text === choice : choice.test(text)))
  if (!key) throw new Error(`no key ${wordChoice(choice)}; there are: ${keys.map(({ text }) => text).join(' | ')}`)
  if ('request_contact' in key && key.request_contact) return shareContact(seat)
  if (!('request_location' in key && key.request_location)) return say(seat, key.text)
  if (!place) throw new Error(`the key «${key.text}» asks for a place: give one`)
  return deliver(seat, { location: place })
}

/** A seat in the person's private chat with a bot. */
export function privateSeat(world: World, messenger: Messenger, bot: BotAccount, person: Person): Seat {
  return { world, messenger, bot, person, room: privateRoom(bot, person) }
}
