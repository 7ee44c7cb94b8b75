// The door for systems of agencies: whose token it is, what it opens, and how often.
import { createMiddleware } from 'hono/factory'
import { tokenHash } from '#actions/sessions/tokens'
import { systemOf } from '#reads/systems'
import { tehranDay } from '#rules/calendar'
import type { SystemScope } from '#rules/systems'
import { noteUsed } from '#state/systems'
import type { Env } from '../context.ts'
import { Problem } from '../wire/errors.ts'
import { flooded } from '../wire/floods.ts'
import { limitAddress } from '../wire/limits.ts'

/** Nobody errs so often, and no token is found by trying. */
const strangersAnHour = 60

/**
 * Lets a system pass whose key opens `scope`, at most `most` times in any minute of this process; what it does behind the door it does as
 * its body.
 * @throws Problem 401 without a token that is good, 403 where its key does not open this, 429 with Retry-After.
 */
export function bySystem(scope: SystemScope, most: number) {
  return createMiddleware<Env>(async (c, next) => {
    const { db, now } = c.var.ctx
    const today = tehranDay(now)
    const token = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const system = token ? await systemOf(db, tokenHash(token), today) : null
    if (!system) {
      await limitAddress(c, 'receipts', strangersAnHour)
      throw new Problem(401, 'no-token', [], { 'WWW-Authenticate': 'Bearer' })
    }
    if (!system.scopes.includes(scope)) throw new Problem(403, 'scope')
    const { key } = system.actor
    const tooMany = flooded({ what: `system:${scope}`, most, seconds: 60 }, { db, address: key, now })
    if (tooMany) throw tooMany
    if (!system.used) await noteUsed(db, key, system.older, today)
    c.set('ctx', { ...c.var.ctx, actor: system.actor, via: 'api', stepUp: undefined })
    await next()
  })
}
