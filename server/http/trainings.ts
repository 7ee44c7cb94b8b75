// Trainings: the calendar, who takes part, and what became of it.
import { Hono } from 'hono'
import { z } from 'zod'
import { admitTrainee, enrolTrainee, withdrawTrainee } from '#actions/trainings/enrol'
import { gradeTrainee } from '#actions/trainings/grade'
import { cancelTraining, planTraining } from '#actions/trainings/plan'
import { trainablePeople, trainingById, trainingServices, trainingsOf } from '#reads/trainings/trainings'
import { jalaliYear, tehranDay } from '#rules/calendar'
import { trainingKinds, trainingResults } from '#rules/trainings'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const line = (most: number) => z.string({ error: 'field-needed' }).max(most, 'field-wrong')
const planned = z.object({
  kind: z.enum(trainingKinds, { error: 'field-needed' }),
  title: line(200),
  service: z.uuid().nullable(),
  heldBy: line(200),
  place: line(300),
  firstDay: dayField('field-needed'),
  lastDay: dayField('field-needed'),
  approval: z.string().max(100, 'field-wrong'),
})
const enrolled = z.object({ office: z.uuid(), membership: z.uuid({ error: 'field-needed' }) })
const graded = z.object({
  result: z.enum(trainingResults, { error: 'field-needed' }),
  certificate: z.string().max(60, 'field-wrong'),
  validUntil: dayField().nullable(),
})
const year = z
  .string()
  .regex(/^1[34]\d\d$/)
  .optional()

const seen = allowed('trainings')

export const trainings = new Hono<Env>()
  .use(signedIn)
  .get('/', seen, query(z.object({ year, page: pageField })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { year: asked, page } = c.req.valid('query')
    const found = await trainingsOf(db, actor, {
      ...partFrom({ page }),
      year: Number(asked ?? jalaliYear(tehranDay(now))),
    })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/services', allowed('trainings.plan'), async (c) =>
    c.json(await trainingServices(c.var.ctx.db, c.var.ctx.actor)),
  )
  .get('/people/:id', uuidParam, seen, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await trainablePeople(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/', body(planned), async (c) =>
    c.json(valueFrom(await planTraining(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, seen, async (c) => {
    const found = await trainingById(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/:id/cancel', uuidParam, body(z.object({ reason: line(300) })), async (c) => {
    valueFrom(await cancelTraining(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/enrol', uuidParam, body(enrolled), async (c) => {
    valueFrom(await enrolTrainee(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/admit', uuidParam, body(enrolled), async (c) => {
    valueFrom(await admitTrainee(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/withdraw', uuidParam, body(enrolled), async (c) => {
    valueFrom(await withdrawTrainee(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/trainees/:id/grade', uuidParam, body(graded), async (c) => {
    valueFrom(await gradeTrainee(c.var.ctx, keyOf(c), { trainee: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
