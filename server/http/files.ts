// Files in and out: checked when they come, served only with their subject's authorisation, never run by a browser.
import { Hono } from 'hono'
import { needsPin, steppedUp } from '#actions/act'
import { uploadFile } from '#actions/files/upload'
import { fileFor } from '#reads/files'
import { type Env, keyOf, signedIn } from './context.ts'
import { Problem, valueFrom } from './errors.ts'
import { uuidParam } from './guards.ts'
import { atMost } from './sizes.ts'

/** A file of 10 MB and what a form puts round it. */
const size = atMost(10 * 1024 * 1024 + 64 * 1024, {
  key: 'file-too-large',
  facts: { name: '', most: 10 },
  field: 'files',
})

export const files = new Hono<Env>()
  .use(signedIn)
  .post('/', size, async (c) => {
    const { file } = await c.req.parseBody()
    if (!(file instanceof File)) throw new Problem(400, 'unreadable')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return c.json(valueFrom(await uploadFile(c.var.ctx, keyOf(c), { bytes, name: file.name })), 201)
  })
  .get('/:id', uuidParam, async (c) => {
    const file = await fileFor(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!file) throw new Problem(404, 'unknown')
    if (file.needsPin && !steppedUp(c.var.ctx)) throw new Problem(403, 'step-up', needsPin.refusals)
    return c.body(new Uint8Array(file.content), 200, {
      'content-type': file.mime,
      'content-disposition': `${file.mime.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      // complaints and confidential letters stay off every store between here and the person
      'cache-control': file.private ? 'no-store' : 'private, max-age=3600',
    })
  })
