// Resolutions of the working group: recorded, sent to who is responsible, reported on, closed.
import { Hono } from 'hono'
import { z } from 'zod'
import { assignTask } from '#actions/resolutions/assign'
import { closeResolution, extendResolution } from '#actions/resolutions/close'
import { discardResolution, recordResolution } from '#actions/resolutions/record'
import { recuseFromResolution } from '#actions/resolutions/recuse'
import { judgeReport, recordReport, reportResolution, signOffReport } from '#actions/resolutions/report'
import { acknowledgeResolution, recordDelivery, sendResolutions } from '#actions/resolutions/send'
import { ownerBodies } from '#reads/resolutions/bodies'
import { listResolutions, meetingsResolved } from '#reads/resolutions/list'
import { resolutionById } from '#reads/resolutions/one'
import { tehranDay } from '#rules/calendar'
import { countsFroms, everyRoles, resolutionFilters, resolutionMax, resolutionOrders } from '#rules/resolutions'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

// What is too long is refused by the act, at its field and with the figure; here only what nobody types is stopped.
const meeting = z.number({ error: 'field-needed' }).int().min(1).max(999)
const word = z.string().max(20_000)
const count = z.number().int().min(0).max(1000).optional()
const period = z.object({
  is: z.literal('period'),
  within: z.object({ days: count, weeks: count, months: count, years: count }),
  from: z.enum(countsFroms),
})
const day = z.object({ is: z.literal('day'), day: dayField() })
/** Who is responsible, as the app names them. */
export const owner = z.discriminatedUnion('of', [
  z.object({ of: z.literal('body'), body: z.uuid() }),
  z.object({ of: z.literal('secretariat') }),
  z.object({ of: z.literal('group') }),
  z.object({ of: z.literal('outside'), label: z.string().max(1000) }),
  z.object({ of: z.literal('every'), role: z.enum(everyRoles) }),
])
/** None, a day, or a period. */
export const deadline = z.discriminatedUnion('is', [z.object({ is: z.literal('none') }), day, period])
const resolution = z.object({
  meeting,
  meetingOn: dayField(),
  item: z.number({ error: 'field-needed' }).int().min(1).max(999),
  text: word,
  internal: z.boolean(),
  owners: z.array(owner).max(resolutionMax.owners),
  deadline,
  refers: z.string().max(2000),
})
const report = z.object({ word, files: z.array(z.uuid()).max(resolutionMax.files), finished: z.boolean() })
const decided = z.object({ meeting, word })
const list = z.object({
  filter: z.enum(resolutionFilters).optional(),
  meeting: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  body: z.uuid().optional(),
  mine: z.literal('yes').optional(),
  find: z.string().max(200).optional(),
  order: z.enum(resolutionOrders).optional(),
  page: pageField,
})

const seen = allowed('resolutions')

export const resolutions = new Hono<Env>()
  .use(signedIn)
  .get('/', seen, query(list), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { page, meeting: number, mine, ...asked } = c.req.valid('query')
    const found = await listResolutions(db, actor, tehranDay(now), {
      ...asked,
      meeting: number ? Number(number) : undefined,
      mine: mine === 'yes',
      ...partFrom({ page }),
    })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/meetings', seen, async (c) => c.json(await meetingsResolved(c.var.ctx.db, c.var.ctx.actor)))
  .get('/bodies', allowed('resolutions.record'), async (c) =>
    c.json(await ownerBodies(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))),
  )
  .get('/committees', allowed('resolutions.assign'), async (c) => {
    const found = await ownerBodies(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))
    return c.json(found.filter(({ kind }) => kind === 'committee'))
  })
  .post('/tasks', body(z.object({ committee: z.uuid(), text: word, day: dayField() })), async (c) =>
    c.json(valueFrom(await assignTask(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/send', body(z.object({ meeting, paperOn: dayField().nullable().optional() })), async (c) =>
    c.json(valueFrom(await sendResolutions(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .get('/:id', uuidParam, async (c) => {
    const found = await resolutionById(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), tehranDay(c.var.ctx.now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .put('/:id', uuidParam, body(resolution), async (c) =>
    c.json(valueFrom(await recordResolution(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .delete('/:id', uuidParam, async (c) => {
    valueFrom(await discardResolution(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/close', uuidParam, body(decided.extend({ unreported: z.boolean().optional() })), async (c) => {
    valueFrom(await closeResolution(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post(
    '/:id/extend',
    uuidParam,
    body(decided.extend({ deadline: z.discriminatedUnion('is', [day, period]) })),
    async (c) => {
      valueFrom(await extendResolution(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
      return c.json({})
    },
  )
  .post('/parts/:id/acknowledge', uuidParam, async (c) =>
    c.json(valueFrom(await acknowledgeResolution(c.var.ctx, keyOf(c), { owner: c.req.param('id') }))),
  )
  .post('/parts/:id/delivery', uuidParam, body(z.object({ day: dayField() })), async (c) => {
    valueFrom(await recordDelivery(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/parts/:id/report', uuidParam, body(report), async (c) => {
    valueFrom(await reportResolution(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/parts/:id/recuse', uuidParam, body(z.object({ word })), async (c) => {
    valueFrom(await recuseFromResolution(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/parts/:id/record-report', uuidParam, body(report), async (c) => {
    valueFrom(await recordReport(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/parts/:id/sign-off', uuidParam, body(z.object({ accepts: z.boolean(), word })), async (c) => {
    valueFrom(await signOffReport(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/parts/:id/judge', uuidParam, body(z.object({ accepts: z.boolean(), word })), async (c) => {
    valueFrom(await judgeReport(c.var.ctx, keyOf(c), { owner: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
