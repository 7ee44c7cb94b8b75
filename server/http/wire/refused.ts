// What is answered for an error of a route, and noted where somebody was refused.
import type { Context as HonoContext } from 'hono'
import { type Attempt, noteRefused } from '#state/refused'
import type { Env, Parts } from '../context.ts'
import { addressOf, callerOf } from './address.ts'
import { type Problem, placeOf, problemOf } from './errors.ts'

/** The problem of a route's error; the caller is known as far as the middlewares had come. */
export function problemIn(c: HonoContext<Env>, parts: Parts, error: unknown): Problem {
  const problem = problemOf(error, parts.log, placeOf(c))
  const from = c.var.parts ? addressOf(c) : callerOf(parts.trustedProxies, c.env, c.req.header('x-forwarded-for'))
  const place = `${c.req.method} ${c.req.routePath}`
  noteProblem(parts, problem, { place, from, person: c.var.signed?.person ?? null, mobile: c.var.tried ?? null })
  return problem
}

/** The same where there is a problem already. */
export function noteProblem(parts: Parts, { code, status, refusals }: Problem, at: Omit<Attempt, 'refused'>): void {
  noteRefused(parts, { refused: { code, status, refusals }, ...at })
}
