// One bot under way: its middlewares in order, its way to hear of updates, and its channel.
import { autoRetry } from '@grammyjs/auto-retry'
import { conversations, createConversation } from '@grammyjs/conversations'
import { hydrateFiles } from '@grammyjs/files'
import { limit } from '@grammyjs/ratelimiter'
import { Api, Bot, type Composer } from 'grammy'
import { text } from '#locales/text'
import { channelOf } from './channel.ts'
import { checkOf } from './check.ts'
import { type BotContext, carry, type House, who } from './context.ts'
import { groups } from './groups.ts'
import { freshMenu } from './menu/fresh.ts'
import { askOf } from './messengers/answers.ts'
import { membership } from './people/membership.ts'
import { tryAgain, untilDone } from './reach.ts'
import { say } from './say.ts'
import { conversationStorage, type Dropped } from './talk/storage.ts'
import { tellDropped, tellLeft } from './talk/take-up.ts'
import type { Talk } from './talk/talk.ts'
import { begunLast } from './talk/unsent.ts'
import { faultOf } from './unwell.ts'
import { poll } from './updates/polling.ts'
import { answerPresses } from './updates/presses.ts'
import { handler } from './updates/updates.ts'
import { announce, webhookOf } from './updates/webhook.ts'

type TalkOf = (talk: Talk, ctx: unknown, ...given: never[]) => Promise<unknown>

/** Conversations by the names with which they begin, and composers in their order. */
export type Handlers = {
  talks: Record<string, TalkOf>
  /** Those that keep nothing of what was answered until they are over. */
  unkept: readonly string[]
  features: readonly Composer<BotContext>[]
}

/** `none`: this process only delivers. */
export type Updates = 'polling' | 'webhook' | 'none'

/** Seconds for one call of the messenger, the sending of a large file included. */
const patience = 120

/** Milliseconds for a messenger to say who the bot is. */
const firstAnswer = 10_000

/** Updates of one person in ten seconds; more are slowed down with a word. */
const atMost = 60

/** Starts a bot. `ready` resolves once the messenger said who it is, `over` once it has stopped. */
export function run(house: House, handlers: Handlers, token: string, updates: Updates, signal: AbortSignal) {
  const client = {
    apiRoot: house.apiRoot,
    timeoutSeconds: patience,
    fetch: askOf(house.form.found.limits, house.agent) as never,
  }
  const bot = buildBot(house, handlers, token, client)
  const handle = handler(bot, house)
  const api = new Api(token, client)
  const ready = untilDone(() => introduce(bot, api, house, signal), house, signal)
  const webhook = webhookOf(house, handle, ready)
  const over = ready.then(async () => {
    if (signal.aborted || updates === 'none') return
    if (updates === 'webhook') await untilDone(() => announce(api, house, webhook.path), house, signal)
    else await poll({ api, house, handle, signal })
  })
  over.catch((error) => house.log.error({ fault: faultOf(error), messenger: house.form.name }, 'a bot has stopped'))
  const check = checkOf(api, { by: updates, webhook: `${house.publicUrl}${webhook.path}` })
  return { ready, webhook, over, channel: { ...channelOf(house, api), check } }
}

/** The bot with all its middlewares, which listens to nobody yet. */
function buildBot(
  house: House,
  { talks, unkept, features }: Handlers,
  token: string,
  client: ConstructorParameters<typeof Api>[1],
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { client })
  // only what a person waits for is tried again here; the courier has its own patience
  bot.api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 10, rethrowHttpErrors: true }), tryAgain)
  bot.api.config.use(hydrateFiles(token, { apiRoot: house.apiRoot }))
  bot.use(carry(house), groups, membership)
  bot.use(
    limit<BotContext, never>({
      timeFrame: 10_000,
      limit: atMost,
      onLimitExceeded: (ctx) => void say(ctx, [ctx.t('bot-too-fast')]).catch(() => undefined),
    }),
  )
  const dropped: Dropped = new Map()
  bot.use(freshMenu, answerPresses(bot.api), who, conversations({ storage: conversationStorage(house, dropped) }))
  for (const [name, talk] of Object.entries(talks)) bot.use(createConversation(toItsEnd(talk) as never, name))
  bot.use(tellDropped(dropped, { all: Object.keys(talks), unkept }), tellLeft, ...features)
  return bot
}

/** A conversation that is over is nothing to be taken up. */
const toItsEnd =
  (begun: TalkOf): TalkOf =>
  async (talk, ctx, ...given) => {
    await begun(talk, ctx, ...given)
    await talk.external(begunLast.forget)
  }

/** Learns who the bot is, and announces its commands where the messenger shows commands. */
async function introduce(bot: Bot<BotContext>, api: Api, house: House, signal: AbortSignal): Promise<void> {
  // past grammY's own tries, which grow silent and long; and a connection that is swallowed must not be waited for
  const asked = AbortSignal.any([signal, AbortSignal.timeout(firstAnswer)])
  bot.botInfo = await api.getMe(asked as never)
  house.usernames[house.form.name] = bot.botInfo.username
  if (!house.form.commands) return
  const commands = [
    { command: 'menu', description: text('fa', 'bot-menu') },
    { command: 'help', description: text('fa', 'bot-help') },
  ]
  // a convenience: everything works without it
  await api
    .setMyCommands(commands, {}, asked as never)
    .catch((error) => house.log.warn({ fault: faultOf(error) }, 'commands could not be announced'))
}
