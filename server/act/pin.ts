// The step-up PIN: six digits, hashed slowly, five wrong tries lock it until the secretariat lets the person in anew.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { people } from '#db/schema/people'
import type { Key } from '#locales/keys.gen'
import type { Context, Trouble } from './context.ts'

const derive = promisify(scrypt) as (secret: string, salt: Uint8Array, length: number) => Promise<Buffer>
const maxTries = 5

/** A salted scrypt hash of a PIN, as "salt.hash" in hex. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}.${(await derive(pin, salt, 32)).toString('hex')}`
}

/**
 * Checks the actor's PIN; null when it is right. Tries are counted in a statement of their own before the hash is
 * compared, so that neither a rollback nor parallel guesses get round the limit.
 */
export async function checkPin(ctx: Pick<Context, 'db' | 'actor'>, pin: string): Promise<Trouble | null> {
  const wrong = (key: Key, facts = {}): Trouble => ({
    ok: false,
    why: 'stepUp',
    refusals: [{ key, facts, field: 'pin' }],
  })
  if (!ctx.actor.person) return wrong('refusal-forbidden')
  const [held] = await ctx.db
    .update(people)
    .set({ pinTries: sql`${people.pinTries} + 1` })
    .where(eq(people.id, ctx.actor.person))
    .returning({ hash: people.pinHash, tries: people.pinTries })
  if (!held?.hash) return wrong('refusal-pin-unset')
  if (held.tries > maxTries) return wrong('refusal-pin-locked')
  const [salt = '', hash = ''] = held.hash.split('.')
  const given = await derive(pin, Buffer.from(salt, 'hex'), 32)
  if (!timingSafeEqual(given, Buffer.from(hash, 'hex')))
    return wrong('refusal-pin-wrong', { left: maxTries - held.tries })
  await ctx.db.update(people).set({ pinTries: 0 }).where(eq(people.id, ctx.actor.person))
  return null
}
