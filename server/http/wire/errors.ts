// Problems as application/problem+json: the one place where acts' troubles become answers of the API.
import { randomUUID } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { Outcome, Trouble } from '#act/act'
import { isAway } from '#act/away'
import { unstorable } from '#act/unstorable'
import { isolate } from '#locales/format'
import { refusalWords } from '#locales/refusals'
import { withReach } from '#locales/secretariat'
import { type Key, type Locale, text, words } from '#locales/text'
import type { Reach } from '#rules/secretariat'
import type { Refusal } from '#rules/verdict'

/** One worded refusal: the sentence, the article it stands in, and the field it belongs to. */
export type WordedRefusal = { text: string; source?: string; field?: string }

export type ProblemBody = {
  code: string
  title: string
  detail: string
  fields?: Record<string, string>
  source?: string
  refusals?: WordedRefusal[]
  reused?: true
  /** By which the log names this failure. */
  request?: string
}

/** Thrown by route handlers; app.onError writes it. */
export class Problem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    readonly refusals: Refusal[] = [],
    readonly headers: Record<string, string> = {},
    /** Of a failure that stands in the log: the request's number there. */
    readonly request?: string,
  ) {
    super(code)
  }
}

const statuses: Record<Trouble['why'], ContentfulStatusCode> = {
  refused: 422,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  stepUp: 403,
}
const codes: Record<Trouble['why'], string> = {
  refused: 'refused',
  forbidden: 'forbidden',
  unknown: 'unknown',
  conflict: 'conflict',
  stepUp: 'step-up',
}

/**
 * The value of an act's outcome.
 * @throws Problem for everything else.
 */
export function valueFrom<O>(outcome: Outcome<O>): O {
  if (outcome.ok) return outcome.value
  throw new Problem(statuses[outcome.why], codes[outcome.why], outcome.refusals)
}

/** Words a refusal for a reader, with its article; `reach`: where the secretariat is that it may send the reader to. */
export function worded(locale: Locale, refusal: Refusal, reach?: Reach | null): WordedRefusal {
  return {
    ...refusalWords(locale, refusal),
    text: withReach(locale, refusal.key, refusalWords(locale, refusal).text, reach),
    ...(refusal.field ? { field: refusal.field } : {}),
  }
}

/** The body of a problem in the reader's language. */
export function problemBody(
  locale: Locale,
  problem: Pick<Problem, 'code' | 'refusals' | 'request'>,
  reach?: Reach | null,
): ProblemBody {
  const refusals = problem.refusals.map((refusal) => worded(locale, refusal, reach))
  const fields = Object.fromEntries(refusals.flatMap((one) => (one.field ? [[one.field, one.text]] : [])))
  const source = refusals.find((one) => one.source)?.source
  return {
    code: problem.code,
    title: words(locale, `problem-${titleOf(problem)}`),
    // of many fields that lack the same it is said once
    detail: [...new Set(refusals.map((one) => one.text))].join(' ') || detailOf(locale, problem),
    ...(Object.keys(fields).length ? { fields } : {}),
    ...(source ? { source } : {}),
    // the same was done already, with other words: a form tells it otherwise than that somebody else was quicker
    ...(problem.refusals.some(({ key }) => key === 'refusal-key-reused') ? { reused: true } : {}),
    ...(refusals.length ? { refusals } : {}),
    ...(problem.request ? { request: problem.request } : {}),
  }
}

/** What is said of a problem that has no rule to name; a failure's number goes with it, so that it can be told. */
export function detailOf(locale: Locale, { code, request }: Pick<Problem, 'code' | 'request'>): string {
  const detail = words(locale, `problem-${code}-detail`)
  return request ? `${detail} ${numberWords(locale, request)}` : detail
}

/** By which number a failure can be found in the log. */
const numberWords = (locale: Locale, request: string) => text(locale, 'problem-number', { number: isolate(request) })

/** A PIN that was wrong was not missing: the title says which. So with what cannot be done now though nobody changed anything. */
function titleOf({ code, refusals }: Pick<Problem, 'code' | 'refusals'>): string {
  if (code === 'conflict' && refusals.some(({ key }) => unchanged.includes(key))) return 'not-now'
  const [pin] = refusals.flatMap(({ key }) => /^refusal-(pin-(?:wrong|locked|unset))$/.exec(key)?.[1] ?? [])
  return code === 'step-up' && pin ? pin : code
}

/** Conflicts with how things stand, which whoever acts could have known. */
const unchanged: readonly Key[] = [
  'calls-still-open',
  'decision-of-another',
  'minutes-letter-apart',
  'question-not-now',
  'refusal-meetings-request-not-ripe',
  'refusal-no-ballot',
  'refusal-secret-waits',
  'refusal-vote-needs-text',
  'refusal-votes-cast',
  'refusal-votes-decide',
  'refusal-not-closed-now',
  'resolutions-not-reported',
  'visit-of-another',
]

/** Writes a problem. */
export function writeProblem(c: HonoContext, locale: Locale, problem: Problem, reach?: Reach | null): Response {
  return c.body(JSON.stringify(problemBody(locale, problem, reach)), problem.status, problemHeaders(problem))
}

/** The headers that are the problem's own. */
export function problemHeaders(problem: Problem): Record<string, string> {
  return { 'content-type': 'application/problem+json; charset=utf-8', ...problem.headers }
}

/** Where a request came in; `request` is the number that a proxy before us gave it. */
export type At = { path: string; method: string; request?: string | null }

/** Where the request of a context came in. */
export const placeOf = (c: HonoContext): At => ({
  path: c.req.routePath,
  method: c.req.method,
  request: c.req.header('x-request-id'),
})

/** Seconds after which a proxy or a browser may ask again: a database that was started anew is back by then. */
const comesBackIn = '5'

/**
 * What is answered for an error of a handler. What is no answer of ours is logged, without the query or the body, and
 * under a number that whoever asked is told.
 */
export function problemOf(error: unknown, log: Logger, { path, method, request }: At): Problem {
  if (error instanceof Problem) return error
  if ((error instanceof HTTPException && error.status < 500) || error instanceof URIError)
    return new Problem(400, 'unreadable')
  const number = request && /^[\w.-]{4,64}$/.test(request) ? request : randomUUID().slice(0, 8)
  const at = { request: number, path, method }
  const headers = { 'x-request-id': number }
  const state = unstorable(error)
  if (state) {
    log.warn({ state, ...at }, 'a value that cannot be stored')
    return new Problem(400, 'unreadable', [], headers, number)
  }
  if (isAway(error)) {
    log.warn(at, 'the database is away')
    return new Problem(503, 'broken', [], { ...headers, 'retry-after': comesBackIn }, number)
  }
  log.error({ err: error, ...at }, 'request failed')
  return new Problem(500, 'broken', [], headers, number)
}
