// Files in and out: checked when they come, served only with their subject's authorisation, never run by a browser.
import { Hono } from 'hono'
import { needsPin, steppedUp } from '#act/act'
import { uploadFile } from '#actions/files/upload'
import { fileFor } from '#reads/files'
import { type Env, keyOf, signedIn } from './context.ts'
import { servedFile } from './wire/attachment.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { uuidParam } from './wire/guards.ts'
import { takesFiles } from './wire/sizes.ts'
import { type Size, withForm } from './wire/uploads.ts'

/** A file of 10 MB and what a form puts round it. */
const size: Size = {
  field: 'file',
  files: 1,
  bytes: 10 * 1024 * 1024,
  whole: 10 * 1024 * 1024 + 64 * 1024,
  refusal: { key: 'file-too-large', facts: { name: '', most: 10 }, field: 'files' },
}

export const files = new Hono<Env>()
  .use(signedIn)
  .post('/', takesFiles, async (c) => {
    const key = keyOf(c)
    return withForm(c, size, async ({ files: [file] }) => {
      if (!file) throw new Problem(400, 'unreadable')
      return c.json(valueFrom(await uploadFile(c.var.ctx, key, { bytes: await file.bytes(), name: file.name })), 201)
    })
  })
  .get('/:id', uuidParam, async (c) => {
    const file = await fileFor(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!file) throw new Problem(404, 'unknown')
    if (file.needsPin && !steppedUp(c.var.ctx)) throw new Problem(403, 'step-up', needsPin.refusals)
    // Only what everybody of the province may read stays in a browser, which several people may share; and not what the app
    // keeps itself.
    return servedFile(file, !file.private && c.req.header('x-person') === undefined)
  })
