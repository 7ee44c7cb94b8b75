// Web push: the browsers in which a person is told, and how a browser asks for it.
import { Hono } from 'hono'
import { z } from 'zod'
import { subscribePush, unsubscribePush } from '#actions/push/subscribe'
import { subscriptionsOf } from '#reads/channels'
import { isLoopback, pushEndpoint } from '#rules/push'
import { type Env, keyOf, signedIn } from './context.ts'
import { body } from './wire/body.ts'
import { deviceOf } from './wire/device.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { uuidParam } from './wire/guards.ts'

const base64url = z.string({ error: 'field-needed' }).regex(/^[\w-]{16,120}={0,2}$/, 'field-wrong')
/** What a browser gives of itself. */
export const subscription = z.object({
  endpoint: z.string({ error: 'field-needed' }),
  p256dh: base64url,
  auth: base64url,
})

/**
 * Takes an endpoint of a known push service.
 * @throws Problem 422 for any other.
 */
export function taken({ publicUrl }: Env['Variables']['parts'], endpoint: string): void {
  if (!pushEndpoint(endpoint, isLoopback(new URL(publicUrl).hostname)))
    throw new Problem(422, 'refused', [{ key: 'push-service-unknown', facts: {} }])
}

export const push = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => {
    const { ctx, signed, session, parts } = c.var
    const found = await subscriptionsOf(ctx.db, signed!.person, ctx.now)
    const devices = found.map(({ session: at, ...one }) => ({ ...one, current: at === session!.id }))
    return c.json({ key: parts.pushKey, devices })
  })
  .post('/', body(subscription), async (c) => {
    const { ctx, session, parts } = c.var
    const asked = c.req.valid('json')
    taken(parts, asked.endpoint)
    const device = deviceOf(c.req.header('user-agent'))
    return c.json(valueFrom(await subscribePush(ctx, keyOf(c), { session: session!.id, device, ...asked })), 201)
  })
  .delete('/:id', uuidParam, async (c) => {
    valueFrom(await unsubscribePush(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
