// What went wrong, in one shape, whoever said so: the server by application/problem+json, or the missing network.
import { t } from './words.ts'

/** One rule that refused, worded: the sentence with its figures, its article, and the field it belongs to. */
export type WordedRefusal = { text: string; source?: string; field?: string }

/**
 * A failure to be shown to a person, worded by the server in the person's language: `code` is stable, `fields` maps an
 * input's name to its words, `refusals` are rules with figures and articles. `status` 0: no network.
 */
export type Problem = {
  status: number
  code: string
  title: string
  detail?: string
  fields?: Record<string, string>
  source?: string
  refusals?: WordedRefusal[]
  /** The act was done before, under the same key and with other words. */
  reused?: boolean
  /** Seconds to wait, of a 429. */
  retryAfter?: number
}

type Failure = Error & { problem: Problem }

/** An error that carries a problem; thrown by the client, caught by `useAct` and `useAsk`. */
export function failure(problem: Problem): Failure {
  return Object.assign(new Error(problem.title), { problem })
}

/** The problem an error carries. Anything else is a bug of ours and is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return error.problem as Problem
  throw error
}

/** The problem of a response that is not ok. */
export async function problemIn(response: Response): Promise<Problem> {
  const said = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {}
  const seconds = Number(response.headers.get('Retry-After'))
  return {
    code: 'unknown',
    title: t('app-failed'),
    ...said,
    status: response.status,
    ...(seconds ? { retryAfter: seconds } : {}),
  }
}

/** The problem of a request that never got an answer. */
export function unreachable(): Problem {
  return { status: 0, code: 'offline', title: t('app-unreachable'), detail: t('app-unreachable-detail') }
}

/** Whether it passes by itself, so that the same may be tried again: no network, trouble at the server, too much at once. */
export const passes = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500
