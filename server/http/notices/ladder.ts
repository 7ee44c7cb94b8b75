// What silence leaves to the desk: letters to bring on paper, late answers, holders without a messenger.
import { Hono } from 'hono'
import { z } from 'zod'
import { paperList, unansweredList, unreachedHolders } from '#reads/notices/ladder-lists'
import { ladderOrders } from '#rules/notices'
import { type Env, signedIn } from '../context.ts'
import { query } from '../wire/body.ts'
import { allowed } from '../wire/guards.ts'
import { pageField, partFrom } from '../wire/part.ts'

const listed = z.object({ order: z.enum(ladderOrders).optional(), page: pageField })
/** `blocked`: only those who closed the chat to us. */
const people = listed.extend({ blocked: z.literal('yes').optional() })
const desk = allowed('notices.ladder')

export const ladder = new Hono<Env>()
  .use(signedIn)
  .get('/paper', desk, query(listed), async (c) => {
    const { db, actor, now, channels = [] } = c.var.ctx
    const { order, ...asked } = c.req.valid('query')
    return c.json(await paperList(db, actor, now, channels, { order, ...partFrom(asked) }))
  })
  .get('/unanswered', desk, query(listed), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { order, ...asked } = c.req.valid('query')
    return c.json(await unansweredList(db, actor, now, { order, ...partFrom(asked) }))
  })
  .get('/people', desk, query(people), async (c) => {
    const { blocked, order, ...asked } = c.req.valid('query')
    const part = { ...partFrom(asked), order, blocked: blocked === 'yes' }
    return c.json(await unreachedHolders(c.var.ctx.db, c.var.ctx.actor, part))
  })
