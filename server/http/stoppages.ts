// Offices that stand still, and those that have not begun.
import { Hono } from 'hono'
import { z } from 'zod'
import { endWords } from '#locales/request-states'
import { has, type Locale, words } from '#locales/text'
import { listStoppages, startsWatched } from '#reads/stoppages'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { type Env, signedIn } from './context.ts'
import { query } from './wire/body.ts'
import { allowed } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const paging = query(z.object({ page: pageField }))

function nowWords(locale: Locale, stage: string): string {
  const own = `stoppage-course-now-${stage}`
  return words(locale, has(locale, own) ? own : `course-now-${stage}`)
}

export const stoppages = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('inspections.list'), paging, async (c) => {
    const { ctx, locale } = c.var
    const found = await listStoppages(ctx.db, ctx.actor, tehranDay(ctx.now), partFrom(c.req.valid('query')))
    const rows = found.map(({ outcome, ...row }) => ({
      ...row,
      state: endWords(locale, kindOf('stoppage')!, { ...row, outcome }) ?? nowWords(locale, row.stage),
    }))
    return c.json(rows, 200, foundOf(found))
  })
  .get('/starts', allowed('inspections.list'), paging, async (c) => {
    const { ctx } = c.var
    const found = await startsWatched(ctx.db, ctx.actor, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
