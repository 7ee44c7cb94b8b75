// What customers think of offices: the score, and their words, for the holder and the secretariat.
import { Hono } from 'hono'
import { z } from 'zod'
import { ratingWords, scoredOffice } from '#reads/rating-words'
import { scoreOf } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import type { Env } from '../context.ts'
import { query } from '../wire/body.ts'
import { Problem } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'
import { foundOf, pageField, partFrom } from '../wire/part.ts'

const list = z.object({ office: z.uuid().optional(), page: pageField })

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
    return c.json(await scoreOf(db, seen, tehranDay(now)))
  })
