// Letters that come in: written by offices and bodies, registered from paper, read and dealt with by the secretariat.

import { Hono } from 'hono'
import { z } from 'zod'
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { finishIncoming } from '#actions/incoming/finish'
import { registerPaper } from '#actions/incoming/paper'
import { addScans } from '#actions/incoming/scans'
import { writeIncoming } from '#actions/incoming/write'
import { kindTitle } from '#locales/requests'
import { ownDraft } from '#reads/drafts'
import { answeredLetter, incomingById, listIncoming, ownIncoming } from '#reads/incoming'
import { answerableFrom, writtenFrom } from '#reads/requests/paper-letters'
import { incomingDraft } from '#rules/drafts'
import { type IncomingDraft, incomingMax, incomingOrders, incomingStates } from '#rules/incoming'
import { confidentialities } from '#rules/notices'
import { kindOf } from '#rules/proceedings/kinds'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, queryHere, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

// What is too long is refused by the act, at its field and with the figure; here only what nobody types is stopped.
const subject = z.string().max(1000)
const text = z.string().max(40_000)
const files = z.array(z.uuid()).max(20)
const stored = z.object({
  id: z.uuid(),
  name: z.string().max(300),
  size: z.number().int().min(0),
  type: z.string().max(100),
})
const which = z.object({ office: z.uuid().nullable(), answers: z.uuid().nullable() })
const draft = which.extend({
  version: z.number().int().nullable(),
  form: z.object({ subject, body: text, confidential: z.boolean(), files: z.array(stored).max(incomingMax.files) }),
})
const seenDraft = z.object({ id: z.uuid(), version: z.number().int() })
const letter = which.extend({
  subject,
  body: text,
  confidential: z.boolean(),
  files,
  refersTo: z.uuid().nullable().optional(),
  draft: seenDraft.optional(),
})
const paper = z.object({
  office: z.uuid().nullable(),
  sender: z.string().max(400),
  senderNumber: z.string().max(200),
  senderDate: dayField().nullable(),
  receivedOn: dayField().optional(),
  subject,
  body: text,
  files,
  refersTo: z.string().max(100),
  confidentiality: z.enum(confidentialities),
  another: z.boolean().optional(),
})
const asked = z.object({ office: z.uuid().optional(), answers: z.uuid().optional() })
const list = z.object({
  state: z.enum(incomingStates),
  order: z.enum(incomingOrders).optional(),
  page: pageField,
})
const desk = allowed('incoming.desk')
const writers = allowed('incoming.write')

export const incoming = new Hono<Env>()
  .use(signedIn)
  .get('/', desk, query(list), async (c) => {
    const { state, order, ...asked } = c.req.valid('query')
    const found = await listIncoming(c.var.ctx.db, c.var.ctx.actor, state, { order, ...partFrom(asked) })
    return c.json([...found], 200, foundOf(found))
  })
  .get('/own', allowed('incoming.own'), query(z.object({ page: pageField })), async (c) => {
    const found = await ownIncoming(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .get('/answered/:id', writers, uuidParam, async (c) => {
    const found = await answeredLetter(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  // An app that was open before http/drafts came speaks so, and what waits on devices does for weeks.
  .get('/draft', writers, queryHere({ office: 'office' }), query(asked), async (c) => {
    const { db, actor } = c.var.ctx
    const { office = null, answers = null } = c.req.valid('query')
    const answered = answers ? await answeredLetter(db, actor, answers, c.var.ctx.now) : null
    if (answers && !answered) throw new Problem(404, 'unknown')
    return c.json({ draft: await ownDraft<IncomingDraft>(db, actor, incomingDraft(answers, office)), answered })
  })
  .put('/draft', writers, body(draft), async (c) => {
    const { office, answers, ...saved } = c.req.valid('json')
    return c.json(valueFrom(await saveOwnDraft(c.var.ctx, keyOf(c), { ...incomingDraft(answers, office), ...saved })))
  })
  .delete('/draft', writers, body(which), async (c) => {
    const { office, answers } = c.req.valid('json')
    valueFrom(await discardOwnDraft(c.var.ctx, keyOf(c), incomingDraft(answers, office)))
    return c.json({})
  })
  .post('/', body(letter), async (c) =>
    c.json(valueFrom(await writeIncoming(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/paper', body(paper), async (c) =>
    c.json(valueFrom(await registerPaper(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now, stepUp } = c.var.ctx
    const found = await incomingById(db, actor, c.req.param('id'), now)
    if (!found) throw new Problem(404, 'unknown')
    const proven = stepUp && 'until' in stepUp && stepUp.until !== null && stepUp.until > now
    if (found.confidentiality === 'secret' && !proven)
      throw new Problem(403, 'step-up', [{ key: 'refusal-step-up', facts: {} }])
    // what is not for everybody is not kept on a device either
    if (found.confidentiality !== 'ordinary') c.header('x-keep', 'no')
    const titled = <R extends { kind: string }>({ kind, ...row }: R) => ({
      ...row,
      title: kindTitle(c.var.locale, kindOf(kind)!),
    })
    const written = found.desk ? await writtenFrom(db, found.id) : []
    const open = found.mayWriteDown && found.office ? await answerableFrom(db, found.office.id) : []
    return c.json({
      ...found,
      /** What was written down from it: requests, and what was said of some. */
      written: written.map(titled),
      /** Requests of its office of which it may say something. */
      answerable: open.map(titled),
    })
  })
  .post('/:id/scans', uuidParam, body(z.object({ files })), async (c) => {
    valueFrom(await addScans(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/finish', uuidParam, body(z.object({ word: z.string().max(2000) })), async (c) => {
    valueFrom(await finishIncoming(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
