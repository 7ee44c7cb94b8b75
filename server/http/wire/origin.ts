// Changing calls must come from our own pages: hono's csrf() lets cross-origin JSON through, so Origin is checked here.
import { createMiddleware } from 'hono/factory'
import type { Env } from '../context.ts'
import { Problem } from './errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a changing request that a page of another origin has a browser send: it would act as whoever is signed in
 * there, sign a visitor in as somebody else, or have visitors rate and complain without knowing. Programs, and browsers
 * that say neither header, pass: they can do no more than anyone can.
 */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (!safe.has(c.req.method)) {
    const own = [new URL(c.req.url).host, new URL(c.var.parts.publicUrl).host]
    if (isForeign((name) => c.req.header(name), own)) throw new Problem(403, 'foreign-origin')
  }
  await next()
})

/**
 * Whether a browser says that a page from elsewhere sends this. What the browser itself found out goes before the name of
 * the origin, which it hides where a page is not to be named; no page can write either. `own`: our hosts.
 */
function isForeign(header: (name: string) => string | undefined, own: readonly string[]): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = header('origin')
  return origin !== undefined && !own.includes(hostOf(origin) ?? '')
}

/** Whether nothing says that a page from elsewhere sends this, without a look at who we are. */
export function isSurelyOurs(header: (name: string) => string | null | undefined): boolean {
  return header('sec-fetch-site') === 'same-origin' || (header('sec-fetch-site') ?? header('origin') ?? null) === null
}

/**
 * Refuses an act of a page that one person opened in a browser where another has signed in since: it would be done, and
 * kept in the record, as that other's. Signing in is how one comes out of it.
 */
export const samePerson = createMiddleware<Env>(async (c, next) => {
  const opened = c.req.header('x-person')
  const acts = !safe.has(c.req.method) && !c.req.path.startsWith('/api/app/login')
  if (acts && opened && c.var.signed && opened !== c.var.signed.person) throw new Problem(403, 'other-person')
  await next()
})

function hostOf(origin: string): string | null {
  return /^https?:\/\/([^/]+)$/.exec(origin)?.[1] ?? null
}
