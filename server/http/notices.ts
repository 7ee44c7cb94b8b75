// Letters: the desk writes and follows them, the signers sign, the offices open and acknowledge.
import { Hono } from 'hono'
import { z } from 'zod'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { recordDelivery } from '#actions/notices/deliver'
import { discardDraft, saveDraft } from '#actions/notices/draft'
import { remindNotice } from '#actions/notices/remind'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { inbox, letterFor } from '#reads/inbox'
import { lateBefore, listNotices, noticeById } from '#reads/notices'
import { recipientFilters, recipientsOfNotice, wallOf } from '#reads/notices-wall'
import { partiesToSelect } from '#reads/parties'
import {
  countiesToSelect,
  countSelected,
  listSelected,
  placesToSelect,
  searchOffices,
  servicesToSelect,
} from '#reads/recipients'
import { tehranDay } from '#rules/calendar'
import { deliveryWays, noticeKinds, noticeStates } from '#rules/notices'
import { body, query } from './body.ts'
import { type Env, keyOf, signedIn } from './context.ts'
import { Problem, valueFrom } from './errors.ts'
import { allowed, uuidParam } from './guards.ts'
import { selection, uuidList } from './selection.ts'

const day = z.iso.date()
const draft = z.object({
  version: z.number().int().nullable(),
  kind: z.enum(noticeKinds),
  subject: z.string().max(300),
  body: z.string().max(20_000),
  answerBy: day.nullable(),
  selection,
  files: z.array(z.uuid()).max(10),
  refersTo: z.uuid().nullable().optional(),
})
const delivery = z.object({
  way: z.enum(deliveryWays),
  on: day,
  evidence: z.string().max(500),
  file: z.uuid().nullable(),
})
const search = z.string().max(100)
const list = z.object({
  state: z.enum(noticeStates).optional(),
  sentBack: z.literal('yes').optional(),
  needs: z.enum(['late', 'stranded']).optional(),
  search: search.optional(),
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
})
const recipients = z.object({
  show: z.enum(recipientFilters),
  county: z.union([z.uuid(), z.literal('bodies')]).optional(),
  search: search.optional(),
})
const desk = allowed('clerk', 'secretary', 'head')

export const notices = new Hono<Env>()
  .use(signedIn)
  .get('/', desk, query(list), async (c) => {
    const { state, sentBack, needs, search: typed, page } = c.req.valid('query')
    const filter = {
      states: state ? [state] : [],
      sentBack: sentBack === 'yes',
      needs,
      search: typed,
      page: Number(page ?? 0),
    }
    return c.json(await listNotices(c.var.ctx.db, c.var.ctx.actor, filter, c.var.ctx.now))
  })
  .get('/counties', desk, async (c) => c.json(await countiesToSelect(c.var.ctx.db, c.var.signed!.province)))
  .get('/offices', desk, query(z.object({ search: search.optional() })), async (c) =>
    c.json(await searchOffices(c.var.ctx.db, c.var.signed!.province, c.req.valid('query').search ?? '')),
  )
  .get('/places', desk, query(z.object({ counties: uuidList })), async (c) =>
    c.json(await placesToSelect(c.var.ctx.db, c.var.signed!.province, c.req.valid('query').counties.split(','))),
  )
  .get('/services', desk, async (c) =>
    c.json(await servicesToSelect(c.var.ctx.db, c.var.signed!.province, tehranDay(c.var.ctx.now))),
  )
  .get('/parties', desk, async (c) =>
    c.json(await partiesToSelect(c.var.ctx.db, c.var.signed!.province, tehranDay(c.var.ctx.now))),
  )
  .post('/selection', desk, body(z.object({ selection, list: z.boolean() })), async (c) => {
    const { ctx, signed } = c.var
    const asked = c.req.valid('json')
    const today = tehranDay(ctx.now)
    const counted = await countSelected(ctx.db, signed!.province, asked.selection, today)
    const listed = asked.list
      ? await listSelected(ctx.db, signed!.province, asked.selection, today)
      : { offices: [], bodies: [] }
    return c.json({ ...counted, ...listed })
  })
  .get('/inbox', async (c) => c.json(await inbox(c.var.ctx.db, c.var.ctx.actor)))
  .get('/inbox/:id', uuidParam, async (c) => {
    const letter = await letterFor(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'))
    if (!letter) throw new Problem(404, 'unknown')
    return c.json(letter)
  })
  .post('/inbox/:id/open', uuidParam, async (c) =>
    c.json(valueFrom(await openNotice(c.var.ctx, keyOf(c), { recipient: c.req.param('id') }))),
  )
  .post('/inbox/:id/acknowledge', uuidParam, async (c) =>
    c.json(valueFrom(await acknowledgeNotice(c.var.ctx, keyOf(c), { recipient: c.req.param('id') }))),
  )
  .post('/inbox/:id/deliver', uuidParam, body(delivery), async (c) => {
    valueFrom(await recordDelivery(c.var.ctx, keyOf(c), { recipient: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .get('/:id', uuidParam, desk, async (c) => {
    const notice = await noticeById(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!notice) throw new Problem(404, 'unknown')
    return c.json(notice)
  })
  .get('/:id/wall', uuidParam, desk, async (c) => {
    const { db, actor, now } = c.var.ctx
    const late = await lateBefore(db, c.var.signed!.province, tehranDay(now))
    return c.json(await wallOf(db, actor, c.req.param('id'), late))
  })
  .get('/:id/recipients', uuidParam, desk, query(recipients), async (c) => {
    const { db, actor, now } = c.var.ctx
    const late = await lateBefore(db, c.var.signed!.province, tehranDay(now))
    return c.json(await recipientsOfNotice(db, actor, c.req.param('id'), { ...c.req.valid('query'), late }))
  })
  .put('/:id', uuidParam, body(draft), async (c) =>
    c.json(valueFrom(await saveDraft(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .delete('/:id', uuidParam, async (c) => {
    valueFrom(await discardDraft(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/submit', uuidParam, body(z.object({ version: z.number().int() })), async (c) =>
    c.json(valueFrom(await submitNotice(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/send-back', uuidParam, body(z.object({ word: z.string().max(1000) })), async (c) => {
    valueFrom(await sendBackNotice(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/sign', uuidParam, async (c) =>
    c.json(valueFrom(await signNotice(c.var.ctx, keyOf(c), { id: c.req.param('id') }))),
  )
  .post('/:id/remind', uuidParam, async (c) =>
    c.json(valueFrom(await remindNotice(c.var.ctx, keyOf(c), { id: c.req.param('id') }))),
  )
