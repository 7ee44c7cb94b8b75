// The staff of the offices one holds.
import { Hono } from 'hono'
import { z } from 'zod'
import { addStaff, endStaff } from '#actions/staff/change'
import { staffOf } from '#reads/people/people'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf } from './context.ts'
import { body } from './wire/body.ts'
import { valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const newStaff = z.object({
  office: z.uuid(),
  name: z.string({ error: 'field-needed' }).max(100, 'field-wrong'),
  nationalId: z.string({ error: 'field-national-id-wrong' }).max(30, 'field-national-id-wrong'),
  mobile: z.string({ error: 'field-mobile-wrong' }).max(30, 'field-mobile-wrong'),
  replaces: z.boolean().optional(),
})

export const staff = new Hono<Env>()
  .use(allowed('staff'))
  .get('/', async (c) => c.json(await staffOf(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))))
  .post('/', body(newStaff), async (c) =>
    c.json(valueFrom(await addStaff(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .delete('/:id', uuidParam, async (c) => {
    valueFrom(await endStaff(c.var.ctx, keyOf(c), { membership: c.req.param('id') }))
    return c.json({})
  })
