// What a messenger answers, in whatever words and form, brought into the one shape of the Bot API; and what it means.
import type { Agent } from 'node:http'
import type { Readable } from 'node:stream'
import fetch from 'node-fetch'
import { Agent as Connections, request } from 'undici'

type Answer = { ok: true; result: unknown } | Refusal
/** The Bot API's own shape of a failure. */
export type Refusal = { ok: false; error_code: number; description: string; parameters?: { retry_after?: number } }

/** Seconds where a limit does not say for how long. */
const usualPause = 3
const longestPause = 3_600

/** Limits go by their words, whatever the status: Bale says some of them with 403 or 400, and in plain text. */
const limitWords = /bot limit exceed|local_rate_limited|rate.?limit(ed)?\b|too many requests|\bflood/i

/** A chat that is closed to us, or that there is not: only these words close it. */
const closedWords =
  /bot was blocked by the user|user is deactivated|chat not found|no such group or user|can't initiate conversation with a user|bot was kicked|bot is not a member|group chat was (deactivated|deleted)|user_is_blocked|input_user_deactivated|peer_id_invalid/i

/** Whether a failure says that this chat takes nothing from us; `found`: words that a probe has found to say so. */
export const isClosed = ({ description }: Pick<Refusal, 'description'>, found: readonly string[] = []) =>
  closedWords.test(description) || found.includes(description)

/** Whether a failure, as `askOf` gives it, was known for a limit. */
export const isLimit = ({ status }: { status: number }) => status === 429

/** Whether a failure may be about the token rather than about this call: then the messenger is to be asked who we are. */
export function mayBeToken({ error_code: code, description }: Pick<Refusal, 'error_code' | 'description'>): boolean {
  return code === 401 || code === 403 || (code === 404 && /^not found$/i.test(description.trim()))
}

/** A way to the network through an agent, for whatever else is to be had only there; without TLS it goes directly. */
export function through(agent: Agent): typeof fetch {
  return (url, options) => fetch(url, url.startsWith('https:') ? { ...options, agent } : options)
}

/** How grammY calls. */
type Call = { method: 'POST'; headers: Record<string, string>; body: string | Readable; signal: AbortSignal }
type Said = { status: number; text: string; retryAfter: string | null }

/** How long a call may take is said by its signal. */
const connections = new Connections({ headersTimeout: 0, bodyTimeout: 0 })

/** Costs two thirds of the processor that node-fetch takes for a call. */
async function directly(url: string, { method, headers, body, signal }: Call): Promise<Said> {
  const answer = await request(url, { method, headers, body, signal, dispatcher: connections })
  const { 'retry-after': retryAfter } = answer.headers
  return { status: answer.statusCode, text: await answer.body.text(), retryAfter: retryAfter?.toString() ?? null }
}

const by = (agent: Agent) => async (url: string, call: Call) => {
  const answer = await through(agent)(url, call)
  return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') }
}

/**
 * grammY's way to the network, through an agent where there is a proxy: what is no answer of the Bot API becomes one
 * where its meaning is plain. `limits`: words that a probe has found to be limits.
 */
export function askOf(limits: readonly string[], agent?: Agent) {
  const ask = agent ? by(agent) : directly
  return async (url: string, call: Call): Promise<{ json(): Promise<unknown> }> => {
    const { status, text, retryAfter } = await ask(url, call)
    const found = answerOf(status, text, retryAfter)
    // a page in between, e.g. of a proxy, said yes to something: nothing is known of the call
    if (!found) throw new Error(`answered ${status} with something that is no JSON`)
    const limited = !found.ok && found.error_code !== 429 && limits.includes(found.description)
    const shown = limited ? refusal({ ...found, error_code: 429 }, retryAfter) : found
    return { json: async () => shown }
  }
}

/** An answer in the one shape; null for a success that is none of the Bot API's. */
function answerOf(status: number, said: string, retryAfter: string | null = null): Answer | null {
  const parsed = parse(said)
  if (isAnswer(parsed)) {
    if (parsed.ok) return parsed as Answer
    return refusal({ ...parsed, error_code: Number(parsed.error_code) || status }, retryAfter)
  }
  if (status < 400) return null
  return refusal({ ok: false, error_code: status, description: said.slice(0, 200) }, retryAfter)
}

function refusal(
  given: { ok: boolean; error_code: number; description?: unknown },
  retryAfter: string | null,
): Refusal {
  const { ok: _, error_code, description, ...rest } = given
  const words = typeof description === 'string' ? description : ''
  const refused: Refusal = { ...rest, ok: false, error_code, description: words }
  if (error_code !== 429 && !limitWords.test(words)) return refused
  return {
    ...refused,
    error_code: 429,
    parameters: { ...refused.parameters, retry_after: pauseOf(refused, retryAfter) },
  }
}

/** Whole seconds within reason: as the answer has them, as its words do, or as its header does. */
function pauseOf({ parameters, description }: Refusal, header: string | null): number {
  const said = parameters?.retry_after ?? /(?:retry|try again)\D{0,12}(\d+)/i.exec(description)?.[1] ?? header
  const seconds = said === null ? Number.NaN : Math.ceil(Number(said))
  return Number.isFinite(seconds) ? Math.min(longestPause, Math.max(1, seconds)) : usualPause
}

function isAnswer(parsed: unknown): parsed is { ok: boolean; error_code?: unknown; description?: unknown } {
  return typeof parsed === 'object' && parsed !== null && 'ok' in parsed && typeof parsed.ok === 'boolean'
}

function parse(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    // plain text, e.g. of a gateway before the messenger
    return null
  }
}
