// A brake on floods, in the process's own memory, a house's calls by themselves: for calls so many that counting each in the database would cost more
// than the call. Several processes allow several times as much, which still stops a flood; the limits on tries of what is
// precious are counted together, in the database (limits.ts).
import type { Context as HonoContext } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Database } from '#db/client'
import { add, type Calls, secondsUntilRoom, slide } from '#rules/windows'
import type { Env } from '../context.ts'
import { addressOf } from './address.ts'
import { Problem } from './errors.ts'

/**
 * Who calls at all stays in hand, whoever has not called for longest goes first. One address alone cannot push its own
 * counts out: there are fewer offices than places here.
 */
const windowsOf = new WeakMap<Database, LRUCache<string, Calls>>()

function windowsIn(db: Database): LRUCache<string, Calls> {
  let windows = windowsOf.get(db)
  if (!windows) {
    windows = new LRUCache({ max: 100_000 })
    windowsOf.set(db, windows)
  }
  return windows
}

/** A limit: `most` calls in any `seconds`, per bucket. */
export type Flood = { what: string; most: number; seconds: number }

/** Who calls, and which house, when. */
type Caller = { db: Database; address: string; now: Date }

/** Counts a call of an address; the problem 429 with Retry-After beyond the limit. What is refused is not counted. */
export function flooded({ what, most, seconds }: Flood, { db, address, now }: Caller, cost = 1): Problem | null {
  const windows = windowsIn(db)
  const [at, ms, bucket] = [now.getTime(), seconds * 1000, `${what}:${address}`]
  let calls = windows.get(bucket)
  if (!calls) {
    calls = []
    windows.set(bucket, calls)
  }
  if (slide(calls, at, ms) + cost > most) return tooMany(secondsUntilRoom(calls, at, ms, most, cost))
  add(calls, at, ms, cost)
  return null
}

/** The problem of whoever calls too often. */
function tooMany(seconds: number): Problem {
  return new Problem(429, 'too-many', [], { 'Retry-After': String(Math.max(1, seconds)) })
}

/**
 * The same for the caller of a request.
 * @throws Problem 429 with Retry-After beyond the limit.
 */
function limitFlood(c: HonoContext<Env>, flood: Flood, cost = 1): void {
  const { db, now } = c.var.ctx
  const problem = flooded(flood, { db, address: addressOf(c), now }, cost)
  if (problem) throw problem
}

/** Pages for everybody, by what they cost: one address may have so many made anew, or a hundred times as many as they are. */
const looks: Flood = { what: 'look', most: 60_000, seconds: 600 }
const costs = { kept: 1, small: 20, made: 100 } as const

/** Counts a look at a public page or figure. */
export function limitLook(c: HonoContext<Env>, cost: keyof typeof costs): void {
  limitFlood(c, looks, costs[cost])
}
