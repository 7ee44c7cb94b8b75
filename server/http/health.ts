// /healthz says the process lives, /readyz that it can do its work, /metrics counts behind a token.
import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { tokenHash } from '#actions/sessions/tokens'
import { healthOf } from '#reads/health'
import { standOf } from '#reads/stand'
import type { Env, Parts } from './context.ts'
import { gaugeHealth, gaugeStand, metrics } from './metrics.ts'
import { Problem, placeOf, problemOf, writeProblem } from './wire/errors.ts'

/** Health routes; they need neither session nor context. */
export function health(parts: Parts) {
  return new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      const { ready, said } = await parts.ready()
      return c.text(said, ready ? 200 : 503)
    })
    .get('/metrics', async (c) => {
      const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
      const wanted = parts.metricsToken
      if (!wanted || !timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(wanted))))
        throw new Problem(404, 'unknown')
      // the process has its own figures also while the database is away
      await askDatabase(parts).catch((error: unknown) =>
        parts.log.warn({ err: error }, 'metrics: the database does not say how things stand'),
      )
      return c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType })
    })
}

async function askDatabase({ db, now }: Parts): Promise<void> {
  const began = performance.now()
  gaugeHealth(await healthOf(db))
  const seconds = (performance.now() - began) / 1000
  gaugeStand(await standOf(db, now()), seconds)
}

/** All that a process serves which is no web server: how it is, and what is posted to its bots. */
export function healthApp(parts: Parts) {
  return new Hono<Env>()
    .onError((error, c) => writeProblem(c, 'en', problemOf(error, parts.log, placeOf(c))))
    .notFound((c) => writeProblem(c, 'en', new Problem(404, 'unknown')))
    .route('/', health(parts))
    .route('/', webhooks(parts))
}

/** What messengers and gateways post to. */
export function webhooks(parts: Parts) {
  return new Hono<Env>().on('POST', ['/bot/*', '/reports/*'], async (c) => {
    const hook = parts.webhooks.find(({ path }) => path === c.req.path)
    if (!hook) throw new Problem(404, 'unknown')
    return hook.handle(c.req.raw)
  })
}
