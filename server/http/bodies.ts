// Bodies of the province: agencies, the association, the kanoon, expert committees.
import { Hono } from 'hono'
import { z } from 'zod'
import { seatChair } from '#actions/bodies/chair'
import { saveBody } from '#actions/bodies/save'
import { listBodies } from '#reads/bodies'
import { tehranDay } from '#rules/calendar'
import { keptBodies } from '#rules/roles'
import { type Env, keyOf, signedIn } from './context.ts'
import { body } from './wire/body.ts'
import { valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const line = z.string().max(300, 'field-wrong').default('')
const kept = z.object({
  id: z.uuid().nullable(),
  kind: z.enum(keptBodies, { error: 'field-needed' }),
  name: z.string({ error: 'field-needed' }).max(200, 'field-wrong'),
  address: line,
  phone: line,
  fax: line,
  until: z.iso.date().nullable().optional(),
})

export const bodies = new Hono<Env>()
  .use(signedIn)
  .use(allowed('bodies'))
  .get('/', async (c) => c.json(await listBodies(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))))
  .post('/', body(kept), async (c) => c.json(valueFrom(await saveBody(c.var.ctx, keyOf(c), c.req.valid('json')))))
  .post('/:id/chair', uuidParam, body(z.object({ person: z.uuid().nullable() })), async (c) => {
    valueFrom(await seatChair(c.var.ctx, keyOf(c), { body: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
