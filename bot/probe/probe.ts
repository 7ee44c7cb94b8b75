// Tries each behaviour of a messenger on the real service, and hands on what was found.
import type { Key } from '#locales/text'
import { type Behaviour, behaviourNames, type ProbeFinding } from '#rules/probes'
import type { BotAccount } from '../bot.ts'
import { apiOf } from '../messengers/api.ts'
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
  const api = apiOf(messenger, account)
  const { url } = await api.getWebhookInfo()
  const stranger = apiOf(messenger, { ...account, token: `${account.token.split(':')[0]}:no-such-token` })
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
