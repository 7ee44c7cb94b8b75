// Contracts about services: the list, one with its copy, a new one, and its end.
import { Hono } from 'hono'
import { z } from 'zod'
import { endContract } from '#actions/contracts/end'
import { enterContract } from '#actions/contracts/enter'
import { contractById, contractsOfService, listContracts } from '#reads/contracts/contracts'
import { partners } from '#reads/contracts/partners'
import { tehranDay } from '#rules/calendar'
import { contractFilters, contractKinds, contractOrders, contractParties } from '#rules/contracts'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const line = z.string({ error: 'field-needed' }).max(300, 'field-wrong')
const list = z.object({
  find: z.string().max(200).optional(),
  show: z.enum(contractFilters).optional(),
  office: z.uuid().optional(),
  order: z.enum(contractOrders).optional(),
  page: pageField,
})
const entered = z.object({
  kind: z.enum(contractKinds),
  agency: z.uuid().nullable(),
  party: z.enum(contractParties),
  license: z.string().max(40, 'field-wrong'),
  body: z.uuid().nullable(),
  addsTo: z.uuid().nullable(),
  number: line,
  subject: line,
  signedOn: dayField('field-needed'),
  firstDay: dayField('field-needed'),
  lastDay: dayField().nullable(),
  capacity: z.number().nullable(),
  services: z.array(z.uuid()).max(1000),
  files: z.array(z.uuid()).max(10),
})
const ended = z.object({ on: dayField('field-needed'), why: line })
const seen = allowed('contracts')

export const contracts = new Hono<Env>()
  .use(signedIn)
  .get('/', seen, query(list), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { page, ...asked } = c.req.valid('query')
    const found = await listContracts(db, actor, tehranDay(now), { ...asked, ...partFrom({ page }) })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/partners', allowed('contracts.enter'), async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await partners(db, actor, tehranDay(now)))
  })
  .get('/service/:id', uuidParam, seen, async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await contractsOfService(db, actor, c.req.param('id'), tehranDay(now)))
  })
  .post('/', body(entered), async (c) =>
    c.json(valueFrom(await enterContract(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, seen, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await contractById(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/:id/end', uuidParam, body(ended), async (c) => {
    valueFrom(await endContract(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
