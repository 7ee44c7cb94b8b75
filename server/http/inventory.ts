// What agencies handed over to offices: the list, a new thing, that it came or what is wrong with it, and that it went back.
import { Hono } from 'hono'
import { z } from 'zod'
import { handOver } from '#actions/inventory/hand'
import { disputeThing, receiveThing, takeBack } from '#actions/inventory/settle'
import { listInventory } from '#reads/inventory/inventory'
import { inventoryKinds } from '#rules/inventory'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const line = z.string({ error: 'field-needed' }).max(300, 'field-wrong')
const list = z.object({
  find: z.string().max(200).optional(),
  office: z.uuid().optional(),
  left: z.literal('yes').optional(),
  page: pageField,
})
const handed = z.object({
  license: z.string({ error: 'field-needed' }).max(40, 'field-wrong'),
  agency: z.uuid().nullable(),
  kind: z.enum(inventoryKinds),
  name: line,
  count: z.number({ error: 'field-needed' }),
  mark: line,
  document: line,
  handedOn: dayField('field-needed'),
})
const disputed = z.object({ word: z.string({ error: 'field-needed' }).max(1000, 'field-wrong') })
const back = z.object({ on: dayField('field-needed'), note: line })

export const inventory = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('inventory'), query(list), async (c) => {
    const { page, left, ...asked } = c.req.valid('query')
    const of = { ...asked, left: left === 'yes', ...partFrom({ page }) }
    const found = await listInventory(c.var.ctx.db, c.var.ctx.actor, of)
    return c.json([...found], 200, foundOf(found))
  })
  .post('/', body(handed), async (c) =>
    c.json(valueFrom(await handOver(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/:id/receive', uuidParam, async (c) => {
    valueFrom(await receiveThing(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/dispute', uuidParam, body(disputed), async (c) => {
    valueFrom(await disputeThing(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/take-back', uuidParam, body(back), async (c) => {
    valueFrom(await takeBack(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
