// A sheet becomes offices, closed days or services: uploaded and kept, rehearsed row by row, then taken in one transaction.
import { Hono, type Context as HonoContext } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import type { Outcome } from '#act/act'
import { importHolidays, rehearseHolidays } from '#actions/holidays/import'
import { enterOffice } from '#actions/registry/enter'
import { importingRegistry, importSteps, rehearseRegistry, type TellStep } from '#actions/registry/import'
import { uploadSheet } from '#actions/registry/upload'
import { importServices, rehearseServices } from '#actions/services/import'
import { provinceOf } from '#reads/provinces'
import { tehranDay } from '#rules/calendar'
import { fields } from '#rules/registry/headings'
import type { Field } from '#rules/registry/row'
import { sampleHolidays, sampleOffices, sampleServices } from '#rules/samples'
import { type Env, keyOf, signedIn } from './context.ts'
import { findingsFile, type SheetVars, sheetOf } from './sheets.ts'
import { sheetKinds, tableFile } from './wire/attachment.ts'
import { body, query } from './wire/body.ts'
import { Problem, problemBody, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'
import { takesFiles } from './wire/sizes.ts'
import { type Size, withForm } from './wire/uploads.ts'

const megabytes = 10
const size: Size = {
  field: 'file',
  files: 1,
  bytes: megabytes * 1024 * 1024,
  whole: (megabytes + 1) * 1024 * 1024,
  refusal: { key: 'sheet-too-large', facts: { name: '', most: megabytes }, field: 'file' },
}
const typed = z.partialRecord(
  z.enum(fields as [Field, ...Field[]]),
  z.union([z.string().max(300), z.number()]).nullable(),
)
const entry = z.object({ typed, seen: typed.nullable() })
const format = z.object({ format: z.enum(sheetKinds).optional() })

export const registry = new Hono<Env>()
  .use(signedIn, allowed('registry.sheets'))
  .post('/sheets', takesFiles, async (c) => {
    const { ctx, parts } = c.var
    const key = keyOf(c)
    return withForm(c, size, async ({ files: [file] }) => {
      if (!file) throw new Problem(400, 'unreadable')
      const content = await file.bytes()
      const sheet = await parts.sheets.read(content, file.name)
      if (!sheet.ok) throw new Problem(422, 'fields', [sheet.refusal])
      const { id } = valueFrom(await uploadSheet(ctx, key, { name: file.name, content }))
      return c.json({ id, rows: sheet.cells.length }, 201)
    })
  })
  .get('/sample/:table', query(format), async (c) => {
    const { ctx, signed, parts } = c.var
    const today = tehranDay(ctx.now)
    const name = c.req.param('table')
    if (name !== 'offices' && name !== 'holidays' && name !== 'services') throw new Problem(404, 'unknown')
    const province = name === 'offices' ? await provinceOf(ctx.db, signed!.province, today) : null
    const others = name === 'services' ? sampleServices(today) : sampleHolidays(today)
    const sample = province ? sampleOffices(province.counties[0]?.name ?? province.name, today) : others
    return tableFile(parts.sheets, c.req.valid('query').format ?? 'xlsx', `sample-${name}`, sample)
  })
  .post('/office', body(entry), async (c) =>
    c.json(valueFrom(await enterOffice(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .get('/offices/:id', uuidParam, async (c) => {
    const { name, cells } = await sheetOf(c.var, c.req.param('id'), 'offices')
    return c.json({ name, ...valueFrom(await rehearseRegistry(c.var.ctx, { cells })) })
  })
  .get('/offices/:id/findings', uuidParam, query(format), async (c) => {
    const { refused, warnings } = valueFrom(
      await rehearseRegistry(c.var.ctx, await sheetOf(c.var, c.req.param('id'), 'offices')),
    )
    return findingsFile(c.var, c.req.valid('query').format, 'registry', refused, warnings)
  })
  .post('/offices/:id', uuidParam, async (c) => {
    const key = keyOf(c)
    const { cells } = await sheetOf(c.var, c.req.param('id'), 'offices')
    return told(c, c.var, (tell) => importingRegistry(tell)(c.var.ctx, key, { cells }))
  })
  .get('/holidays/:id', uuidParam, async (c) => {
    const { name, cells } = await sheetOf(c.var, c.req.param('id'), 'holidays')
    return c.json({ name, ...valueFrom(await rehearseHolidays(c.var.ctx, { cells })) })
  })
  .get('/holidays/:id/findings', uuidParam, query(format), async (c) => {
    const { refused, warnings } = valueFrom(
      await rehearseHolidays(c.var.ctx, await sheetOf(c.var, c.req.param('id'), 'holidays')),
    )
    return findingsFile(c.var, c.req.valid('query').format, 'holiday', refused, warnings)
  })
  .post('/holidays/:id', uuidParam, async (c) => {
    const key = keyOf(c)
    const { cells } = await sheetOf(c.var, c.req.param('id'), 'holidays')
    return c.json(valueFrom(await importHolidays(c.var.ctx, key, { cells })))
  })
  .get('/services/:id', uuidParam, async (c) => {
    const { name, cells } = await sheetOf(c.var, c.req.param('id'), 'services')
    return c.json({ name, ...valueFrom(await rehearseServices(c.var.ctx, { cells })) })
  })
  .get('/services/:id/findings', uuidParam, query(format), async (c) => {
    const { refused, warnings } = valueFrom(
      await rehearseServices(c.var.ctx, await sheetOf(c.var, c.req.param('id'), 'services')),
    )
    return findingsFile(c.var, c.req.valid('query').format, 'services', refused, warnings)
  })
  .post('/services/:id', uuidParam, async (c) => {
    const key = keyOf(c)
    const { cells } = await sheetOf(c.var, c.req.param('id'), 'services')
    return c.json(valueFrom(await importServices(c.var.ctx, key, { cells })))
  })

/** One line of JSON for each step as it begins, and a last one with the answer or the problem. */
function told<O>(c: HonoContext, { locale, parts }: SheetVars, run: (tell: TellStep) => Promise<Outcome<O>>): Response {
  c.header('content-type', 'application/x-ndjson')
  // Whoever stands between must not hold the lines back.
  c.header('cache-control', 'no-store, no-transform')
  c.header('x-accel-buffering', 'no')
  return stream(c, async (out) => {
    const say = (line: object) => out.write(`${JSON.stringify(line)}\n`)
    const tell: TellStep = async (step, rows) => {
      await say({ step, at: importSteps.indexOf(step), of: importSteps.length, rows })
      await new Promise((resolve) => setImmediate(resolve)) // lets the line out before the work begins
    }
    try {
      await say({ done: valueFrom(await run(tell)) })
    } catch (error) {
      const known = error instanceof Problem ? error : new Problem(500, 'broken')
      if (known !== error) parts.log.error({ err: error, path: c.req.routePath }, 'import failed')
      await say({ problem: { status: known.status, ...problemBody(locale, known) } })
    }
  })
}
