// Security that agencies hold: the list, a new one, its settlement, a complaint in court, and that it went back.
import { Hono } from 'hono'
import { z } from 'zod'
import { recordGuarantee } from '#actions/guarantees/record'
import { recordComplaint, releaseGuarantee, settleGuarantee } from '#actions/guarantees/release'
import { listGuarantees } from '#reads/guarantees/guarantees'
import { tehranDay } from '#rules/calendar'
import { guaranteeKinds } from '#rules/guarantees'
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
const recorded = z.object({
  agency: z.uuid().nullable(),
  license: z.string().max(40, 'field-wrong'),
  kind: z.enum(guaranteeKinds),
  number: line,
  issuer: line,
  heldBy: line,
  amount: z.number({ error: 'field-needed' }),
  monthValue: z.number({ error: 'field-needed' }),
  firstDay: dayField('field-needed'),
  lastDay: dayField().nullable(),
})
const settled = z.object({ on: dayField('field-needed'), clearance: line })
const complaint = z.object({ number: line, judgedOn: dayField().nullable() })

export const guarantees = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('guarantees'), query(list), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { page, left, ...asked } = c.req.valid('query')
    const of = { ...asked, left: left === 'yes', ...partFrom({ page }) }
    const found = await listGuarantees(db, actor, tehranDay(now), of)
    return c.json([...found], 200, foundOf(found))
  })
  .post('/', body(recorded), async (c) =>
    c.json(valueFrom(await recordGuarantee(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/:id/settle', uuidParam, body(settled), async (c) => {
    valueFrom(await settleGuarantee(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/complaint', uuidParam, body(complaint), async (c) => {
    valueFrom(await recordComplaint(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/release', uuidParam, async (c) => {
    valueFrom(await releaseGuarantee(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
