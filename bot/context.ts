// What every update carries through the bot: the house's parts, who is at the other end, and the context of an act.

import type { Agent } from 'node:http'
import type { ConversationFlavor } from '@grammyjs/conversations'
import type { FileFlavor } from '@grammyjs/files'
import type { Context, MiddlewareFn } from 'grammy'
import type { Logger } from 'pino'
import type { Context as ActContext } from '#act/act'
import { blockBinding } from '#actions/bindings/block'
import type { Database } from '#db/client'
import type { Locks } from '#db/locks'
import { withReach } from '#locales/secretariat'
import { type Args, type Key, type Locale, text } from '#locales/text'
import type { Ability } from '#policies/abilities'
import type { Signed } from '#reads/people/actors'
import { type Bound, boundPerson } from '#reads/people/bindings'
import type { Waiting } from '#reads/people/waiting'
import { onlySecretariat } from '#reads/secretariat'
import { tehranDay } from '#rules/calendar'
import type { Messenger } from '#rules/messages'
import type { Reach } from '#rules/secretariat'
import { useBinding, worthNoting } from '#state/bindings'
import type { CardTable } from './cards/card.ts'
import type { Form } from './messengers/messenger.ts'
import { updateName } from './updates/name.ts'

/** The parts of the program that the bot works with; one house per messenger. */
export type House = {
  /** What every act needs, whoever does it. */
  base: Omit<ActContext, 'actor' | 'via' | 'now' | 'stepUp' | 'whenDone'>
  db: Database
  locks: Locks
  now: () => Date
  /** The address people reach the web at, without a slash at the end. */
  publicUrl: string
  log: Logger
  form: Form
  /** The bot's own number, which its token begins with. */
  bot: string
  apiRoot: string
  /** The way through a proxy, where one is configured. */
  agent?: Agent
  /** The bots' user names as far as they are known, for deep links. */
  usernames: Usernames
  menu: readonly MenuEntry[]
  deepLinks: readonly DeepLink[]
  cards: CardTable
}

export type Usernames = Partial<Record<Messenger, string>>

type Carried = {
  house: House
  /** The moment the update came; the one clock of its handlers. */
  now: Date
  /** Who the chat is bound to; null for a citizen or a stranger. */
  signed: Signed | null
  locale: Locale
  /** Where the secretariat of the person's province is reached; for a stranger, that of the only province there is. */
  reach: Reach | null
  /** Words in the person's language; a sentence that sends people to the secretariat says where it is. */
  t(key: Key, args?: Args): string
  /** The context of an act of this person through this messenger; `pin` where the act asks for it. */
  act(pin?: string): ActContext
  /** The next idempotency key of this update: a repeat of the update has the same keys in the same order. */
  key(): string
  /** Whether an act of this update was done: if its message fails afterwards, it is not called a failure. */
  acted: boolean
  /** A press took up what was left unfinished: it is gone on with and not asked about. `question`: the one whose button it was, if it asked that. */
  takesUp: { question: number | null } | null
  /** What stands before this update: a question of which what was answered is kept, or is not; null for none. */
  open: 'kept' | 'unkept' | null
  /** The keys of the menu as this update brought them into the chat; null where it brought none. */
  menuShown: readonly string[] | null
}

export type BotContext = ConversationFlavor<FileFlavor<Context & Carried>>

/** Who sees an entry besides: `citizen` is everyone without a role, `bound` everyone whom the registry knows. */
type Audience = 'citizen' | 'bound'

/** An entry is for whoever has any of these abilities in any role, or for an audience. */
export type MenuEntry = ({ needs: Ability | readonly Ability[] } | { for: readonly Audience[] }) & {
  /** The words of the key; no two entries of a person may read alike. */
  label: Key
  /** Further conditions. */
  when?: (signed: NonNullable<BotContext['signed']>) => boolean
  /** How much of it waits. */
  count?: (waiting: Waiting) => number
  /** Whether it is shown to this person only while something waits. */
  whileWaiting?: (signed: NonNullable<BotContext['signed']>) => boolean
  open: (ctx: BotContext) => Promise<unknown>
}

/** A payload of /start, e.g. from a QR: everything that begins with `prefix`; `open` gets the rest. */
export type DeepLink = { prefix: string; open: (ctx: BotContext, rest: string) => Promise<unknown> }

const nobody = { person: null, name: '', memberships: [], province: null }

/** Gives the update the house, its clock, its keys and an unknown person. First of all middlewares. */
export function carry(house: House): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    let count = 0
    const { base, form } = house
    ctx.house = house
    ctx.now = house.now()
    ctx.signed = null
    ctx.acted = false
    ctx.menuShown = null
    ctx.takesUp = null
    ctx.open = null
    ctx.locale = 'fa'
    ctx.reach = null
    ctx.t = (key, args) => withReach(ctx.locale, key, text(ctx.locale, key, args), ctx.reach)
    ctx.key = () => `${updateName(house, ctx.update)}:${count++}`
    ctx.act = (pin) => ({
      ...base,
      now: ctx.now,
      via: form.name,
      whenDone: () => {
        ctx.acted = true
      },
      actor: ctx.signed ?? nobody,
      ...(pin === undefined ? {} : { stepUp: { pin } }),
    })
    answerInTopic(ctx)
    await next()
  }
}

/** A private chat may have topics: what is said to a message in one is said there. */
function answerInTopic(ctx: BotContext): void {
  const message = ctx.msg
  if (!message?.is_topic_message || message.chat.type !== 'private') return
  const topic = message.message_thread_id
  ctx.api.config.use((prev, method, payload, signal) =>
    prev(method, method.startsWith('send') ? { message_thread_id: topic, ...payload } : payload, signal),
  )
}

/** Looks up who is bound to the account. Whoever writes has not blocked the bot any more, and uses this messenger. */
export const who: MiddlewareFn<BotContext> = async (ctx, next) => {
  const user = ctx.from && !ctx.from.is_bot ? String(ctx.from.id) : null
  const place = { messenger: ctx.house.form.name, chat: String(ctx.chat?.id ?? user) }
  const bound = user ? await recognise(ctx, user) : null
  if (bound && worthNoting(bound.usedAt, ctx.now))
    await useBinding(ctx.house.db, { ...place, user: user!, now: ctx.now })
  await next()
}

/** Looks the account up again, e.g. after it was bound. */
export async function recognise(ctx: BotContext, user: string): Promise<Bound | null> {
  const { db, form } = ctx.house
  const bound = await boundPerson(db, form.name, user, tehranDay(ctx.now))
  ctx.signed = bound?.signed ?? null
  ctx.locale = bound?.signed.locale ?? 'fa'
  ctx.reach = bound ? (bound.signed.secretariat ?? null) : await onlySecretariat(db, tehranDay(ctx.now))
  if (bound?.blocked) {
    const chat = String(ctx.chat?.id ?? user)
    await blockBinding(ctx.act(), ctx.key(), { messenger: form.name, chat, blocked: false })
  }
  return bound
}
