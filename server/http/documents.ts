// The library: read by everybody of the province, kept complete by the offices, entered by the secretariat.
import { Hono } from 'hono'
import { z } from 'zod'
import { addDocument } from '#actions/documents/add'
import { repealDocument } from '#actions/documents/repeal'
import { reportSet } from '#actions/documents/report-set'
import { reviseDocument } from '#actions/documents/revise'
import { dateTime } from '#locales/format'
import { text } from '#locales/text'
import { completeSetNow, officeSets, setStates } from '#reads/document-sets'
import { carriedDocuments, documentAgencies, documentById, listDocuments } from '#reads/documents'
import { tehranDay } from '#rules/calendar'
import { documentKinds, documentStates } from '#rules/documents'
import { type Env, keyOf, signedIn } from './context.ts'
import { sheetKinds, tableFile } from './wire/attachment.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, queryHere, uuidParam } from './wire/guards.ts'

const asked = z.object({
  q: z.string().max(100).optional(),
  agency: z.string().max(200).optional(),
  kind: z.enum(documentKinds).optional(),
  state: z.enum(documentStates).optional(),
  page: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
})
const version = z.object({
  number: z.string().max(100),
  firstDay: dayField('field-needed'),
  body: z.string().max(100_000),
  file: z.uuid().nullable(),
})
const added = version.extend({
  kind: z.enum(documentKinds, { error: 'field-needed' }),
  title: z.string().max(300),
  agency: z.string().max(200),
})
const revised = version.extend({ after: z.number().int().min(1), changes: z.string().max(2000) })
const repealed = z.object({ on: dayField('field-needed'), by: z.string().max(300) })
const reported = z.object({
  office: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  count: z.number().int().min(0).max(100_000),
})
const setsAsked = z.object({ state: z.enum(setStates).optional() })
const desk = allowed('documents.sets')
const shownMost = 300

export const documents = new Hono<Env>()
  .use(signedIn)
  .get('/', query(asked), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { page, ...filter } = c.req.valid('query')
    return c.json(await listDocuments(db, actor, tehranDay(now), { ...filter, page: Number(page ?? 0) }))
  })
  .get('/agencies', async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json(await documentAgencies(db, actor, tehranDay(now)))
  })
  .get('/versions', queryHere({ ids: 'version' }), query(z.object({ ids: z.string().max(1000) })), async (c) => {
    const ids = c.req
      .valid('query')
      .ids.split(',')
      .filter((id) => z.uuid().safeParse(id).success)
    // Who holds no role in the province reads nothing of its library.
    const own = c.var.signed!.memberships.some(({ province }) => province === c.var.signed!.province)
    return c.json(own ? await carriedDocuments(c.var.ctx.db, c.var.signed!.province, ids) : [])
  })
  .get('/set', allowed('documents.set'), async (c) => {
    const { db, actor, now } = c.var.ctx
    return c.json({ ...(await completeSetNow(db, actor, now)), at: now })
  })
  .post('/set', body(reported), async (c) => {
    valueFrom(await reportSet(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({})
  })
  .get('/offices', desk, query(setsAsked), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { needed, offices } = await officeSets(db, actor, now)
    const { state } = c.req.valid('query')
    const counts = Object.fromEntries(
      setStates.map((one) => [one, offices.filter(({ set }) => set.state === one).length]),
    ) as Record<(typeof setStates)[number], number>
    const chosen = state ? offices.filter(({ set }) => set.state === state) : offices
    return c.json({ needed, counts, offices: chosen.slice(0, shownMost), more: Math.max(0, chosen.length - shownMost) })
  })
  .get('/offices/file', desk, query(z.object({ format: z.enum(sheetKinds).optional() })), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { locale } = c.var
    const { offices } = await officeSets(db, actor, now)
    const headings = (['office', 'license', 'county', 'holder', 'state', 'since', 'count', 'heard'] as const).map(
      (one) => text(locale, `documents-sheet-${one}`),
    )
    const rows = offices.map(({ name, license, county, holder, set, count, at }) => [
      name,
      license,
      county,
      holder,
      text(locale, `documents-set-${set.state}`),
      'since' in set ? dateTime(locale, set.since) : '',
      count,
      at ? dateTime(locale, at) : '',
    ])
    const table = { name: text(locale, 'documents-offices'), headings, rows }
    const { format = 'xlsx' } = c.req.valid('query')
    return tableFile(c.var.parts.sheets, format, `documents-${tehranDay(now)}`, table)
  })
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await documentById(db, actor, c.req.param('id'), tehranDay(now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .post('/', body(added), async (c) =>
    c.json(valueFrom(await addDocument(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/:id/versions', uuidParam, body(revised), async (c) => {
    const given = { document: c.req.param('id'), ...c.req.valid('json') }
    return c.json(valueFrom(await reviseDocument(c.var.ctx, keyOf(c), given)), 201)
  })
  .post('/:id/repeal', uuidParam, body(repealed), async (c) => {
    valueFrom(await repealDocument(c.var.ctx, keyOf(c), { document: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
