// Inspections: what to take along, the report that a device sends when it has a network, and the lists.
import { Hono } from 'hono'
import { z } from 'zod'
import { setChecklist } from '#actions/inspections/checklist'
import { reportInspection } from '#actions/inspections/report'
import { settleReports } from '#actions/inspections/settle'
import { checklistOn, listChecklists } from '#reads/inspections/checklists'
import { inspectionById, listInspections } from '#reads/inspections/inspections'
import { officesToInspect, plannedFor } from '#reads/inspections/kit'
import { proposedInspections } from '#reads/inspections/plan'
import { agenciesToSend } from '#reads/requests/lists'
import { tehranDay } from '#rules/calendar'
import { itemsIn, limits, severities, violates } from '#rules/inspections/item'
import { noteLook } from '#state/looks'
import { type Env, keyOf, signedIn } from './context.ts'
import {
  editedChecklist,
  wordedChecklist,
  wordedInspection,
  wordedListed,
  wordedPlan,
  wordedProposal,
} from './inspection-words.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { foundOf, pageField, partFrom } from './wire/part.ts'

const moment = z.iso.datetime()
const answered = z.object({
  answer: z.union([z.string().max(4000), z.number()]),
  note: z.string().max(1000),
  at: moment,
  lat: z.number().optional(),
  lon: z.number().optional(),
})
const drawing = z.string().max(30_000)
const typed = z.object({ typed: z.string().max(200) })
const report = z.object({
  report: z.uuid(),
  inspection: z.uuid(),
  office: z.uuid(),
  manner: z.enum(['covert', 'announced']),
  checklist: z.string().max(20),
  answers: z.record(z.string().max(40), answered),
  companions: z.string().max(4000),
  word: z.string().max(4000),
  signatures: z.object({
    inspector: z.union([drawing, typed]),
    office: z.union([
      z.object({ drawing, name: z.string().max(200) }),
      typed,
      z.object({ refused: z.string().max(1000) }),
    ]),
  }),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  startedAt: moment,
  endedAt: moment,
  photos: z.array(z.object({ file: z.uuid(), item: z.string().max(40).nullable() })).max(40),
})

const cite = z.object({
  source: z.enum(['bylaw', 'resolution']),
  annex: z.number().int().min(1).max(7).optional(),
  article: z.number().int().min(1).max(99).optional(),
  clause: z.string().max(20).optional(),
  note: z.number().int().min(0).max(20).optional(),
  resolution: z.string().max(100).optional(),
})
const common = {
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: z.string().max(400).optional(),
  cite,
  severity: z.enum(severities),
  violates: z.enum(violates).nullable(),
}
const item = z.discriminatedUnion('answer', [
  z.object({ ...common, answer: z.literal('yes-no') }),
  z.object({ ...common, answer: z.literal('number'), least: z.union([z.enum(limits), z.number()]) }),
  z.object({
    ...common,
    answer: z.literal('choice'),
    options: z.array(z.string().max(40)).max(20),
    bad: z.array(z.string().max(40)).max(20),
    words: z.record(z.string().max(40), z.string().max(200)).optional(),
  }),
  z.object({ ...common, answer: z.literal('text') }),
  z.object({ ...common, answer: z.literal('photo') }),
])
const ownChecklist = z.object({
  groups: z.array(z.object({ name: common.name, title: common.label, items: z.array(item).max(200) })).max(40),
  firstDay: z.string().max(10),
  word: z.string().max(2000),
})

export const inspections = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('inspections.list', 'inspections.mine'), query(z.object({ page: pageField })), async (c) => {
    const { ctx, locale } = c.var
    const found = await listInspections(ctx.db, ctx.actor, partFrom(c.req.valid('query')))
    const rows = found.map((row) => wordedListed(locale, row))
    return c.json(rows, 200, foundOf(found))
  })
  /** All that a day without a network needs; the service worker keeps it. */
  .get('/kit', allowed('inspections.mine'), async (c) => {
    const { ctx, locale, signed } = c.var
    const [planned, offices, checklist] = await Promise.all([
      plannedFor(ctx.db, ctx.actor),
      officesToInspect(ctx.db, ctx.actor),
      checklistOn(ctx.db, signed!.province, tehranDay(ctx.now)),
    ])
    return c.json({
      checklist: wordedChecklist(locale, checklist),
      planned: planned.map((plan) => wordedPlan(locale, plan)),
      offices,
    })
  })
  /** Offices that the program proposes, with its reasons. */
  .get('/plan', allowed('inspections.plan'), query(z.object({ page: pageField })), async (c) => {
    const { ctx, locale, signed } = c.var
    const part = partFrom(c.req.valid('query'))
    const found = await proposedInspections(ctx.db, signed!.province, tehranDay(ctx.now), part)
    const rows = found.map((row) => wordedProposal(locale, row))
    return c.json(rows, 200, foundOf(found))
  })
  /** Agencies that may be sent. */
  .get('/agencies', allowed('inspections.plan'), async (c) => {
    const { ctx, signed } = c.var
    return c.json(await agenciesToSend(ctx.db, signed!.province, tehranDay(ctx.now)))
  })
  /** The list by which is inspected today, as its editor takes it, and the province's own versions. */
  .get('/checklists', allowed('inspections.checklists'), async (c) => {
    const { ctx, locale, signed } = c.var
    const today = tehranDay(ctx.now)
    const [now, own] = await Promise.all([
      checklistOn(ctx.db, signed!.province, today),
      listChecklists(ctx.db, ctx.actor),
    ])
    const versions = own.map(({ groups, ...one }) => ({
      ...one,
      items: itemsIn({ version: one.version, groups }).length,
    }))
    // one that is to come is gone on with
    const ahead = own.find(({ firstDay }) => firstDay > today)
    return c.json({ version: now.version, groups: editedChecklist(locale, ahead ?? now), versions })
  })
  .post('/checklists', allowed('inspections.checklist'), body(ownChecklist), async (c) =>
    c.json(valueFrom(await setChecklist(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/', body(report), async (c) =>
    c.json(valueFrom(await reportInspection(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .get('/:id', uuidParam, async (c) => {
    const { ctx, locale } = c.var
    const found = await inspectionById(ctx.db, ctx.actor, c.req.param('id'), tehranDay(ctx.now))
    if (!found) throw new Problem(404, 'unknown')
    const { province, id: request } = found
    const { person } = ctx.actor
    if (person) await noteLook(ctx.db, { province, request, person, day: tehranDay(ctx.now) })
    return c.json(wordedInspection(locale, found))
  })
  .post('/:id/settle', uuidParam, body(z.object({ report: z.uuid(), word: z.string().max(2000) })), async (c) => {
    valueFrom(await settleReports(c.var.ctx, keyOf(c), { inspection: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
