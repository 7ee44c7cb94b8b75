// Ratings come by the thousand a second, and most of what every request passes through is nothing to them: matching of
// routes, sessions, compression. So a rating without a session is answered before all that, by the same function as the
// route, with the same problems and headers; whatever is unusual about a request takes the long way.

import { callerOf } from './address.ts'
import { wrongFields } from './body.ts'
import { acceptedBy, baseOf, nobody, type Parts } from './context.ts'
import { Problem, problemBody, problemHeaders, problemOf } from './errors.ts'
import { asked, rate } from './ratings.ts'
import { noteProblem } from './refused.ts'

type Fetch = (request: Request, ...rest: never[]) => Response | Promise<Response>

const path = '/api/ratings'
/** No rating is larger; what is goes the long way, to be refused there. */
const mostBytes = 16 * 1024

/** Puts the short way before all others. */
export function quickRatings<F extends Fetch>(parts: Parts, longWay: F): F {
  let dress: Record<string, string> | null = null
  const quick = (request: Request, ...rest: never[]) => {
    if (!isPlainRating(request)) return longWay(request, ...rest)
    return dress
      ? answer(parts, request, rest[0], dress)
      : remembered(longWay(request, ...rest), (found) => {
          dress = found
        })
  }
  return quick as F
}

function isPlainRating(request: Request): boolean {
  if (request.method !== 'POST') return false
  const { url, headers } = request
  if (!url.endsWith(path) || url.indexOf('/', url.indexOf('://') + 3) !== url.length - path.length) return false
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return (
    length <= mostBytes &&
    headers.get('transfer-encoding') === null &&
    /^application\/json(;|$)/.test(headers.get('content-type') ?? '') &&
    !(headers.get('cookie') ?? '').includes('session=')
  )
}

/** What belongs to one answer; the rest is what the common middlewares put on all of them. */
const own = new Set(['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'vary', 'retry-after'])

/** The first rating goes the long way, and shows how answers are dressed there. */
async function remembered(
  response: Response | Promise<Response>,
  keep: (dress: Record<string, string>) => void,
): Promise<Response> {
  const first = await response
  if (first.ok) keep(Object.fromEntries([...first.headers].filter(([name]) => !own.has(name))))
  return first
}

async function answer(parts: Parts, request: Request, env: unknown, dress: Record<string, string>): Promise<Response> {
  try {
    const read = asked.safeParse(await bodyOf(request))
    if (!read.success) throw wrongFields(read.error.issues)
    const ctx = { ...baseOf(parts), now: parts.now(), actor: nobody, via: 'public' as const, stepUp: { until: null } }
    const address = callerOf(parts.trustedProxies, env, request.headers.get('x-forwarded-for'))
    const { status, value } = await rate(ctx, address, read.data)
    return new Response(JSON.stringify(value), { status, headers: { ...dress, 'content-type': 'application/json' } })
  } catch (error) {
    const problem = problemOf(error, parts.log, { path, method: 'POST' })
    const from = callerOf(parts.trustedProxies, env, request.headers.get('x-forwarded-for'))
    noteProblem(parts, problem, { place: `POST ${path}`, from, person: null })
    const body = problemBody(acceptedBy(request.headers.get('accept-language')), problem)
    const headers = { ...dress, ...problemHeaders(problem) }
    return new Response(JSON.stringify(body), { status: problem.status, headers })
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'unreadable')
  }
}
