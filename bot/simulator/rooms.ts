// Chats: finding one, whether the bot may write there, and putting a message in.
import type { Chat, Message, Update, User } from 'grammy/types'
import type { Call } from './call.ts'
import { badRequest, fail, forbidden } from './errors.ts'
import type { Markup } from './keyboards.ts'
import { takeSlots } from './limits.ts'
import { flag, integer, isObject, json, text } from './params.ts'
import { type BotAccount, changed, type Messenger, type Person, type Room, seconds, type World } from './world.ts'

/** A message yet without its number, chat and time. */
export type Draft = Partial<Omit<Message, 'message_id' | 'chat' | 'date' | 'reply_markup'>>

/** A message as an update carries it. */
export type Incoming = NonNullable<Update['message']>

/** A new empty chat. */
export function openRoom(chat: Chat, standing: Room['standing']): Room {
  return {
    chat,
    standing,
    members: new Set(),
    messages: new Map(),
    fixed: new Set(),
    keyboard: null,
    folded: false,
    queries: new Map(),
    sent: [],
    edits: [],
    seen: { sent: 0, edits: 0 },
    actionUntil: 0,
  }
}

/** The private chat of a person with a bot, opened unstarted at the first look. */
export function privateRoom(bot: BotAccount, person: Person): Room {
  const standing = bot.rooms.get(person.id)
  if (standing) return standing
  const chat: Chat.PrivateChat = {
    id: person.id,
    type: 'private',
    first_name: person.firstName,
    ...(person.lastName ? { last_name: person.lastName } : {}),
    ...(person.username ? { username: person.username } : {}),
  }
  const room = openRoom(chat, 'unstarted')
  room.members.add(person.id)
  bot.rooms.set(person.id, room)
  return room
}

/** A person as the API shows one. */
export function asUser(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName ? { last_name: person.lastName } : {}),
    ...(person.username ? { username: person.username } : {}),
    language_code: person.language ?? 'en',
  }
}

/** The chat a call names. 400 where the bot never met it. */
export function roomOf(call: Call): Room {
  const id = text(call.params, 'chat_id')
  if (id === undefined || id === '') badRequest('chat_id is empty')
  const room = call.bot.rooms.get(Number(id))
  return room && (room.standing !== 'unstarted' || isMet(call.bot, room)) ? room : noChat(call)
}

function noChat({ messenger }: Call): never {
  const { noChat: other } = messenger.traits
  return other ? fail(other.status, other.words) : badRequest('chat not found')
}

/** A person who only shares a group with the bot is known to it, but cannot be written to. */
function isMet(bot: BotAccount, room: Room): boolean {
  return [...bot.rooms.values()].some((other) => other.chat.id < 0 && other.members.has(room.chat.id))
}

/** The chat a call names, where the bot may write now. 400 or 403 otherwise. */
export function writableRoom(call: Call): Room {
  const room = roomOf(call)
  const kind = room.chat.type === 'supergroup' ? 'supergroup' : 'group'
  if (room.standing === 'unstarted') forbidden("bot can't initiate conversation with a user")
  if (room.standing === 'blocked') forbidden('bot was blocked by the user')
  if (room.standing === 'kicked') forbidden(`bot was kicked from the ${kind} chat`)
  if (room.standing === 'left') forbidden(`bot is not a member of the ${kind} chat`)
  return room
}

/** The message a call names, with its chat; `missing` are the words where there is none, or what refuses then. */
export function messageOf(call: Call, missing: string | (() => never)): { room: Room; message: Message } {
  const room = roomOf(call)
  const id = integer(call.params, 'message_id')
  if (id === undefined) badRequest('message identifier is not specified')
  const message = room.messages.get(id)
  if (message) return { room, message }
  return typeof missing === 'string' ? badRequest(missing) : missing()
}

/** Takes places within the limits; refused in the messenger's own way. */
function takePlaces(call: Call, room: Room, count: number): void {
  const { world, bot, messenger } = call
  const refuse = messenger.traits.limited
  takeSlots(world.limits, bot.token, room.chat.id, count, world.now().getTime(), refuse)
}

/** Sends the bot's messages into a chat, after the limits had their say. An album comes as several drafts. */
export function send(call: Call, room: Room, drafts: readonly Draft[], markup?: Markup): Message[] {
  const replyTo = repliedMessage(call, room)
  takePlaces(call, room, drafts.length)
  const messages = drafts.map((draft) =>
    put(call.world, call.bot, room, call.bot.me, { ...draft, ...(replyTo ? { reply_to_message: replyTo } : {}) }),
  )
  for (const message of messages) {
    if (markup) applyMarkup(room, message, markup)
    room.sent.push(message.message_id)
    record(call, room, message)
  }
  room.actionUntil = 0
  changed(call.world)
  return messages
}

/** Puts a message of anybody into a chat and numbers it; private chats share one row of numbers, as in life. */
export function put(world: World, bot: BotAccount, room: Room, from: User, draft: Draft): Incoming {
  const counts = room.chat.type === 'private' ? ++bot.lastMessage : Math.max(0, ...room.messages.keys()) + 1
  const message = { message_id: counts, from, chat: room.chat, date: seconds(world), ...draft } as Incoming
  room.messages.set(counts, message)
  return message
}

function applyMarkup(room: Room, message: Message, markup: Markup): void {
  if ('inline_keyboard' in markup) {
    if (markup.inline_keyboard.length > 0) message.reply_markup = markup
    return
  }
  room.fixed.add(message.message_id)
  if (!('keyboard' in markup || 'remove_keyboard' in markup)) return
  room.keyboard = 'keyboard' in markup ? markup : null
  room.folded = false
}

function repliedMessage(call: Call, room: Room): Message['reply_to_message'] {
  const parameters = json(call.params, 'reply_parameters', 'reply parameters')
  if (parameters !== undefined && !call.messenger.traits.replyParameters)
    badRequest('reply_parameters is not supported')
  const reply = isObject(parameters) ? parameters : call.params
  const id = integer(reply, isObject(parameters) ? 'message_id' : 'reply_to_message_id')
  if (!id) return undefined
  const found = room.messages.get(id)
  if (!found && !flag(reply, 'allow_sending_without_reply')) badRequest('message to be replied not found')
  const { reply_to_message: _, ...bare } = found ?? ({} as Message)
  return found ? (bare as Message['reply_to_message']) : undefined
}

function record(call: Call, room: Room, message: Message): void {
  call.world.ledger.push({
    at: call.world.now().getTime(),
    messenger: call.messenger.name,
    bot: call.bot.me.id,
    method: call.method,
    chat: room.chat.id,
    message: message.message_id,
    text: message.text ?? message.caption ?? '',
    replyLost: call.replyLost,
  })
}

/** Every bot of a messenger, or the first one. */
export function firstBot(messenger: Messenger): BotAccount {
  const bot = messenger.bots.values().next().value
  if (!bot) throw new Error(`${messenger.name} has no bot`)
  return bot
}
