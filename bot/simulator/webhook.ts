// Posting updates to the address a bot named, one after the other, again and again until it says 2xx.
import { badRequest } from './errors.ts'
import { flag, isObject, type Params, text } from './params.ts'
import type { BotAccount, Messenger, Webhook, World } from './world.ts'

const firstPause = 200
const longestPause = 5_000
const patience = 10_000

/**
 * Sets or (with an empty address) removes the webhook. HTTPS only, as in life, but for the machine itself, where tests
 * run. A messenger without secret tokens refuses them.
 */
export function setWebhook(world: World, messenger: Messenger, bot: BotAccount, params: Params): void {
  const url = text(params, 'url') ?? ''
  const secret = text(params, 'secret_token') ?? ''
  if (secret && !messenger.traits.secretToken) badRequest('secret_token is not supported')
  if (!/^[\w-]{0,256}$/.test(secret)) badRequest('secret token contains unallowed characters')
  if (url) checkAddress(url, messenger)
  if (flag(params, 'drop_pending_updates')) bot.queue = []
  clearTimeout(bot.webhook?.retry)
  bot.webhook = url ? { url, secret } : null
  if (bot.webhook) {
    bot.waiter?.stop()
    postUpdates(world, bot)
  }
}

function checkAddress(url: string, { traits }: Messenger): void {
  const parsed = URL.canParse(url) ? new URL(url) : badRequest('bad webhook: invalid webhook URL specified')
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname)
  if (parsed.protocol !== 'https:' && !(local && parsed.protocol === 'http:')) {
    badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  if (!local && !traits.webhookPorts.includes(parsed.port || '443'))
    badRequest(`bad webhook: webhook can be set up only on ports ${traits.webhookPorts.join(', ')}`)
}

/** Posts what is queued, in order; one round at a time per bot. */
export function postUpdates(world: World, bot: BotAccount, pause = firstPause): void {
  if (bot.posting) return
  bot.posting = true
  void postAll(world, bot).then((delivered) => {
    bot.posting = false
    if (delivered || !bot.webhook || world.closed) return
    const wait = Math.min(pause * 2, longestPause)
    bot.webhook.retry = setTimeout(() => postUpdates(world, bot, wait), pause)
  })
}

async function postAll(world: World, bot: BotAccount): Promise<boolean> {
  while (bot.webhook && bot.queue.length > 0 && !world.closed) {
    const hook = bot.webhook
    const update = bot.queue[0]!
    const failure = await post(world, hook, update, bot)
    if (bot.webhook !== hook) continue
    if (failure) {
      Object.assign(hook, { failure, failedAt: Math.floor(world.now().getTime() / 1000) })
      return false
    }
    bot.queue = bot.queue.filter((queued) => queued !== update)
  }
  return true
}

/** Null where it was taken, else the words of getWebhookInfo. */
async function post(world: World, hook: Webhook, update: unknown, bot: BotAccount): Promise<string | null> {
  try {
    const response = await fetch(hook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(hook.secret ? { 'x-telegram-bot-api-secret-token': hook.secret } : {}),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(patience),
    })
    const body = await response.text()
    if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`
    await carryOut(world, bot, body)
    return null
  } catch (error) {
    return error instanceof Error ? `Connection failed: ${error.message}` : 'Connection failed'
  }
}

/** A webhook may answer with a method to be carried out. */
async function carryOut(world: World, bot: BotAccount, body: string): Promise<void> {
  if (!body.startsWith('{')) return
  const answer: unknown = JSON.parse(body)
  if (!isObject(answer) || typeof answer.method !== 'string') return
  const { method, ...params } = answer
  await world.carryOut(bot, method, params)
}
