// Systems of an agency, as those see them who let them in.
import { Hono } from 'hono'
import { z } from 'zod'
import { systemToken } from '#actions/sessions/tokens'
import { endKey, giveKey, rotateKey } from '#actions/systems/keys'
import { systemsOfBody } from '#reads/systems'
import { tehranDay } from '#rules/calendar'
import { systemNameMax, systemScopes } from '#rules/systems'
import { type Env, keyOf, signedIn } from '../context.ts'
import { body, dayField } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'

const given = z.object({
  name: z.string({ error: 'field-needed' }).max(systemNameMax, 'field-wrong'),
  scopes: z.array(z.enum(systemScopes)).max(systemScopes.length),
})

export const systems = new Hono<Env>()
  .use(signedIn)
  .use(allowed('systems'))
  .get('/of/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await systemsOfBody(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/of/:id', uuidParam, body(given), async (c) => {
    const asked = { body: c.req.param('id'), ...c.req.valid('json') }
    const { id, turn } = valueFrom(await giveKey(c.var.ctx, keyOf(c), asked))
    return c.json({ id, token: systemToken(c.var.ctx.secret, id, turn) })
  })
  .post('/:id/rotate', uuidParam, body(z.object({ until: dayField() })), async (c) => {
    const key = c.req.param('id')
    const { turn } = valueFrom(await rotateKey(c.var.ctx, keyOf(c), { key, ...c.req.valid('json') }))
    return c.json({ token: systemToken(c.var.ctx.secret, key, turn) })
  })
  .post('/:id/end', uuidParam, async (c) => {
    valueFrom(await endKey(c.var.ctx, keyOf(c), { key: c.req.param('id') }))
    return c.json({})
  })
