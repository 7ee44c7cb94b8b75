// What one sees first: an office's day, the secretariat's desk.
import { Hono } from 'hono'
import { deskOf } from '#reads/desk'
import { todayOf } from '#reads/today'
import { type Env, signedIn } from './context.ts'
import { allowed } from './guards.ts'

export const today = new Hono<Env>()
  .use(signedIn)
  .get('/today', allowed('holder', 'substitute', 'staff'), async (c) =>
    c.json(await todayOf(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now)),
  )
  .get('/desk', allowed('clerk', 'secretary'), async (c) =>
    c.json(await deskOf(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now)),
  )
