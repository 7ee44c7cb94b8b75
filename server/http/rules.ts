// The page of rules: every figure of the law, what the province made of it, and where each stands.
import { Hono } from 'hono'
import { rulesOf } from '#reads/rules'
import { tehranDay } from '#rules/calendar'
import { type Env, signedIn } from './context.ts'

export const rules = new Hono<Env>().use(signedIn).get('/', async (c) => {
  const { ctx, signed } = c.var
  return c.json(await rulesOf(ctx.db, signed!.province, tehranDay(ctx.now)))
})
