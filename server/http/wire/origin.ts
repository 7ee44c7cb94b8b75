// Changing calls must come from our own pages: hono's csrf() lets cross-origin JSON through, so Origin is checked here.
import { createMiddleware } from 'hono/factory'
import type { Env } from '../context.ts'
import { Problem } from './errors.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const signsIn = /^\/(login|api\/app)\//

/**
 * Refuses a changing request that carries a session, or would get one, but comes from another origin: a visitor must
 * not find themselves signed in as somebody else. Any other request without a session may come from anywhere: it can
 * do no more than anyone can.
 */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (!safe.has(c.req.method) && (c.var.session || signsIn.test(c.req.path))) {
    const origin = c.req.header('origin')
    const own = [new URL(c.req.url).host, new URL(c.var.parts.publicUrl).host]
    const from = origin ? hostOf(origin) : null
    const site = c.req.header('sec-fetch-site')
    if (origin ? !from || !own.includes(from) : site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Problem(403, 'foreign-origin')
  }
  await next()
})

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
