// The bots: one per messenger, built from the same composers, each telling the courier how to deliver through it.
//
// How to add
// - a feature: `bot/<noun>.ts` exports a Composer; list it in `features` below, before `unexpected`, which must be
//   last. It parses, calls an action with `ctx.act()` and `ctx.key()`, and answers: `valueOrSay`, `toast`, `say` of
//   say.ts. Composers never import this file, menu.ts or cards/table.ts: what they need of them is in `ctx.house`.
// - a button: `const open = button('n:open', { id: 'uuid' })`, `onPress(composer, open, handler)` (callback.ts).
// - a card: `CardKind` in `bot/cards/<noun>.ts` and a line in cards/table.ts. `showCard(ctx, 'notice', id)` sends it
//   anew, `updateCard` edits the message whose button was pressed (cards/show.ts); deliveries and refreshes need nothing.
// - a menu entry or a deep link: a line in menu.ts (keyboard.ts says of what).
// - a conversation: a function `(talk, ctx, ...args)` of the questions in talk/, a line in `talks` below, and
//   `begin(ctx, 'name', ...args)` where it starts. Mind the rule at the head of talk/talk.ts, and raise the version in
//   talk/storage.ts when its questions change.
import { autoRetry } from '@grammyjs/auto-retry'
import { conversations, createConversation } from '@grammyjs/conversations'
import { hydrateFiles } from '@grammyjs/files'
import { limit } from '@grammyjs/ratelimiter'
import { Api, Bot, type Composer } from 'grammy'
import { text } from '#locales/text'
import type { Messenger } from '#rules/messages'
import { binding, bindTalk } from './bind.ts'
import { cards } from './cards/table.ts'
import { type Channel, channelOf } from './channel.ts'
import { type BotContext, carry, type House, type Usernames, who } from './context.ts'
import { groups } from './groups.ts'
import { home } from './home.ts'
import { membership } from './membership.ts'
import { deepLinks, menu } from './menu.ts'
import { bale } from './messengers/bale.ts'
import type { Form } from './messengers/messenger.ts'
import { proxyAgent } from './messengers/proxy.ts'
import { telegram } from './messengers/telegram.ts'
import { poll } from './polling.ts'
import { answerPresses } from './presses.ts'
import { say } from './say.ts'
import { conversationStorage } from './talk/storage.ts'
import type { Talk } from './talk/talk.ts'
import { unexpected } from './unexpected.ts'
import { faultOf, handler } from './updates.ts'
import { announce, type Webhook, webhookOf } from './webhook.ts'

/** Conversations by the names with which they begin. */
const talks: Record<string, (talk: Talk, ctx: unknown, ...given: never[]) => Promise<unknown>> = {
  bind: bindTalk,
}

/** In this order; `unexpected` takes whatever is left and must be last. */
const features: readonly Composer<BotContext>[] = [home, binding, unexpected]

/** All that the bots can do. */
export type Tables = Pick<House, 'menu' | 'deepLinks' | 'cards'> & { talks: typeof talks; features: typeof features }
export const tables: Tables = { menu, deepLinks, cards, talks, features }

const forms: Record<Messenger, Form> = { telegram, bale }

/** What one messenger needs. `apiRoot` and `proxy` where they differ from the usual way. */
export type BotAccount = { token: string; apiRoot?: string; proxy?: string }

export type BotParts = Pick<House, 'base' | 'db' | 'locks' | 'now' | 'publicUrl' | 'log'> & {
  accounts: Partial<Record<Messenger, BotAccount>>
  /** `none`: this process only delivers. */
  updates: 'polling' | 'webhook' | 'none'
  /** Other tables than the house's own. */
  tables?: Tables
}

export type Bots = {
  channels: Channel[]
  /** Filled as soon as each messenger says who the bot is; the same object for good. */
  usernames: Usernames
  webhooks: Webhook[]
  /** Takes no more updates and resolves when those under way are carried out. */
  stop(): Promise<void>
}

/** Seconds for one call of the messenger, the sending of a large file included. */
const patience = 120

/** Updates of one person in ten seconds; more are slowed down with a word. */
const atMost = 60

/**
 * Starts a bot for each account. Resolves within three seconds even if a messenger cannot be reached: the bots go on
 * trying, and channels work as soon as the messenger does.
 */
