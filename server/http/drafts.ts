// What is typed and not sent yet: every form of the app keeps it here, and the bot's conversations keep the same.
import { Hono } from 'hono'
import { z } from 'zod'
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { mayKeepDraft, ownDraft } from '#reads/drafts'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { queryHere } from './wire/guards.ts'

const kind = z.string().min(1).max(120)
const name = z.object({ kind, office: z.uuid().nullable() })
const form = z.record(z.string().max(60), z.json())

export const drafts = new Hono<Env>()
  .use(signedIn)
  .get('/', queryHere({ office: 'office' }), query(z.object({ kind, office: z.uuid().optional() })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { kind, office = null } = c.req.valid('query')
    if (!(await mayKeepDraft(db, actor, { kind, office }, now))) throw new Problem(404, 'unknown')
    const found = await ownDraft(db, actor, { kind, office })
    return c.json({ draft: found && { id: found.id, form: found.form, version: found.version, at: found.updatedAt } })
  })
  .put('/', body(name.extend({ form, version: z.number().int().nullable() })), async (c) => {
    return c.json(valueFrom(await saveOwnDraft(c.var.ctx, keyOf(c), c.req.valid('json'))))
  })
  .delete('/', body(name), async (c) => {
    valueFrom(await discardOwnDraft(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({})
  })
