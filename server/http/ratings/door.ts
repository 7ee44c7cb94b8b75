// Ratings come by the thousand a second, and most of what every request passes through is nothing to them: matching of
// routes, sessions, compression, even the objects of a request and its answer. So a rating without a session is answered
// before all that, by the same function as the route, with the same problems and headers; whatever is unusual about a
// request takes the long way.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedBy, baseOf, nobody, type Parts } from '../context.ts'
import { timeHttp } from '../metrics.ts'
import { callerOf } from '../wire/address.ts'
import { wrongFields } from '../wire/body.ts'
import { markIn } from '../wire/cookie.ts'
import { Problem, problemBody, problemHeaders, problemOf } from '../wire/errors.ts'
import { isSurelyOurs } from '../wire/origin.ts'
import { noteProblem } from '../wire/refused.ts'
import { rate, ratingBody } from './ratings.ts'

type Fetch = (request: Request, ...rest: never[]) => Response | Promise<Response>

/** Takes a request of the server if it is one for the short way; false leaves it as it came. */
type Before = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

const path = '/api/ratings'
/** No rating is larger; what is goes the long way, to be refused there. */
const mostBytes = 16 * 1024

/** The headers that the common middlewares put on every answer. */
type Dress = Record<string, string>

/** Puts the short way before all others: `fetch` for requests as objects, `before` for those that come by a socket. */
export function quickRatings<F extends Fetch>(parts: Parts, longWay: F): F & { before: Before } {
  let dress: Dress | null = null
  const quick = (request: Request, ...rest: never[]) => {
    if (!isPlainRating(request)) return longWay(request, ...rest)
    return dress
      ? byObject(parts, request, rest[0], dress)
      : remembered(longWay(request, ...rest), (found) => {
          dress = found
        })
  }
  const before: Before = (incoming, outgoing) => {
    if (!dress || !comesPlain(incoming)) return false
    bySocket(parts, incoming, outgoing, dress)
    return true
  }
  return Object.assign(quick as unknown as F, { before })
}

function isPlainRating({ method, url, headers }: Request): boolean {
  if (method !== 'POST') return false
  if (!url.endsWith(path) || url.indexOf('/', url.indexOf('://') + 3) !== url.length - path.length) return false
  return isPlain((name) => headers.get(name))
}

const plainHost = /^[a-z\d.-]+(:\d+)?$/i

function comesPlain({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== path || !plainHost.test(headers.host ?? '')) return false
  return isPlain((name) => headers[name] as string | undefined)
}

function isPlain(header: (name: string) => string | null | undefined): boolean {
  const length = Number(header('content-length') ?? Number.NaN)
  return (
    length <= mostBytes &&
    header('transfer-encoding') == null &&
    /^application\/json(;|$)/.test(header('content-type') ?? '') &&
    isSurelyOurs(header) &&
    !(header('cookie') ?? '').includes('session=')
  )
}

/** What belongs to one answer; the rest is what the common middlewares put on all of them. */
const own = new Set(['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'vary', 'retry-after'])

/** The first rating goes the long way, and shows how answers are dressed there. */
async function remembered(response: Response | Promise<Response>, keep: (dress: Dress) => void): Promise<Response> {
  const first = await response
  if (first.ok) keep(Object.fromEntries([...first.headers].filter(([name]) => !own.has(name))))
  return first
}

/** What a rating's request says, however it came. */
type Header = string | null | undefined
type Said = { text: string; env: unknown; forwarded: Header; language: Header; number: Header; cookies: Header }
type Answer = { status: number; headers: Dress; body: string }

async function byObject(parts: Parts, request: Request, env: unknown, dress: Dress): Promise<Response> {
  const { headers: sent } = request
  const [forwarded, language] = [sent.get('x-forwarded-for'), sent.get('accept-language')]
  const said = {
    text: await request.text(),
    env,
    forwarded,
    language,
    number: sent.get('x-request-id'),
    cookies: sent.get('cookie'),
  }
  const { status, headers, body } = await answerTo(parts, said)
  return new Response(body, { status, headers: { ...dress, ...headers } })
}

function bySocket(parts: Parts, incoming: IncomingMessage, outgoing: ServerResponse, dress: Dress): void {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', async () => {
    const { headers: sent } = incoming
    const [forwarded, language] = [sent['x-forwarded-for'] as string | undefined, sent['accept-language']]
    const number = sent['x-request-id'] as string | undefined
    const said = { text: textOf(chunks), env: { incoming }, forwarded, language, number, cookies: sent.cookie }
    const { status, headers, body } = await answerTo(parts, said)
    outgoing.writeHead(status, { ...dress, ...headers, 'content-length': Buffer.byteLength(body) })
    outgoing.end(body)
  })
}

const utf8 = new TextDecoder()
const textOf = (chunks: Buffer[]) => utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))

async function answerTo(parts: Parts, said: Said): Promise<Answer> {
  const began = performance.now()
  const answer = await answered(parts, said)
  timeHttp('POST', path, answer.status, began)
  return answer
}

async function answered(parts: Parts, { text, env, forwarded, language, number, cookies }: Said): Promise<Answer> {
  try {
    const read = ratingBody.safeParse(parsed(text))
    if (!read.success) throw wrongFields(read.error.issues)
    const ctx = { ...baseOf(parts), now: parts.now(), actor: nobody, via: 'public' as const, stepUp: { until: null } }
    const giver = {
      address: callerOf(parts.trustedProxies, env, forwarded),
      device: markIn(parts.publicUrl, cookies),
      locale: acceptedBy(language ?? null),
    }
    const { status, value } = await rate(ctx, giver, read.data)
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
  } catch (error) {
    const problem = problemOf(error, parts.log, { path, method: 'POST', request: number })
    const from = callerOf(parts.trustedProxies, env, forwarded)
    noteProblem(parts, problem, { place: `POST ${path}`, from, person: null })
    const body = JSON.stringify(problemBody(acceptedBy(language ?? null), problem))
    return { status: problem.status, headers: problemHeaders(problem), body }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'unreadable')
  }
}
