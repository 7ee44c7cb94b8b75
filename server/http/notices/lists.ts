// Saved lists of recipients: chosen again, kept, ended.
import { Hono } from 'hono'
import { z } from 'zod'
import { endList, saveList } from '#actions/lists/save'
import { listsOf } from '#reads/notices/lists'
import { type Env, keyOf, signedIn } from '../context.ts'
import { body } from '../wire/body.ts'
import { valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'
import { selection } from './selection.ts'

const version = z.number().int().min(1)
const list = z.object({
  version: version.nullable(),
  name: z.string({ error: 'field-needed' }).max(200, 'field-wrong'),
  selection,
})

export const lists = new Hono<Env>()
  .use(signedIn)
  .use(allowed('lists'))
  .get('/', async (c) => c.json(await listsOf(c.var.ctx.db, c.var.ctx.actor)))
  .put('/:id', uuidParam, body(list), async (c) =>
    c.json(valueFrom(await saveList(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/end', uuidParam, body(z.object({ version })), async (c) => {
    valueFrom(await endList(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
