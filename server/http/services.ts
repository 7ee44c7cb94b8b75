// Services: the list with its sums, one of them by its days, which body an agency is, and one sum written by hand.
import { Hono } from 'hono'
import { z } from 'zod'
import { attachServices } from '#actions/services/attach'
import { setPrice } from '#actions/services/price'
import { agencyBodies, serviceAgencies } from '#reads/services/agencies'
import { listServices } from '#reads/services/list'
import { serviceById } from '#reads/services/one'
import { tehranDay } from '#rules/calendar'
import { sums } from '#rules/prices'
import { serviceFilters, serviceOrders } from '#rules/services-list'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const list = z.object({
  find: z.string().max(200).optional(),
  agency: z.string().max(300).optional(),
  show: z.enum(serviceFilters).optional(),
  order: z.enum(serviceOrders).optional(),
  page: pageField,
})
const attached = z.object({ agency: z.string().max(300), body: z.uuid().nullable() })
const price = z.object({
  sum: z.enum(sums),
  amount: z.number({ error: 'field-needed' }),
  approvedBy: z.string().max(300, 'field-wrong'),
  document: z.string().max(300, 'field-wrong'),
  firstDay: dayField('field-needed'),
  provisional: z.boolean(),
})
const seen = allowed('services')

export const services = new Hono<Env>()
  .use(signedIn)
  .get('/', seen, query(list), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { page, ...asked } = c.req.valid('query')
    const found = await listServices(db, actor, tehranDay(now), { ...asked, ...partFrom({ page }) })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/agencies', seen, async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await serviceAgencies(db, actor, tehranDay(now)))
  })
  .post('/agencies', body(attached), async (c) => {
    valueFrom(await attachServices(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({})
  })
  .get('/bodies', allowed('services.attach'), async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await agencyBodies(db, actor.province ?? '', tehranDay(now)))
  })
  .get('/:id', uuidParam, seen, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await serviceById(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/:id/prices', uuidParam, body(price), async (c) => {
    valueFrom(await setPrice(c.var.ctx, keyOf(c), { service: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
