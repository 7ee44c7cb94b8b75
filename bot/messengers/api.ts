// A messenger's API as it is, for whoever asks something of it beside the running bots.
import { Api } from 'grammy'
import type { BotAccount } from '../bot.ts'
import { askOf } from './answers.ts'
import { bale } from './bale.ts'
import { proxyAgent } from './proxy.ts'
import { telegram } from './telegram.ts'

/** The API of a bot's account, reached as the account says. */
export function apiOf(messenger: 'telegram' | 'bale', { token, apiRoot, proxy }: BotAccount): Api {
  const root = apiRoot ?? { telegram, bale }[messenger].apiRoot
  const agent = proxy && root.startsWith('https:') ? proxyAgent(proxy) : undefined
  return new Api(token, { apiRoot: root, fetch: askOf([], agent) as never })
}
