/** @jsxImportSource hono/jsx */
// The pages everybody may open, by address; what goes wrong on them is said by a page too.
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from '../context.ts'
import { Problem } from '../errors.ts'
import { ratePage, ratePosted, thanksPage } from './rate.tsx'
import { scriptOf } from './scripts.ts'
import { sorryPage } from './sorry.tsx'

/** Whether a request is for one of these pages, which bring their own security policy. */
export function isPublicPage(c: { req: { path: string } }): boolean {
  return /^\/[rco](\/|$)/.test(c.req.path)
}

const pages = new Hono<Env>()
  .use(secureHeaders({ referrerPolicy: 'same-origin', crossOriginResourcePolicy: 'same-origin' }))
  .get('/r/worker.js', (c) => {
    const code = scriptOf(c.var.parts.appDir, 'rate-worker')
    if (!code) throw new Problem(404, 'unknown')
    return c.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
  })
  .get('/r/:license', (c) => ratePage(c))
  .post('/r/:license', ratePosted)
  .get('/r/:license/thanks', thanksPage)

pages.onError((error, c) => {
  if (error instanceof Problem) return sorryPage(c, error)
  throw error
})

export { pages as publicPages }
