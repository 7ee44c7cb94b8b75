// Tries each behaviour of a messenger on the real service, and hands on what was found.
import { Api } from 'grammy'
import type { Key } from '#locales/text'
import { type Behaviour, behaviourNames, type ProbeFinding } from '#rules/probes'
import type { BotAccount } from '../bot.ts'
import { askOf } from '../messengers/answers.ts'
import { bale } from '../messengers/bale.ts'
import { proxyAgent } from '../messengers/proxy.ts'
import { telegram } from '../messengers/telegram.ts'
import type { Asking } from './asking.ts'
import { trials } from './trials.ts'

/** Marks are Bale's: Telegram gets its formatting as HTML. */
const ofBale: readonly Behaviour[] = ['slant', 'bold']

/** Milliseconds after the end of a limit: clocks differ. */
const spare = 100

export type ProbeAsk = {
  messenger: 'telegram' | 'bale'
  account: BotAccount
  chat: number
  /** Whether no program asks for updates meanwhile. */
  alone: boolean
  publicUrl: string
  patience: number
  t(key: Key): string
}

/**
 * Tries all, and tells of each finding as it comes; what could not be tried, e.g. for want of a connection, is told with
 * its error instead.
 */
export async function probe(
  { messenger, account, chat, alone, publicUrl, patience, t }: ProbeAsk,
  tell: (behaviour: Behaviour, found: ProbeFinding | Error) => Promise<void>,
): Promise<void> {
  const apiOf = (token: string) => new Api(token, optionsOf(messenger, account))
  const api = apiOf(account.token)
  const { url } = await api.getWebhookInfo()
  const stranger = apiOf(`${account.token.split(':')[0]}:no-such-token`)
  let trying: Behaviour | null = null
  // an earlier call may have reached the limit; only the trial of limits wants to see it
  api.config.use(async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal)
    if (answer.ok || answer.error_code !== 429 || trying === 'limit') return answer
    await new Promise((resolve) => setTimeout(resolve, (answer.parameters?.retry_after ?? 1) * 1000 + spare))
    return call(method, payload, signal)
  })
  const asking: Asking = { api, stranger, chat, listens: alone && !url, publicUrl, patience, t }
  for (const behaviour of behaviourNames) {
    if (messenger !== 'bale' && ofBale.includes(behaviour)) continue
    trying = behaviour
    await tell(behaviour, await found(asking, behaviour))
  }
}

async function found(asking: Asking, behaviour: Behaviour): Promise<ProbeFinding | Error> {
  const trial: (asking: Asking) => Promise<ProbeFinding> = trials[behaviour]
  try {
    return await trial(asking)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function optionsOf(messenger: ProbeAsk['messenger'], { apiRoot, proxy }: BotAccount) {
  const root = apiRoot ?? { telegram, bale }[messenger].apiRoot
  const agent = proxy && root.startsWith('https:') ? proxyAgent(proxy) : undefined
  return { apiRoot: root, fetch: askOf([], agent) as never }
}
