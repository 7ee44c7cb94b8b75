// The minutes of a meeting: read, written, shown to the members, objected to, sent to be signed.
import { Hono } from 'hono'
import { z } from 'zod'
import { answerObjection, objectToMinutes, showMinutes } from '#actions/minutes/show'
import { submitMinutes } from '#actions/minutes/submit'
import { rewordResolution, writeMinutes } from '#actions/minutes/write'
import { minutesOf } from '#reads/minutes/one'
import { resolutionMax } from '#rules/resolutions'
import { type Env, keyOf, signedIn } from '../context.ts'
import { deadline, owner } from '../resolutions.ts'
import { body } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { uuidParam } from '../wire/guards.ts'
import { wordedMinutes } from './words.ts'

// What is too long is refused by the act, with the figure; here only what nobody types is stopped.
const text = z.string().max(60_000)
const version = z.number().int().min(0)
const rewording = z.object({
  text,
  owners: z.array(owner).max(resolutionMax.owners),
  deadline,
  internal: z.boolean(),
})

export const minutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await minutesOf(db, actor, c.req.param('id'), now)
    if (!found) throw new Problem(404, 'unknown')
    return c.json(wordedMinutes(c.var.locale, found))
  })
  .put('/:id', uuidParam, body(z.object({ version, body: text })), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await writeMinutes(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .put('/items/:id', uuidParam, body(rewording), async (c) =>
    c.json(valueFrom(await rewordResolution(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/show', uuidParam, async (c) =>
    c.json(valueFrom(await showMinutes(c.var.ctx, keyOf(c), { meeting: c.req.param('id') }))),
  )
  .post('/:id/objections', uuidParam, body(z.object({ body: text })), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await objectToMinutes(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })), 201)
  })
  .post('/objections/:id/answer', uuidParam, body(z.object({ answer: text })), async (c) => {
    const objection = c.req.param('id')
    return c.json(valueFrom(await answerObjection(c.var.ctx, keyOf(c), { objection, ...c.req.valid('json') })))
  })
  .post('/:id/submit', uuidParam, body(z.object({ version })), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await submitMinutes(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
