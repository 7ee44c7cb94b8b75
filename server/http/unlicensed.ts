// Places that work without a license: the list, the file of one, and what is written down in it.
import { Hono } from 'hono'
import { z } from 'zod'
import { joinPlace } from '#actions/unlicensed/join'
import { notePlace } from '#actions/unlicensed/note'
import { openPlace } from '#actions/unlicensed/open'
import { listPlaces, placeById } from '#reads/unlicensed'
import { tehranDay } from '#rules/calendar'
import { placeSteps } from '#rules/unlicensed/steps'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const opened = z.object({
  name: z.string().max(1000),
  address: z.string().max(2000),
  works: z.string().max(4000),
  foundOn: z.string().max(10),
  caseId: z.uuid().nullable(),
})
const step = z.object({
  step: z.enum(placeSteps),
  on: z.string().max(10),
  number: z.string().max(60),
  word: z.string().max(3000),
})

export const unlicensed = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('unlicensed'), query(z.object({ page: pageField })), async (c) => {
    const { ctx } = c.var
    const found = await listPlaces(ctx.db, ctx.actor, tehranDay(ctx.now), partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .post('/', body(opened), async (c) =>
    c.json(valueFrom(await openPlace(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, async (c) => {
    const { ctx } = c.var
    const found = await placeById(ctx.db, ctx.actor, c.req.param('id'))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/:id/reports', uuidParam, body(z.object({ caseId: z.uuid() })), async (c) =>
    c.json(valueFrom(await joinPlace(c.var.ctx, keyOf(c), { place: c.req.param('id'), ...c.req.valid('json') })), 201),
  )
  .post('/:id/steps', uuidParam, body(step), async (c) => {
    valueFrom(await notePlace(c.var.ctx, keyOf(c), { place: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({}, 201)
  })
