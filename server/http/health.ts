// /healthz says the process lives, /readyz that the database answers, /metrics counts behind a token.
import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { tokenHash } from '#actions/sessions/tokens'
import { healthOf } from '#reads/health'
import type { Env, Parts } from './context.ts'
import { Problem } from './errors.ts'
import { gaugeHealth, metrics } from './metrics.ts'

/** Health routes; they need neither session nor context. */
export function health(parts: Parts) {
  return new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => ((await parts.ready()) ? c.text('ready') : c.text('not ready', 503)))
    .get('/metrics', async (c) => {
      const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
      const wanted = parts.metricsToken
      if (!wanted || !timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(wanted))))
        throw new Problem(404, 'unknown')
      // the process has its own figures also while the database is away
      const found = await healthOf(parts.db).catch((error: unknown) => {
        parts.log.warn({ err: error }, 'metrics: the database does not say how the channels are')
        return []
      })
      gaugeHealth(found)
      return c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType })
    })
}
