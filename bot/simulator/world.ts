// Everything the simulator remembers: two messengers, their bots, people and chats. In memory only.
import type { Chat, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup, Update, UserFromGetMe } from 'grammy/types'
import type { Faults } from './faults.ts'
import type { Limits } from './limits.ts'
import { type MessengerName, type Traits, traitsOf } from './messengers.ts'
import type { Params } from './params.ts'

/** A person with an account in a messenger. `phone` as it is to be shared, e.g. 989141234567. */
export type Person = {
  id: number
  firstName: string
  lastName?: string
  username?: string
  phone?: string
  language?: string
}

export type StoredFile = {
  id: string
  uniqueId: string
  path: string
  name: string
  mime: string
  bytes: Uint8Array
}

/** Why a bot may or may not write into a chat. */
export type RoomState = 'open' | 'unstarted' | 'blocked' | 'left' | 'kicked'

/** What a press of an inline button came to. */
export type Query = {
  id: string
  from: number
  chat: number
  message: number
  answered: { text?: string; alert: boolean; url?: string } | null
}

/** One chat as one bot and its people see it. */
export type Room = {
  chat: Chat
  standing: RoomState
  members: Set<number>
  messages: Map<number, Message>
  /** Messages that went out with a keyboard other than an inline one; such cannot be edited. */
  fixed: Set<number>
  keyboard: ReplyKeyboardMarkup | null
  /** Put away after its use, as one for one time is; a button in the field brings it up again. */
  folded: boolean
  /** The last press of each person. */
  queries: Map<number, Query>
  /** Ids of the bot's messages and of its edits, in order; how much of each the driver has handed out. */
  sent: number[]
  edits: number[]
  seen: { sent: number; edits: number }
  /** Milliseconds of the clock of `performance`, until which a chat action shows. */
  actionUntil: number
}

export type Webhook = { url: string; secret: string; failedAt?: number; failure?: string; retry?: NodeJS.Timeout }

/** A waiting getUpdates call: `wake` answers it, `stop` refuses it. */
export type Waiter = { wake: () => void; stop: () => void }

export type BotAccount = {
  token: string
  me: UserFromGetMe
  rooms: Map<number, Room>
  queue: Update[]
  lastUpdate: number
  /** Kinds of updates wanted, null for the default ones. */
  allowed: Set<string> | null
  waiter: Waiter | null
  webhook: Webhook | null
  posting: boolean
  queries: Map<string, Query>
  files: Map<string, StoredFile>
  settings: Map<string, unknown>
  lastMessage: number
}

export type Messenger = {
  name: MessengerName
  traits: Traits
  bots: Map<string, BotAccount>
  people: Map<number, Person>
}

/** A message the simulator took. `replyLost`: the bot never heard that it was. `at` in epoch milliseconds. */
export type LedgerEntry = {
  at: number
  messenger: MessengerName
  bot: number
  method: string
  chat: number
  message: number
  text: string
  replyLost: boolean
}

/** Any call but getUpdates, with the status it was answered with (0: no answer). */
export type CallEntry = {
  at: number
  messenger: MessengerName
  method: string
  chat: string
  status: number
  description?: string
}

export type World = {
  telegram: Messenger
  bale: Messenger
  ledger: LedgerEntry[]
  calls: CallEntry[]
  limits: Limits
  faults: Faults
  now: () => Date
  /** Carries out a method that a webhook answered with. */
  carryOut: (bot: BotAccount, method: string, params: Params) => Promise<void>
  listeners: Set<() => void>
  counter: number
  closed: boolean
}

/** A number never given before in this world. */
export function nextNumber(world: World): number {
  world.counter += 1
  return world.counter
}

/** Unix seconds, as the Bot API counts. */
export function seconds(world: World): number {
  return Math.floor(world.now().getTime() / 1000)
}

/** Tells everyone who waits or watches that something changed. */
export function changed(world: World): void {
  for (const listener of [...world.listeners]) listener()
}

/** A messenger with one bot per token; a token begins with the bot's id and a colon. */
export function openMessenger(name: MessengerName, tokens: readonly string[], over: Partial<Traits> = {}): Messenger {
  const bots = tokens.map((token): [string, BotAccount] => [token, openBot(token, name)])
  return { name, traits: { ...traitsOf[name], ...over }, bots: new Map(bots), people: new Map() }
}

function openBot(token: string, name: MessengerName): BotAccount {
  const id = Number(token.split(':')[0])
  if (!Number.isSafeInteger(id) || id <= 0) throw new Error(`a bot token begins with a number and a colon: ${token}`)
  return {
    token,
    me: botUser(id, name),
    rooms: new Map(),
    queue: [],
    lastUpdate: 100_000,
    allowed: null,
    waiter: null,
    webhook: null,
    posting: false,
    queries: new Map(),
    files: new Map(),
    settings: new Map(),
    lastMessage: 0,
  }
}

function botUser(id: number, name: MessengerName): UserFromGetMe {
  return {
    id,
    is_bot: true,
    first_name: 'پیشخوان‌یار',
    username: `pishkhanyar_${name}_${id}_bot`,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe
}

/** The inline keyboard of a message, if it has one. */
export function inlineKeyboard(message: Message): InlineKeyboardMarkup | undefined {
  return message.reply_markup
}
