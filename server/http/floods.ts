// A brake on floods, in the process's own memory: for calls so many that counting each in the database would cost more
// than the call. Several processes allow several times as much, which still stops a flood.
import type { Context as HonoContext } from 'hono'
import { addressOf } from './address.ts'
import type { Env } from './context.ts'
import { Problem } from './errors.ts'

type Window = { ends: number; count: number }
const windows = new Map<string, Window>()
const mostWindows = 20_000

/**
 * Counts a call of the caller's address within `seconds` from its first.
 * @throws Problem 429 with Retry-After beyond `most`.
 */
export function limitFlood(c: HonoContext<Env>, what: string, most: number, seconds: number): void {
  const now = c.var.ctx.now.getTime()
  const bucket = `${what}:${addressOf(c)}`
  const known = windows.get(bucket)
  const window = known && known.ends > now ? known : { ends: now + seconds * 1000, count: 0 }
  window.count += 1
  windows.set(bucket, window)
  if (windows.size > mostWindows) forgetOld(now)
  if (window.count > most)
    throw new Problem(429, 'too-many', [], { 'Retry-After': String(Math.ceil((window.ends - now) / 1000)) })
}

function forgetOld(now: number): void {
  for (const [bucket, { ends }] of windows) if (ends <= now) windows.delete(bucket)
  // All of them running: then the oldest go, since a Map keeps the order of arrival.
  for (const bucket of [...windows.keys()].slice(0, Math.max(0, windows.size - mostWindows))) windows.delete(bucket)
}
