// Short messages through a gateway with one small contract; README words it for whoever puts it before a provider.
import { call, deliveryOf } from './call.ts'
import { again, type Channel } from './channel.ts'
import { type House, numbered } from './numbered.ts'
import { partsOf } from './parts.ts'
import { probe } from './probe.ts'

/** `report`: where the gateway tells of arrivals. */
export type SmsAccount = { url: string; token: string; report: string }

const headersOf = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` })

/** Whether the gateway is there and takes the token, asked without sending anything. */
export const probeSms = ({ url, token }: Pick<SmsAccount, 'url' | 'token'>) => probe(url, headersOf(token))

/**
 * Opens the channel: POST {id, to, text, parts, report} with a bearer token; the answer is 200 {id}. `id` is the key: a
 * repeat answers as before and sends nothing, so nothing comes twice.
 */
export function openSms(house: House, { url, token, report }: SmsAccount): Channel {
  const headers = headersOf(token)
  const channel = numbered('sms', house, async ({ id, to, text }, signal) => {
    const body = JSON.stringify({ id, to, text, parts: partsOf(text), report })
    const called = await call({ url, headers, body, signal }, true)
    if (!called.ok) return called.delivery
    if (called.status !== 200) return deliveryOf(called.status, called.headers, house.now(), true)
    const given = typeof called.body === 'object' && called.body && 'id' in called.body ? called.body.id : null
    return typeof given === 'string' && given ? { result: 'sent', providerId: given } : again('answered without an id')
  })
  return { ...channel, check: probeSms({ url, token }) }
}
