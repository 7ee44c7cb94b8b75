// Letters: the desk writes and follows them, the signers sign, the offices open and acknowledge.

import { Hono } from 'hono'
import { z } from 'zod'
import { steppedUp } from '#act/act'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { cancelNotice } from '#actions/notices/cancel'
import { recordDelivery } from '#actions/notices/deliver'
import { discardDraft, saveDraft } from '#actions/notices/draft'
import { passGate, returnFromGate } from '#actions/notices/gate'
import { remindNotice, takeBackReminder } from '#actions/notices/remind'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { quietHours } from '#law/notices'
import { copiesFor, copyFor } from '#reads/notices/copies'
import { inbox, letterFor } from '#reads/notices/inbox'
import { lateBefore, listNotices, noticeById } from '#reads/notices/notices'
import { partiesToSelect } from '#reads/notices/parties'
import {
  countiesToSelect,
  countSelected,
  listSelected,
  officesPasted,
  placesToSelect,
  searchOffices,
  servicesToSelect,
} from '#reads/notices/recipients'
import { countRound } from '#reads/notices/reminding'
import { partiesPlace, recipientFilters, wallOf } from '#reads/notices/wall'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { closedDays, lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import {
  confidentialities,
  copiesMost,
  deliveryWays,
  noticeKinds,
  noticeOrders,
  noticeStates,
  recipientOrders,
} from '#rules/notices'
import { codesPasted, pasteReport } from '#rules/pasted'
import { type Env, keyOf, signedIn } from '../context.ts'
import { body, dayField, query } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { allowed, letterHere, queryHere, uuidParam } from '../wire/guards.ts'
import { foundOf, pageField, partFrom } from '../wire/part.ts'
import { selection, uuidList } from './selection.ts'

const day = dayField()
const draft = z.object({
  version: z.number().int().nullable(),
  kind: z.enum(noticeKinds),
  directive: z.boolean().optional(),
  subject: z.string().max(300),
  body: z.string().max(20_000),
  answerBy: day.nullable(),
  selection,
  files: z.array(z.uuid()).max(10),
  refersTo: z.uuid().nullable().optional(),
  confidentiality: z.enum(confidentialities).optional(),
  urgent: z.boolean().optional(),
  sendAt: z.iso.datetime().nullable().optional(),
  documents: z.array(z.uuid()).max(20).optional(),
  copies: z
    .object({
      parties: z.array(z.uuid()).max(copiesMost),
      others: z.array(z.string().max(200)).max(copiesMost, 'field-wrong'),
    })
    .optional(),
})
/** The version that the signer saw. */
const seen = z.object({ version: z.number().int().optional() })
const delivery = z.object({
  way: z.enum(deliveryWays),
  on: day,
  evidence: z.string().max(500),
  file: z.uuid().nullable(),
})
const search = z.string().max(100)
const list = z.object({
  state: z.enum(noticeStates).optional(),
  sentBack: z.enum(['yes', 'no']).optional(),
  needs: z.enum(['late', 'stranded', 'owing', 'unsigned']).optional(),
  order: z.enum(['oldest', ...noticeOrders]).optional(),
  sign: z.literal('yes').optional(),
  search: search.optional(),
  page: pageField,
})
const recipients = z.object({
  show: z.enum(recipientFilters),
  county: z.union([z.uuid(), z.literal(partiesPlace)]).optional(),
  search: search.optional(),
  order: z.enum(recipientOrders).optional(),
  page: pageField,
})
/** Without a list: everybody who is silent, or with `answers` everybody who owes the answer. */
const round = z.object({ recipients: z.array(z.uuid()).min(1).max(1000).optional(), answers: z.boolean().optional() })
const reminded = round.extend({ hold: z.boolean().optional() })
const desk = allowed('notices.desk')
const carriers = allowed('notices.remind')
/** Who writes letters, or signs them, also for somebody else: the reads tell each what is theirs. */
const writers = allowed('notices.draft')
const workers = allowed('notices.work')
const signers = allowed('notices.recipients')

export const notices = new Hono<Env>()
  .use(signedIn)
  .get('/', workers, query(list), async (c) => {
    const { state, sentBack, needs, order, sign, search: typed, page } = c.req.valid('query')
    const filter = {
      states: state ? [state] : [],
      sentBack: sentBack && sentBack === 'yes',
      toSign: sign === 'yes',
      needs,
      search: typed,
      ...(order === 'oldest' ? { oldestFirst: true } : { order }),
      ...partFrom({ page }),
    }
    const found = await listNotices(c.var.ctx.db, c.var.ctx.actor, filter, c.var.ctx.now)
    return c.json([...found], 200, foundOf(found))
  })
  .get('/counties', writers, async (c) => c.json(await countiesToSelect(c.var.ctx.db, c.var.signed!.province)))
  .get('/offices', writers, query(z.object({ search: search.optional() })), async (c) =>
    c.json(await searchOffices(c.var.ctx.db, c.var.signed!.province, c.req.valid('query').search ?? '')),
  )
  .get('/places', writers, queryHere({ counties: 'county' }), query(z.object({ counties: uuidList })), async (c) =>
    c.json(await placesToSelect(c.var.ctx.db, c.var.signed!.province, c.req.valid('query').counties.split(','))),
  )
  .get('/services', writers, async (c) =>
    c.json(await servicesToSelect(c.var.ctx.db, c.var.signed!.province, tehranDay(c.var.ctx.now))),
  )
  .get('/parties', writers, async (c) =>
    c.json(await partiesToSelect(c.var.ctx.db, c.var.signed!.province, tehranDay(c.var.ctx.now))),
  )
  .post('/pasted', writers, body(z.object({ text: z.string().max(400_000) })), async (c) => {
    const pasted = codesPasted(c.req.valid('json').text)
    return c.json(pasteReport(pasted, await officesPasted(c.var.ctx.db, c.var.signed!.province, pasted)))
  })
  .get('/sending', writers, async (c) => {
    const { ctx, signed } = c.var
    const law = await lawOfProvince(ctx.db, signed!.province, tehranDay(ctx.now))
    const { weekdays, holidays } = await closedDays(ctx.db, signed!.province)
    return c.json({ quietHours: law(quietHours), closed: { weekdays, holidays: [...holidays] } })
  })
  .post('/selection', writers, body(z.object({ selection, list: z.boolean() })), async (c) => {
    const { ctx, signed } = c.var
    const asked = c.req.valid('json')
    const today = tehranDay(ctx.now)
    const counted = await countSelected(ctx.db, signed!.province, asked.selection, today)
    const listed = asked.list
      ? await listSelected(ctx.db, signed!.province, asked.selection, today)
      : { offices: [], bodies: [] }
    return c.json({ ...counted, ...listed })
  })
  .get('/inbox', query(z.object({ page: pageField })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await inbox(db, actor, now, partFrom(c.req.valid('query')))
    return c.json([...found], 200, foundOf(found))
  })
  .get('/copies', async (c) => c.json(await copiesFor(c.var.ctx.db, c.var.ctx.actor, c.var.ctx.now)))
  .get('/copies/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const copy = await copyFor(db, actor, c.req.param('id'), now, steppedUp(c.var.ctx))
    if (!copy) throw new Problem(404, 'unknown')
    if (copy.confidentiality === 'secret') c.header('x-keep', 'no')
    return c.json(copy)
  })
  .get('/inbox/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const letter = await letterFor(db, actor, c.req.param('id'), now, steppedUp(c.var.ctx))
    if (!letter) throw new Problem(404, 'unknown')
    // stays on no device: what the app keeps for times without a network leaves it out
    if (letter.confidentiality === 'secret') c.header('x-keep', 'no')
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
  .get('/:id', uuidParam, workers, async (c) => {
    const notice = await noticeById(c.var.ctx.db, c.var.ctx.actor, c.req.param('id'), c.var.ctx.now)
    if (!notice) throw new Problem(404, 'unknown')
    if (notice.confidentiality === 'secret') c.header('x-keep', 'no')
    return c.json(notice)
  })
  .get('/:id/wall', uuidParam, desk, letterHere, async (c) => {
    const { db, actor, now } = c.var.ctx
    const late = await lateBefore(db, c.var.signed!.province, tehranDay(now))
    return c.json(await wallOf(db, actor, c.req.param('id'), late))
  })
  .get(
    '/:id/recipients',
    uuidParam,
    signers,
    letterHere,
    queryHere({ county: 'county' }),
    query(recipients),
    async (c) => {
      const { db, actor, now } = c.var.ctx
      const late = await lateBefore(db, c.var.signed!.province, tehranDay(now))
      const { page, ...asked } = c.req.valid('query')
      return c.json(await recipientsOfNotice(db, actor, c.req.param('id'), { ...asked, page: Number(page ?? 0), late }))
    },
  )
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
  .post('/:id/sign', uuidParam, body(seen), async (c) =>
    c.json(valueFrom(await signNotice(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/cancel', uuidParam, async (c) => {
    valueFrom(await cancelNotice(c.var.ctx, keyOf(c), { id: c.req.param('id') }))
    return c.json({})
  })
  .post('/:id/take-back-reminder', uuidParam, async (c) =>
    c.json(valueFrom(await takeBackReminder(c.var.ctx, keyOf(c), { id: c.req.param('id') }))),
  )
  .post('/:id/pass-gate', uuidParam, body(z.object({ resolution: z.string().max(200) })), async (c) => {
    valueFrom(await passGate(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/return', uuidParam, body(z.object({ word: z.string().max(1000) })), async (c) => {
    valueFrom(await returnFromGate(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/remindable', uuidParam, carriers, letterHere, body(round), async (c) =>
    c.json(await countRound(c.var.ctx.db, { id: c.req.param('id'), ...c.req.valid('json') }, c.var.ctx.now)),
  )
  .post('/:id/remind', uuidParam, body(reminded), async (c) =>
    c.json(valueFrom(await remindNotice(c.var.ctx, keyOf(c), { id: c.req.param('id'), ...c.req.valid('json') }))),
  )
