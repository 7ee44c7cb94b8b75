// What customers think of offices: the score, and their words, for the holder and the secretariat.
import { Hono } from 'hono'
import { z } from 'zod'
import { answerCustomers } from '#actions/ratings/answer'
import { callDone } from '#actions/ratings/call-done'
import { callBacksOf } from '#reads/call-backs'
import { counterSums, scansOf } from '#reads/posters'
import { publicAnswer } from '#reads/rating-answers'
import { ratingWords, scoredOffice } from '#reads/rating-words'
import { scoreOf } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import { type Env, keyOf } from '../context.ts'
import { body, query } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'
import { foundOf, pageField, partFrom } from '../wire/part.ts'
import { watchedRatings } from './watched.ts'

const list = z.object({ office: z.uuid().optional(), page: pageField })

/** Customers who want to be called, for the holder alone. */
const calls = new Hono<Env>()
  .use(allowed('ratings.calls'))
  .get('/', query(z.object({ page: pageField })), async (c) => {
    const { db, actor } = c.var.ctx
    const found = await callBacksOf(db, actor, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .post('/:id/done', uuidParam, async (c) =>
    c.json(valueFrom(await callDone(c.var.ctx, keyOf(c), { call: c.req.param('id') }))),
  )

export const customers = new Hono<Env>()
  .use(allowed('ratings'))
  .get('/', query(list), async (c) => {
    const { db, actor } = c.var.ctx
    const { office, page } = c.req.valid('query')
    const found = await ratingWords(db, actor, { ...partFrom({ page }), office })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/offices/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const office = c.req.param('id')
    const seen = await scoredOffice(db, actor, office)
    if (!seen) throw new Problem(404, 'unknown')
    const today = tehranDay(now)
    const rated = await scoreOf(db, seen, today)
    return c.json({
      ...rated,
      answer: await publicAnswer(db, office),
      scans: await scansOf(db, office, today),
      counters: await counterSums(db, office, today, rated.least),
    })
  })
  .post(
    '/offices/:id/answer',
    uuidParam,
    body(z.object({ text: z.string({ error: 'field-wrong' }).max(12_000) })),
    async (c) =>
      c.json(
        valueFrom(await answerCustomers(c.var.ctx, keyOf(c), { office: c.req.param('id'), ...c.req.valid('json') })),
      ),
  )
  .route('/calls', calls)
  .route('/watched', watchedRatings)
