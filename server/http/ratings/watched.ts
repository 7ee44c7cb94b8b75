// What the secretariat does about ratings: it looks at what is odd, and hides words that break the law.
import { Hono } from 'hono'
import { z } from 'zod'
import { hideAnswer } from '#actions/ratings/answer'
import { decideDoubt } from '#actions/ratings/decide-doubt'
import { hideWord } from '#actions/ratings/hide-word'
import { quietPosters } from '#reads/posters'
import { openDoubts, scoredOffices } from '#reads/rating-doubts'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf } from '../context.ts'
import { body, query } from '../wire/body.ts'
import { valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'
import { foundOf, pageField, partFrom } from '../wire/part.ts'

const reason = z.string({ error: 'field-needed' }).max(12_000, 'field-wrong')

export const watchedRatings = new Hono<Env>()
  .use(allowed('ratings.list'))
  .get('/doubts', query(z.object({ page: pageField })), async (c) => {
    const { db, actor } = c.var.ctx
    const found = await openDoubts(db, actor, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .post('/doubts/:id', uuidParam, body(z.object({ counts: z.boolean(), reason })), async (c) =>
    c.json(valueFrom(await decideDoubt(c.var.ctx, keyOf(c), { doubt: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .get('/offices', async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await scoredOffices(db, actor, tehranDay(now)))
  })
  .get('/posters', query(z.object({ page: pageField })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await quietPosters(db, actor, tehranDay(now), partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .post('/answers/:id/hide', uuidParam, body(z.object({ reason })), async (c) =>
    c.json(valueFrom(await hideAnswer(c.var.ctx, keyOf(c), { answer: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/words/:id/hide', uuidParam, body(z.object({ reason })), async (c) =>
    c.json(valueFrom(await hideWord(c.var.ctx, keyOf(c), { rating: c.req.param('id'), ...c.req.valid('json') }))),
  )
