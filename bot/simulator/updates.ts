// The queue of updates of each bot: long polling, and posting to a webhook.
import type { Update } from 'grammy/types'
import { badRequest, conflict } from './errors.ts'
import type { Params } from './params.ts'
import { integer, json, text } from './params.ts'
import { postUpdates } from './webhook.ts'
import type { BotAccount, World } from './world.ts'

export type UpdateBody = Omit<Update, 'update_id'>

const onlyWhenAsked = ['chat_member', 'message_reaction', 'message_reaction_count']
const longestPoll = 50

/** Queues an update unless the bot does not want its kind; hands it to whoever polls, or to the webhook. */
export function pushUpdate(world: World, bot: BotAccount, body: UpdateBody): void {
  const kind = Object.keys(body)[0] ?? ''
  if (bot.allowed ? !bot.allowed.has(kind) : onlyWhenAsked.includes(kind)) return
  bot.lastUpdate += 1
  bot.queue.push({ update_id: bot.lastUpdate, ...body })
  bot.waiter?.wake()
  if (bot.webhook) postUpdates(world, bot)
}

/** Remembers `allowed_updates`; an empty list means the default kinds, an absent one leaves things as they are. */
export function rememberAllowed(bot: BotAccount, params: Params): void {
  const kinds = json(params, 'allowed_updates', 'allowed_updates')
  if (kinds === undefined) return
  if (!Array.isArray(kinds)) badRequest("can't parse allowed_updates: expected an Array of String")
  bot.allowed = kinds.length === 0 ? null : new Set(kinds.map(String))
}

/**
 * getUpdates: forgets what `offset` confirms, answers at once if there is something, else waits up to `timeout`
 * seconds. A second poller ends the first with 409; 409 too while a webhook is set.
 */
export async function poll(
  bot: BotAccount,
  params: Params,
  signal: AbortSignal,
  impatient: boolean,
): Promise<Update[]> {
  if (bot.webhook) {
    conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
  }
  bot.waiter?.stop()
  rememberAllowed(bot, params)
  confirm(bot, integer(params, 'offset') ?? 0)
  const most = Math.min(Math.max(integer(params, 'limit') || 100, 1), 100)
  const timeout = Math.min(Number(text(params, 'timeout') ?? 0) || 0, longestPoll)
  if (bot.queue.length === 0 && timeout > 0 && !impatient) await waitForUpdate(bot, timeout, signal)
  return bot.queue.slice(0, most)
}

function confirm(bot: BotAccount, offset: number): void {
  if (offset < 0) bot.queue = bot.queue.slice(offset)
  else bot.queue = bot.queue.filter((update) => update.update_id >= offset)
}

function waitForUpdate(bot: BotAccount, timeout: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = deferred()
  const timer = setTimeout(resolve, timeout * 1000)
  const waiter = {
    wake: resolve,
    stop: () => reject(stopped()),
  }
  bot.waiter = waiter
  signal.addEventListener('abort', resolve)
  return promise.finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', resolve)
    if (bot.waiter === waiter) bot.waiter = null
  })
}

function stopped(): unknown {
  try {
    return conflict('terminated by other getUpdates request; make sure that only one bot instance is running')
  } catch (error) {
    return error
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
