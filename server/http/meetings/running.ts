// A meeting that runs: who is there, item by item, what was resolved, and its end.
import { Hono } from 'hono'
import { z } from 'zod'
import { attend, attendGuest } from '#actions/meetings/attend'
import { beginMeeting } from '#actions/meetings/begin'
import { closeItem, endMeeting } from '#actions/meetings/close-item'
import { openItem, putToVote } from '#actions/meetings/open-item'
import { writeResolution } from '#actions/meetings/resolve'
import { itemEnds } from '#rules/meetings'
import { type Env, keyOf } from '../context.ts'
import { deadline, owner } from '../resolutions.ts'
import { body } from '../wire/body.ts'
import { valueFrom } from '../wire/errors.ts'
import { uuidParam } from '../wire/guards.ts'

const present = z.boolean()
/** Of a meeting that is written down after its day. */
const hour = z.object({ hour: z.string().max(20).optional() })
const member = z.object({ person: z.uuid(), seat: z.uuid(), present })
const resolved = z.object({
  text: z.string().max(20_000),
  owners: z.array(owner).max(100),
  deadline,
  internal: z.boolean(),
})

export const runningMeetings = new Hono<Env>()
  .post('/:id/begin', uuidParam, body(hour), async (c) =>
    c.json(valueFrom(await beginMeeting(c.var.ctx, keyOf(c), { meeting: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/attend', uuidParam, body(member), async (c) => {
    const meeting = c.req.param('id')
    return c.json(valueFrom(await attend(c.var.ctx, keyOf(c), { meeting, ...c.req.valid('json') })))
  })
  .post('/guests/:id/attend', uuidParam, body(z.object({ present })), async (c) => {
    const guest = c.req.param('id')
    return c.json(valueFrom(await attendGuest(c.var.ctx, keyOf(c), { guest, ...c.req.valid('json') })))
  })
  .post('/items/:id/open', uuidParam, body(z.object({ from: z.uuid().nullable() })), async (c) =>
    c.json(valueFrom(await openItem(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/items/:id/put-to-vote', uuidParam, async (c) =>
    c.json(valueFrom(await putToVote(c.var.ctx, keyOf(c), { item: c.req.param('id') }))),
  )
  .put('/items/:id/resolution', uuidParam, body(resolved.extend({ before: resolved })), async (c) => {
    const item = c.req.param('id')
    return c.json(valueFrom(await writeResolution(c.var.ctx, keyOf(c), { item, ...c.req.valid('json') })))
  })
  .post('/items/:id/close', uuidParam, body(z.object({ how: z.enum(itemEnds) })), async (c) =>
    c.json(valueFrom(await closeItem(c.var.ctx, keyOf(c), { item: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/end', uuidParam, body(hour), async (c) =>
    c.json(valueFrom(await endMeeting(c.var.ctx, keyOf(c), { meeting: c.req.param('id'), ...c.req.valid('json') }))),
  )
