// Safir, Bale's service to people by their mobile number. It knows keys, so nothing comes twice; it tells no arrival.

import type { Delivery } from '#rules/channel'
import { call, deliveryOf, pauseIn } from './call.ts'
import { again, blocked, type Channel, refused } from './channel.ts'
import { type House, type Numbered, numbered } from './numbered.ts'
import { probe } from './probe.ts'

/** `bot`: in whose name it sends. */
export type SafirAccount = { token: string; root?: string; bot: number }

const usualRoot = 'https://safir.bale.ai'

const addressOf = ({ root = usualRoot }: SafirAccount) => `${root.replace(/\/$/, '')}/api/v3/send_message`
const headersOf = ({ token }: SafirAccount) => ({ 'content-type': 'application/json', 'api-access-key': token })

/** Whether it is there and knows the account, asked without sending anything. */
export const probeSafir = (account: SafirAccount) => probe(addressOf(account), headersOf(account))

/** Opens the channel. */
export function openSafir(house: House, account: SafirAccount): Channel {
  const { bot } = account
  const url = addressOf(account)
  const headers = headersOf(account)
  const channel = numbered('safir', house, async (message, signal) => {
    const called = await call({ url, headers, body: JSON.stringify(requestOf(message, bot)), signal }, true)
    if (!called.ok) return called.delivery
    return outcome(called.status, called.headers, called.body, house.now())
  })
  return { ...channel, check: probeSafir(account) }
}

/** The same for every attempt: `request_id` is the key by which a repeat sends nothing. */
function requestOf({ id, to, text, code }: Numbered, bot: number) {
  const data = code ? { otp_message: { otp: code } } : { message: { text } }
  return { request_id: id, bot_id: bot, phone_number: to, message_data: data }
}

type Fault = { code?: unknown }
type Answer = { message_id?: unknown; error_data?: Fault[] | Fault | null }

/** Safir tells its errors in the body, also of an answer with status 200. */
function outcome(status: number, headers: Headers, body: unknown, now: Date): Delivery {
  const { message_id: id, error_data: errors } = (typeof body === 'object' && body ? body : {}) as Answer
  const code = codeOf(Array.isArray(errors) ? errors[0] : errors)
  if (code !== null) return meaning(code, headers, now)
  if (status !== 200) return deliveryOf(status, headers, now, true)
  const named = typeof id === 'number' ? String(id) : id
  return typeof named === 'string' && named
    ? { result: 'sent', providerId: named }
    : again('answered without a message_id')
}

/** Documented as a number, and also seen as a text; null where there is none. */
function codeOf(fault: Fault | null | undefined): number | null {
  const code = typeof fault?.code === 'string' ? fault.code.trim() : fault?.code
  return code === undefined || code === null || code === '' || !Number.isInteger(Number(code)) ? null : Number(code)
}

const rateLimits = [3, 18]
const [invalidInput, invalidPhone, noBaleUser, noCredit, contactsFull] = [4, 8, 17, 20, 21]

/** What an error means: the message's, the person's, or the account's, which the operator can mend. */
function meaning(code: number, headers: Headers, now: Date): Delivery {
  if (rateLimits.includes(code)) return { result: 'busy', retryAfterSeconds: pauseIn(headers, now) }
  if (code === noBaleUser) return blocked
  if (code === invalidInput || code === invalidPhone) return refused(`Safir error ${code}`)
  if (code === noCredit) return again('Safir error 20: no credit left')
  if (code === contactsFull) return again('Safir error 21: the bot has as many contacts as it may')
  return again(`Safir error ${code}`)
}
