// What silence leaves to the desk: letters to bring on paper, late answers, holders without a messenger.
import { Hono } from 'hono'
import { paperList, unansweredList, unreachedHolders } from '#reads/ladder-lists'
import { type Env, signedIn } from './context.ts'
import { allowed } from './guards.ts'

const desk = allowed('clerk', 'secretary', 'head')

export const ladder = new Hono<Env>()
  .use(signedIn)
  .get('/paper', desk, async (c) => {
    const { db, actor, now, channels = [] } = c.var.ctx
    return c.json(await paperList(db, actor, now, channels))
  })
  .get('/unanswered', desk, async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await unansweredList(db, actor, now))
  })
  .get('/people', desk, async (c) => c.json(await unreachedHolders(c.var.ctx.db, c.var.ctx.actor)))
