// The offices of a province for those who work with them: found, listed, drawn, and one file whole.
import { Hono } from 'hono'
import { officeFile } from '#reads/office-file'
import { type OfficeSearch, searchOffices } from '#reads/offices'
import { tehranDay } from '#rules/calendar'
import { officeKinds } from '#rules/offices'
import { type Env, signedIn } from './context.ts'
import { Problem } from './errors.ts'
import { allowed, uuidParam } from './guards.ts'

/** Who sees the offices of the whole province. */
const readers = allowed('clerk', 'secretary', 'head', 'member', 'association', 'kanoon', 'inspector')

function searchOf(query: Record<string, string[]>): OfficeSearch {
  const first = (name: string) => query[name]?.[0]
  return {
    q: first('q')?.slice(0, 100),
    kinds: officeKinds.filter((kind) => query.kind?.includes(kind)),
    page: Math.min(1000, Math.max(0, Math.trunc(Number(first('page')) || 0))),
  }
}

export const offices = new Hono<Env>()
  .use(signedIn)
  .get('/', readers, async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await searchOffices(db, actor, tehranDay(now), searchOf(c.req.queries())))
  })
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await officeFile(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
