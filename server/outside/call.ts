// One HTTP call to a service outside, and what its failures mean to the courier.
import type { Delivery } from '#rules/channel'
import { again, refused } from './channel.ts'

/** An answer, its text, and that parsed where it is JSON; or what is to be said of a call that got none. */
export type Called =
  | { ok: true; status: number; headers: Headers; said: string; body: unknown }
  | { ok: false; delivery: Delivery }

/** A way to the network other than the usual one, e.g. through a proxy. */
export type Way = (url: string, options: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'text'>>

export type Call = {
  url: string
  headers: Record<string, string>
  body: string | Uint8Array
  signal: AbortSignal
  way?: Way
}

/** An answer longer than this is none. */
const longestAnswer = 64_000
const defaultPause = 5
const longestPause = 3600

/**
 * Posts once and follows no redirect, since what is sent is for that address only. A connection that never stood has
 * sent nothing; anything later may have arrived, which matters only where the service knows no keys.
 */
export async function call({ url, headers, body, signal, way = fetch }: Call, keyed: boolean): Promise<Called> {
  try {
    const answer = await way(url, { method: 'POST', headers, body: body as BodyInit, signal, redirect: 'manual' })
    const said = (await answer.text()).slice(0, longestAnswer)
    return { ok: true, status: answer.status, headers: answer.headers, said, body: parsed(said) }
  } catch (error) {
    const code = codeOf(error)
    if (neverStood.test(code)) return { ok: false, delivery: again(`no connection (${code})`) }
    return { ok: false, delivery: maybe(again(signal.aborted ? 'timeout' : `no answer (${code})`), keyed) }
  }
}

const neverStood = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|.*CERT.*)$/

/** What the network calls its trouble; never a text that might repeat what was sent. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'broken'
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    // what is no JSON says nothing that could be used
    return null
  }
}

function maybe(delivery: Delivery, keyed: boolean): Delivery {
  return delivery.result === 'failed' && !keyed ? { ...delivery, maybeSent: true } : delivery
}

/**
 * What a status other than success means. A refused account is the operator's trouble, not the message's: it waits. A
 * refused message is tried no more.
 */
export function deliveryOf(status: number, headers: Headers, now: Date, keyed: boolean): Delivery {
  if (status === 429) return { result: 'busy', retryAfterSeconds: pauseIn(headers, now) }
  const error = `answered ${status}`
  if (status >= 500 || status === 408) return maybe(again(error), keyed)
  const account = status < 400 || [401, 402, 403, 407, 426].includes(status)
  return account ? again(error) : refused(error)
}

/** Seconds in Retry-After, which are a figure or a moment; within reason. */
export function pauseIn(headers: Headers, now: Date): number {
  const said = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now.getTime()) / 1000
  return Number.isFinite(seconds) ? Math.min(longestPause, Math.max(1, Math.ceil(seconds))) : defaultPause
}