export async function startBots({ accounts, updates, tables: given = tables, ...parts }: BotParts): Promise<Bots> {
  const usernames: Usernames = {}
  const stopping = new AbortController()
  const started = Object.entries(accounts).map(([name, account]) => {
    const house = houseOf({ ...parts, ...shown(given), usernames }, forms[name as Messenger], account)
    return start(house, given, account, updates, stopping.signal)
  })
  await Promise.race([Promise.all(started.map(({ ready }) => ready)), pause(3_000)])
  return {
    usernames,
    channels: started.map(({ channel }) => channel),
    webhooks: updates === 'webhook' ? started.map(({ webhook }) => webhook) : [],
    stop: async () => {
      stopping.abort()
      await Promise.all(started.map(({ over }) => over))
    },
  }
}

const shown = ({ menu, deepLinks, cards }: Tables) => ({ menu, deepLinks, cards })

function houseOf(parts: Omit<House, 'form' | 'apiRoot' | 'agent'>, form: Form, account: BotAccount): House {
  const apiRoot = account.apiRoot ?? form.apiRoot
  // a Bot API server next door, without TLS, needs no tunnel
  const agent = account.proxy && apiRoot.startsWith('https:') ? { agent: proxyAgent(account.proxy) } : {}
  return { ...parts, ...agent, form, apiRoot }
}

/** One bot under way. `over` resolves once it has stopped. */
function start(
  house: House,
  { talks, features }: Tables,
  { token }: BotAccount,
  updates: BotParts['updates'],
  signal: AbortSignal,
) {
  const client = {
    apiRoot: house.apiRoot,
    timeoutSeconds: patience,
    ...(house.agent ? { baseFetchConfig: { agent: house.agent, compress: true } } : {}),
  }
  const bot = buildBot(house, { talks, features }, token, client)
  const handle = handler(bot, house)
  const ready = untilDone(() => introduce(bot, house, signal), house, signal)
  const webhook = webhookOf(house, handle, ready)
  const over = ready.then(async () => {
    if (signal.aborted || updates === 'none') return
    if (updates === 'webhook') await untilDone(() => announce(bot.api, house, webhook.path), house, signal)
    else await poll({ api: new Api(token, client), house, handle, signal })
  })
  over.catch((error) => house.log.error({ fault: faultOf(error), messenger: house.form.name }, 'a bot has stopped'))
  return { ready, webhook, over, channel: channelOf(house, new Api(token, client)) }
}

/** The bot with all its middlewares, which listens to nobody yet. */
function buildBot(
  house: House,
  { talks, features }: Pick<Tables, 'talks' | 'features'>,
  token: string,
  client: ConstructorParameters<typeof Api>[1],
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { client })
  // only what a person waits for is tried again here; the courier has its own patience
  bot.api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 10 }))
  bot.api.config.use(hydrateFiles(token, { apiRoot: house.apiRoot }))
  bot.use(carry(house), groups, membership)
  bot.use(
    limit<BotContext, never>({
      timeFrame: 10_000,
      limit: atMost,
      onLimitExceeded: (ctx) => void say(ctx, [ctx.t('bot-too-fast')]).catch(() => undefined),
    }),
  )
  bot.use(answerPresses(bot.api), who, conversations({ storage: conversationStorage(house) }))
  for (const [name, talk] of Object.entries(talks)) bot.use(createConversation(talk as never, name))
  bot.use(...features)
  return bot
}

/** Learns who the bot is, and announces its one command where the messenger shows commands. */
async function introduce(bot: Bot<BotContext>, house: House, signal: AbortSignal): Promise<void> {
  await bot.init(signal as never)
  house.usernames[house.form.name] = bot.botInfo.username
  if (!house.form.commands) return
  const commands = [{ command: 'menu', description: text('fa', 'bot-menu') }]
  // a convenience: everything works without it
  await bot.api
    .setMyCommands(commands, {}, signal as never)
    .catch((error) => house.log.warn({ fault: faultOf(error) }, 'commands could not be announced'))
}

/** Tries until it is done or nobody wants it any more: a messenger may be out of reach for days. */
async function untilDone(run: () => Promise<void>, house: House, signal: AbortSignal): Promise<void> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, 60_000)) {
    try {
      return await run()
    } catch (error) {
      if (signal.aborted) return
      house.log.warn({ fault: faultOf(error), messenger: house.form.name }, 'the messenger cannot be reached')
      await Promise.race([pause(wait), new Promise((resolve) => signal.addEventListener('abort', resolve))])
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
