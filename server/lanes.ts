// Every way to people that the settings set up: the bots, web push, Safir and short messages, and the courier over them.

import { noteLane } from '#actions/health/lane'
import type { BotAccount } from '#bot/bot'
import { openLocks } from '#db/locks'
import type { Parts } from '#http/context'
import { countMessage } from '#http/metrics'
import { settleUndelivered } from '#messages/undelivered'
import type { Way } from '#outside/call'
import { vapidOf } from '#outside/vapid'
import { quietGate } from '#reads/notices/quiet'
import type { ChannelName, Messenger } from '#rules/messages'
import { type Config, safirAccount, smsAccount } from './config.ts'
import type { Opened } from './database.ts'

/** The bots and the courier, with a lane for each channel that is set up. Loaded late: a start is quick. */
export async function startMessages(config: Config, parts: Parts, database: Opened, reportPath: string) {
  const { log, now } = parts
  const { startCourier } = await import('#messages/courier/courier')
  const { gated } = await import('#messages/courier/gated')
  const outside = await openOutside(config, parts, reportPath)
  const bots = await startBotsOf(config, parts, database)
  const { sql, direct } = database
  const channels = [...bots.channels, ...outside]
  const gate = quietGate(parts.db)
  const courier = startCourier({
    sql,
    direct,
    channels: channels.map((one) => gated(one, gate, now)),
    now,
    log,
    report: (batch) => settleUndelivered(parts.db, parts.channels, batch),
    count: countMessage,
    tell: (news) => noteLane({ db: parts.db, now: now(), channels: parts.channels, ...news }),
  })
  const stop = async () => {
    await Promise.all([bots.stop(), courier.stop()])
    await bots.leave()
  }
  return { channels, stop }
}

/** Push goes always, since it needs nobody's account; Safir and short messages where they are set up. */
async function openOutside(config: Config, parts: Parts, reportPath: string) {
  const { secret, publicUrl } = parts
  const [safir, sms] = [safirAccount(config), smsAccount(config)]
  const { openPush } = await import('#outside/push')
  return [
    openPush(parts, vapidFor(config, secret, publicUrl), await wayAbroad(config)),
    ...(safir ? [(await import('#outside/safir')).openSafir(parts, safir)] : []),
    ...(sms ? [(await import('#outside/sms')).openSms(parts, { ...sms, report: `${publicUrl}${reportPath}` })] : []),
  ]
}

/** Push services stand abroad, as Telegram does: where that has a proxy they are reached through it too. */
async function wayAbroad({ TELEGRAM_PROXY: proxy }: Config): Promise<Way | undefined> {
  if (!proxy) return undefined
  const [{ proxyAgent }, { through }] = await Promise.all([
    import('#bot/messengers/proxy'),
    import('#bot/messengers/answers'),
  ])
  return through(proxyAgent(proxy)) as Way
}

/** The keys of web push by the settings; see `vapidOf`. */
export function vapidFor(config: Config, secret: string, publicUrl: string) {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = config
  return vapidOf(secret, { publicKey, privateKey, subject }, publicUrl)
}

/** The channels that the settings set up. */
export function channelsOf(config: Config): ChannelName[] {
  const messengers = Object.keys(accountsOf(config)) as Messenger[]
  return [
    ...messengers,
    'push',
    ...(safirAccount(config) ? ['safir' as const] : []),
    ...(smsAccount(config) ? ['sms' as const] : []),
  ]
}

/** The bots of the messengers that have a token. `leave` comes last: what is being delivered holds locks. */
async function startBotsOf(config: Config, parts: Parts, database: Opened) {
  const accounts = accountsOf(config)
  if (Object.keys(accounts).length === 0)
    return { channels: [], stop: async () => undefined, leave: async () => undefined }
  const { startBots } = await import('#bot/bot')
  const { db, log, now, publicUrl, secret, clean, letter, channels } = parts
  const locks = openLocks(database.url)
  const updates = config.BOT_UPDATES
  const bots = await startBots({
    base: { db, secret, clean, letter, channels },
    db,
    locks,
    now,
    publicUrl,
    log,
    accounts,
    updates,
  })
  // The same object, so that a name learnt later shows too.
  parts.bots = bots.usernames
  parts.webhooks.push(...bots.webhooks)
  return { channels: bots.channels, stop: bots.stop, leave: locks.close }
}

/** The bots that the settings set up. */
export function accountsOf(config: Config): Partial<Record<Messenger, BotAccount>> {
  const { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT, TELEGRAM_PROXY, BALE_BOT_TOKEN, BALE_API_ROOT } = config
  return {
    ...(TELEGRAM_BOT_TOKEN
      ? { telegram: { token: TELEGRAM_BOT_TOKEN, apiRoot: TELEGRAM_API_ROOT, proxy: TELEGRAM_PROXY } }
      : {}),
    ...(BALE_BOT_TOKEN ? { bale: { token: BALE_BOT_TOKEN, apiRoot: BALE_API_ROOT } } : {}),
  }
}
