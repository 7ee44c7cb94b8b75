// What silence leaves to the desk: letters to bring on paper, late answers, holders without a messenger.
import { Hono } from 'hono'
import { z } from 'zod'
import { paperList, unansweredList, unreachedHolders } from '#reads/notices/ladder-lists'
import { type Env, signedIn } from '../context.ts'
import { query } from '../wire/body.ts'
import { allowed } from '../wire/guards.ts'
import { pageField, partFrom } from '../wire/part.ts'

const paged = z.object({ page: pageField })
/** `blocked`: only those who closed the chat to us. */
const people = paged.extend({ blocked: z.literal('yes').optional() })
const desk = allowed('notices.ladder')

export const ladder = new Hono<Env>()
  .use(signedIn)
  .get('/paper', desk, query(paged), async (c) => {
    const { db, actor, now, channels = [] } = c.var.ctx
    return c.json(await paperList(db, actor, now, channels, partFrom(c.req.valid('query'))))
  })
  .get('/unanswered', desk, query(paged), async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await unansweredList(db, actor, now, partFrom(c.req.valid('query'))))
  })
  .get('/people', desk, query(people), async (c) => {
    const { blocked, ...asked } = c.req.valid('query')
    const part = { ...partFrom(asked), blocked: blocked === 'yes' }
    return c.json(await unreachedHolders(c.var.ctx.db, c.var.ctx.actor, part))
  })
