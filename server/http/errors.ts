// Problems as application/problem+json: the one place where acts' troubles become answers of the API.
import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { Outcome, Trouble } from '#actions/act'
import { unstorable } from '#actions/unstorable'
import { refusalWords } from '#locales/refusals'
import { withReach } from '#locales/secretariat'
import { type Locale, words } from '#locales/text'
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
}

/** Thrown by route handlers; app.onError writes it. */
export class Problem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    readonly refusals: Refusal[] = [],
    readonly headers: Record<string, string> = {},
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
  problem: Pick<Problem, 'code' | 'refusals'>,
  reach?: Reach | null,
): ProblemBody {
  const refusals = problem.refusals.map((refusal) => worded(locale, refusal, reach))
  const fields = Object.fromEntries(refusals.flatMap((one) => (one.field ? [[one.field, one.text]] : [])))
  const source = refusals.find((one) => one.source)?.source
  return {
    code: problem.code,
    title: words(locale, `problem-${titleOf(problem)}`),
    detail: refusals.map((one) => one.text).join(' ') || words(locale, `problem-${problem.code}-detail`),
    ...(Object.keys(fields).length ? { fields } : {}),
    ...(source ? { source } : {}),
    ...(refusals.length ? { refusals } : {}),
  }
}

/** A PIN that was wrong was not missing: the title says which. */
function titleOf({ code, refusals }: Pick<Problem, 'code' | 'refusals'>): string {
  const [pin] = refusals.flatMap(({ key }) => /^refusal-(pin-(?:wrong|locked|unset))$/.exec(key)?.[1] ?? [])
  return code === 'step-up' && pin ? pin : code
}

/** Writes a problem. */
export function writeProblem(c: HonoContext, locale: Locale, problem: Problem, reach?: Reach | null): Response {
  return c.body(JSON.stringify(problemBody(locale, problem, reach)), problem.status, problemHeaders(problem))
}

/** The headers that are the problem's own. */
export function problemHeaders(problem: Problem): Record<string, string> {
  return { 'content-type': 'application/problem+json; charset=utf-8', ...problem.headers }
}

/** What is answered for an error of a handler; what is no answer of ours is logged, without the query or the body. */
export function problemOf(error: unknown, log: Logger, at: { path: string; method: string }): Problem {
  if (error instanceof Problem) return error
  if ((error instanceof HTTPException && error.status < 500) || error instanceof URIError)
    return new Problem(400, 'unreadable')
  const state = unstorable(error)
  if (state) {
    log.warn({ state, ...at }, 'a value that cannot be stored')
    return new Problem(400, 'unreadable')
  }
  log.error({ err: error, ...at }, 'request failed')
  return new Problem(500, 'broken')
}
