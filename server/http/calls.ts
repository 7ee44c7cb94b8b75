// Calls for those who work with them: published, registrations judged, marks, and who was chosen.
import { Hono } from 'hono'
import { z } from 'zod'
import { chooseApplicants, markExam } from '#actions/calls/choose'
import { judgeApplication } from '#actions/calls/judge'
import { importMarks, rehearseMarks } from '#actions/calls/marks'
import { openCall } from '#actions/calls/open'
import { recordPopulations } from '#actions/calls/populations'
import { confirmMobile } from '#actions/calls/prove'
import { citation } from '#locales/citations'
import { text, words } from '#locales/text'
import { callById, listCalls, paperOfApplication } from '#reads/calls'
import { roomIn } from '#reads/room'
import { tehranDay } from '#rules/calendar'
import { type Condition, companyConditions, conditions } from '#rules/calls'
import { callPermits, measures } from '#rules/calls-kinds'
import { isUuid } from '#rules/identifiers'
import { officeKinds } from '#rules/offices'
import { type Env, keyOf, signedIn } from './context.ts'
import { findingsFile, type SheetVars, sheetOf } from './sheets.ts'
import { servedFile, sheetKinds } from './wire/attachment.ts'
import { body, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const weights = z.object(
  Object.fromEntries(measures.map((name) => [name, z.number()])) as Record<(typeof measures)[number], z.ZodNumber>,
)
const call = z.object({
  county: z.uuid({ error: 'field-needed' }),
  place: z.string().max(100),
  kind: z.enum(officeKinds),
  capacity: z.number(),
  note: z.string().max(2000),
  permitBy: z.enum(callPermits),
  permitNumber: z.string().max(60),
  permitOn: z.string().max(10),
  resolution: z.string().max(60),
  weights,
  opensOn: z.string().max(10),
  closesOn: z.string().max(10),
})
const answers = z.enum(['yes', 'no', 'none']).optional()
const found = z.object(
  Object.fromEntries([...conditions, ...companyConditions].map(({ name }) => [name, answers])) as Record<
    Condition,
    typeof answers
  >,
)
const verdict = z.object({ found, reason: z.string().max(2000) })
const marks = z.object({ marks: z.array(z.object({ code: z.string().max(40), mark: z.number() })).max(2000) })
const counted = z.object({ lines: z.string().max(200_000), countedOn: z.string().max(10), source: z.string().max(200) })
const chosen = z.object({
  applications: z.array(z.uuid()).max(50),
  resolution: z.string().max(60),
  why: z.string().max(1000),
})

const format = z.object({ format: z.enum(sheetKinds).optional() })

/** An uploaded sheet of marks. */
function marksIn(vars: SheetVars, sheet: string) {
  if (!isUuid(sheet)) throw new Problem(404, 'unknown')
  return sheetOf(vars, sheet, 'marks')
}

export const calls = new Hono<Env>()
  .use(signedIn)
  .get('/', allowed('calls'), async (c) =>
    c.json(await listCalls(c.var.ctx.db, c.var.ctx.actor, tehranDay(c.var.ctx.now))),
  )
  .get('/room', allowed('calls'), async (c) => {
    const { ctx, locale } = c.var
    const found = await roomIn(ctx.db, ctx.actor, tehranDay(ctx.now))
    return c.json({
      ...found,
      cite: citation(locale, found.cite),
      villageCite: citation(locale, found.villageCite),
    })
  })
  .post('/populations', body(counted), async (c) =>
    c.json(valueFrom(await recordPopulations(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .post('/', body(call), async (c) => c.json(valueFrom(await openCall(c.var.ctx, keyOf(c), c.req.valid('json'))), 201))
  .get('/:id', uuidParam, async (c) => {
    const { ctx, locale } = c.var
    const one = await callById(ctx.db, ctx.actor, c.req.param('id'), tehranDay(ctx.now))
    if (!one) throw new Problem(404, 'unknown')
    return c.json({
      ...one,
      conditions: one.conditions.map(({ name, cite }) => ({
        name,
        label: text(locale, `calls-condition-${name}`, one.facts),
        cite: citation(locale, cite),
      })),
      weights: measures.map((name) =>
        text(locale, 'calls-weight', { what: text(locale, `calls-measure-${name}`), share: one.weights[name] }),
      ),
      applicants: one.applicants.map(({ form, files, ...rest }) => ({
        ...rest,
        files: files.map(({ paper, ...file }) => ({ ...file, paper: paper && words(locale, `calls-paper-${paper}`) })),
        ...{
          name: form.name,
          nationalId: form.nationalId,
          mobile: form.mobile,
          born: form.born,
          company: form.company,
        },
        said: [
          text(locale, `calls-education-${form.education}`),
          text(locale, 'calls-years', { count: form.experience }),
          ...(form.local ? [text(locale, 'calls-local-said')] : []),
          ...(form.veteran === 'none' ? [] : [text(locale, `calls-veteran-${form.veteran}`)]),
        ],
      })),
    })
  })
  .post('/:id/marks', uuidParam, body(marks), async (c) =>
    c.json(valueFrom(await markExam(c.var.ctx, keyOf(c), { call: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .get('/:id/marks/:sheet', allowed('calls.numbers'), uuidParam, async (c) => {
    const { name, cells } = await marksIn(c.var, c.req.param('sheet'))
    return c.json({ name, ...valueFrom(await rehearseMarks(c.var.ctx, { call: c.req.param('id'), cells })) })
  })
  .get('/:id/marks/:sheet/findings', allowed('calls.numbers'), uuidParam, query(format), async (c) => {
    const { cells } = await marksIn(c.var, c.req.param('sheet'))
    const { refused, warnings } = valueFrom(await rehearseMarks(c.var.ctx, { call: c.req.param('id'), cells }))
    return findingsFile(c.var, c.req.valid('query').format, 'founding', refused, warnings)
  })
  .post('/:id/marks/:sheet', allowed('calls.numbers'), uuidParam, async (c) => {
    const key = keyOf(c)
    const { cells } = await marksIn(c.var, c.req.param('sheet'))
    return c.json(valueFrom(await importMarks(c.var.ctx, key, { call: c.req.param('id'), cells })))
  })
  .post('/:id/choose', uuidParam, body(chosen), async (c) =>
    c.json(valueFrom(await chooseApplicants(c.var.ctx, keyOf(c), { call: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/applications/:id/confirm-mobile', uuidParam, async (c) => {
    valueFrom(await confirmMobile(c.var.ctx, keyOf(c), { application: c.req.param('id') }))
    return c.json({})
  })
  .post('/applications/:id/judge', uuidParam, body(verdict), async (c) =>
    c.json(
      valueFrom(
        await judgeApplication(c.var.ctx, keyOf(c), { application: c.req.param('id'), ...c.req.valid('json') }),
      ),
    ),
  )
  .get('/applications/:id/files/:file', uuidParam, async (c) => {
    const wanted = c.req.param('file')
    const { db, actor } = c.var.ctx
    const file = isUuid(wanted) ? await paperOfApplication(db, actor, c.req.param('id'), wanted) : null
    if (!file) throw new Problem(404, 'unknown')
    return servedFile(file, false)
  })
