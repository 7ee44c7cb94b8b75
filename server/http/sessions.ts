// Who is signed in, and what waits for them.
import { Hono } from 'hono'
import { meOf } from '#reads/me'
import { type Env, signedIn } from './context.ts'

export const sessions = new Hono<Env>().use(signedIn).get('/me', async (c) => {
  const { ctx, signed } = c.var
  return c.json(await meOf(ctx.db, signed!, ctx.now))
})
