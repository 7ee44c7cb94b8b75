// Delegates: whoever is away names who signs meanwhile, or who answers what proceedings ask.

import { Hono } from 'hono'
import { z } from 'zod'
import { endDelegation } from '#actions/delegations/end'
import { lendAnswers } from '#actions/delegations/lend'
import { makeDelegation } from '#actions/delegations/make'
import { answerersToName, delegatesToName, listDelegations } from '#reads/people/delegations'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const delegation = z.object({
  delegate: z.uuid(),
  firstDay: dayField(),
  lastDay: dayField(),
  reason: z.string().max(300),
})

export const delegations = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('delegations', 'delegations.own'), query(z.object({ page: pageField })), async (c) => {
    const found = await listDelegations(c.var.ctx.db, c.var.ctx.actor, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .get('/people', allowed('delegations.people'), async (c) =>
    c.json(await delegatesToName(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))),
  )
  .get('/answerers', allowed('delegations.own'), async (c) =>
    c.json(await answerersToName(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))),
  )
  .put('/:id/answers', uuidParam, body(delegation), async (c) =>
    c.json(valueFrom(await lendAnswers(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .put('/:id', uuidParam, body(delegation), async (c) =>
    c.json(valueFrom(await makeDelegation(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/end', uuidParam, async (c) => {
    valueFrom(await endDelegation(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
