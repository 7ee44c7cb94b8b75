// Following a case by its code: throttled by address, alarmed as a whole, and a miss costs what a hit costs.
import type { Context as HonoContext } from 'hono'
import { Counter } from 'prom-client'
import { countLook } from '#actions/cases/looks'
import { caseSecretHash } from '#actions/cases/secret'
import { type CitizenCase, caseByCode } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { trackingCode } from '#rules/identifiers'
import type { Env } from '../context.ts'
import { metrics } from '../metrics.ts'
import { Problem } from './errors.ts'
import { limitLook } from './floods.ts'
import { evenly, limitAddress } from './limits.ts'

/** In each hour of the clock. A mobile network shares an address among many; guessing 10¹⁵ codes needs millions an hour. */
const lookupsAnHour = 300
const evenMs = 80

const lookups = new Counter({
  name: 'case_lookups_total',
  help: 'Look-ups of cases by tracking code',
  labelNames: ['found'],
  registers: [metrics],
})

const none = '0'.repeat(16)

/**
 * The case of a code as typed, whole with its secret.
 * @throws Problem 404 for any miss, 429 beyond the limit.
 */
export async function trackCase(c: HonoContext<Env>, typed: string, secret?: string): Promise<CitizenCase> {
  // A right secret is no guess. A guesser behind the same address must not lock out whoever has one, so that only misses
  // count there: 128 bits are not found by trying.
  const guessed = secret === undefined
  if (guessed) await limitAddress(c, 'track', lookupsAnHour)
  const { db, now } = c.var.ctx
  const hash = guessed ? undefined : caseSecretHash(secret)
  const found = await evenly(evenMs, () => caseByCode(db, trackingCode(typed) ?? none, tehranDay(now), hash))
  lookups.inc({ found: found ? 'yes' : 'no' })
  const misses = await countLook(db, found !== null, now)
  if (misses)
    c.var.parts.log.error({ misses }, 'tracking codes are being guessed: more misses this hour than people make')
  if (found) return found
  if (!guessed) limitLook(c, 'made')
  throw new Problem(404, 'unknown')
}
