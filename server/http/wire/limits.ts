// Limits on tries, and answers that take the same time whatever is found.
import type { Context as HonoContext } from 'hono'
import { countTry } from '#actions/bindings/tries'
import type { Env } from '../context.ts'
import { addressOf } from './address.ts'
import { Problem } from './errors.ts'

const hour = 3_600_000

/**
 * Counts a try of a bucket in the running hour.
 * @throws Problem 429 with Retry-After beyond `most`.
 */
export async function limitTries(c: HonoContext<Env>, bucket: string, most: number): Promise<void> {
  if (!(await withinTries(c, bucket, most))) throw tooMany(c.var.ctx.now)
}

/** What is said to whoever tried too often in the running hour. */
export function tooMany(now: Date): Problem {
  const left = Math.ceil((hour - (now.getTime() % hour)) / 1000)
  return new Problem(429, 'too-many', [], { 'Retry-After': String(left) })
}

/** The same, without a problem: whether it is within `most`. */
export async function withinTries(c: HonoContext<Env>, bucket: string, most: number): Promise<boolean> {
  const { db, now } = c.var.ctx
  return (await countTry(db, bucket, now)) <= most
}

/** The same for the caller's address. */
export function limitAddress(c: HonoContext<Env>, what: string, most: number): Promise<void> {
  return limitTries(c, `${what}:${addressOf(c)}`, most)
}

/** Gives an answer, or a failure, no sooner than after so many milliseconds: its time tells nothing. */
export async function evenly<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, ms))
  try {
    return await work()
  } finally {
    await floor
  }
}
