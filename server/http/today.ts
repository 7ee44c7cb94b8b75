// What one sees first: an office's day, the secretariat's desk.
import { Hono } from 'hono'
import { stateWords } from '#locales/requests'
import { words } from '#locales/text'
import { deskOf } from '#reads/desk'
import { todayOf } from '#reads/today'
import { kindOf } from '#rules/requests/kinds'
import { type Env, signedIn } from './context.ts'
import { allowed } from './guards.ts'

export const today = new Hono<Env>()
  .use(signedIn)
  .get('/today', allowed('holder', 'substitute', 'staff'), async (c) => {
    const { ctx, locale } = c.var
    const { requests, cases, ...day } = await todayOf(ctx.db, ctx.actor, ctx.now)
    return c.json({
      ...day,
      // worded here, so that the first page needs no words of every kind there is
      requests: requests.map((one) => ({
        ...one,
        title: words(locale, `${kindOf(one.kind)?.words ?? 'request'}-title`),
        state: stateWords(locale, one),
      })),
      cases: cases.map((one) => ({ ...one, title: words(locale, `case-topic-${one.topic}`) })),
    })
  })
  .get('/desk', allowed('clerk', 'secretary'), async (c) =>
    c.json(await deskOf(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now)),
  )
