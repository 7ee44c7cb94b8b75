// Texts to begin letters with, for those who write them.
import { Hono } from 'hono'
import { z } from 'zod'
import { endTemplate, saveTemplate } from '#actions/templates/save'
import { listTemplates } from '#reads/notices/templates'
import { noticeKinds } from '#rules/notices'
import { type Env, keyOf, signedIn } from '../context.ts'
import { body } from '../wire/body.ts'
import { valueFrom } from '../wire/errors.ts'
import { allowed, uuidParam } from '../wire/guards.ts'

const template = z.object({
  was: z.iso.datetime().nullable(),
  name: z.string().max(100),
  kind: z.enum(noticeKinds),
  subject: z.string().max(300),
  body: z.string().max(20_000),
})

export const templates = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('templates'), async (c) => c.json(await listTemplates(c.var.ctx.db, c.var.ctx.actor)))
  .put('/:id', uuidParam, body(template), async (c) =>
    c.json(valueFrom(await saveTemplate(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .delete('/:id', uuidParam, async (c) => {
    valueFrom(await endTemplate(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
