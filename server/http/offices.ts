// The offices of a province for those who work with them: found, listed, drawn, exported, one file whole, corrected.
import { Hono } from 'hono'
import { z } from 'zod'
import { sendMobileCode } from '#actions/contacts/code'
import { decideMobile } from '#actions/contacts/decide'
import { proveMobile } from '#actions/contacts/prove'
import { reportContact } from '#actions/contacts/report'
import { setManager } from '#actions/managers/set'
import { changeOffice } from '#actions/offices/change'
import { cutOffServices, restoreServices } from '#actions/offices/cut-off'
import { planOffice } from '#actions/offices/plan'
import { pendingMobiles } from '#reads/offices/contacts'
import { officeFile } from '#reads/offices/file'
import { mapOffices } from '#reads/offices/map'
import { countOffices, endsAsked, exportedOffices, listOffices, type OfficeFilter } from '#reads/offices/offices'
import { ownOffices } from '#reads/offices/own'
import { plannedOffices } from '#reads/offices/planned'
import { tehranDay } from '#rules/calendar'
import { contactKinds } from '#rules/contacts'
import { plainDigits } from '#rules/digits'
import { stateGrounds } from '#rules/license-changes'
import { numberChannel } from '#rules/messages'
import { licenseStates, officeKinds, officeOrders, storedLicenseStates } from '#rules/offices'
import { toTable } from '#rules/registry/table'
import { cutOffSorts } from '#rules/violations/cut-offs'
import { type Env, keyOf, signedIn } from './context.ts'
import { wordedFile, wordedOwn, wordedPlanned } from './office-words.ts'
import { sheetKinds, tableFile } from './wire/attachment.ts'
import { body, dayField, query } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, queryHere, uuidParam } from './wire/guards.ts'

/** Who sees the offices of the whole province. */
const readers = allowed('offices.list')

/** Several values stand in one parameter with commas between them. */
const several = z.string().max(4000).optional()
const asked = z.object({
  q: z.string().max(100).optional(),
  counties: several,
  kinds: several,
  standings: several,
  /** Days from today within which the license ends, or how its renewal stands: expiring, late, expired. */
  within: z.string().max(10).optional(),
  /** south,west,north,east in degrees. */
  box: z.string().max(100).optional(),
})
const listed = asked.extend({ order: z.enum(officeOrders).optional(), page: z.string().max(5).optional() })
/** Points per side of the map. */
const drawn = asked.extend({ cells: z.string().max(2).optional() })
const filed = asked.extend({ format: z.enum(sheetKinds).optional() })

async function filterOf(
  { db, actor, now }: Env['Variables']['ctx'],
  { q, counties, kinds, standings, within, box }: z.output<typeof asked>,
): Promise<OfficeFilter> {
  const among = <T extends string>(known: readonly T[], typed = '') =>
    known.filter((one) => typed.split(',').includes(one))
  const degrees = (box ?? '').split(',').map(Number)
  const [south, west, north, east] = degrees as [number, number, number, number]
  const ends = await endsAsked(db, actor, tehranDay(now), within)
  return {
    q,
    counties: (counties ?? '').split(',').filter((id) => z.uuid().safeParse(id).success),
    kinds: among(officeKinds, kinds),
    standings: among(licenseStates, standings),
    ...(ends ? { ends } : {}),
    ...(degrees.length === 4 && degrees.every(Number.isFinite) && south < north && west < east
      ? { box: { south, west, north, east } }
      : {}),
  }
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field-wrong')
const fields = z
  .object({
    name: z.string().max(300),
    place: z.string().max(300),
    address: z.string().max(300),
    phone: z.string().max(40).nullable(),
    position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
    area: z.number().nullable(),
    hours: z.record(z.string().regex(/^[0-6]$/), z.tuple([time, time])).nullable(),
  })
  .partial()
const state = z.object({
  was: z.enum(storedLicenseStates),
  became: z.enum(storedLicenseStates),
  since: dayField('registry-change-future'),
  ground: z.enum(stateGrounds, { error: 'field-needed' }),
  number: z.string().max(60),
  on: dayField('registry-change-on-needed'),
  reason: z.string().max(1000),
})
const change = z.object({ was: fields, became: fields, state: state.optional() })
const manager = z.object({ name: z.string().max(200), nationalId: z.string().max(20), mobile: z.string().max(20) })
const plan = z.object({
  name: z.string().max(100),
  kind: z.enum(officeKinds),
  county: z.string().max(40),
  place: z.string().max(100),
  address: z.string().max(300),
  applicant: z.object({ name: z.string().max(100), nationalId: z.string().max(20), mobile: z.string().max(20) }),
})
const report = z.object({
  kind: z.enum(contactKinds, { error: 'field-needed' }),
  value: z.string().max(400),
  changedAt: z.iso.datetime({ offset: true, error: 'field-needed' }),
})

const code = z
  .string({ error: 'field-needed' })
  .transform(plainDigits)
  .pipe(z.string().regex(/^\d{6}$/, 'contacts-code-wrong'))
const cut = z.object({
  sort: z.enum(cutOffSorts),
  service: z.uuid().nullable(),
  request: z.uuid().nullable(),
  resolution: z.string().max(60),
  reason: z.string().max(1000),
  firstDay: z.string().max(10),
  lastDay: z.string().max(10).nullable(),
})
const decision = z.object({ accept: z.boolean(), evidence: z.string().max(500) })

const countiesHere = queryHere({ counties: 'county' })

export const offices = new Hono<Env>()
  .use(signedIn)
  .get('/', readers, countiesHere, query(listed), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { order, page, ...rest } = c.req.valid('query')
    const filter = await filterOf(c.var.ctx, rest)
    const at = Math.min(1000, Math.max(0, Math.trunc(Number(page) || 0)))
    const today = tehranDay(now)
    const [list, counts] = await Promise.all([
      listOffices(db, actor, today, filter, { order, page: at }),
      countOffices(db, actor, today, filter),
    ])
    return c.json({ ...list, ...counts })
  })
  .get('/map', readers, countiesHere, query(drawn), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { cells, ...rest } = c.req.valid('query')
    const side = Math.min(24, Math.max(4, Math.trunc(Number(cells) || 12)))
    return c.json(await mapOffices(db, actor, tehranDay(now), await filterOf(c.var.ctx, rest), side))
  })
  .get('/file', allowed('offices.sheet'), countiesHere, query(filed), async (c) => {
    const { db, actor, now } = c.var.ctx
    const { format = 'xlsx', ...rest } = c.req.valid('query')
    const today = tehranDay(now)
    const rows = await exportedOffices(db, actor, today, await filterOf(c.var.ctx, rest))
    return tableFile(c.var.parts.sheets, format, `offices-${today}`, toTable(rows))
  })
  .get('/reported', allowed('contacts.addresses'), async (c) =>
    c.json(await pendingMobiles(c.var.ctx.db, c.var.ctx.actor)),
  )
  .get('/own', allowed('offices.own'), async (c) => {
    const { db, actor, now } = c.var.ctx
    const own = await ownOffices(db, actor, now)
    // Whether a code can be sent to a number that no messenger knows.
    const codes = numberChannel(c.var.ctx.channels ?? []) !== undefined
    return c.json(own.map((office) => ({ ...wordedOwn(c.var.locale, office), codes })))
  })
  .get('/planned', allowed('offices.planned'), async (c) => {
    const found = await plannedOffices(c.var.ctx.db, c.var.ctx.actor)
    return c.json(found.map((office) => wordedPlanned(c.var.locale, office)))
  })
  .post('/planned', body(plan), async (c) =>
    c.json(valueFrom(await planOffice(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/contacts/:id/code', uuidParam, async (c) => {
    valueFrom(await sendMobileCode(c.var.ctx, keyOf(c), { contact: c.req.param('id') }))
    return c.json({})
  })
  .post('/contacts/:id/prove', uuidParam, body(z.object({ code })), async (c) =>
    c.json(valueFrom(await proveMobile(c.var.ctx, keyOf(c), { contact: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/contacts/:id/decide', uuidParam, body(decision), async (c) => {
    valueFrom(await decideMobile(c.var.ctx, keyOf(c), { contact: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .get('/:id', uuidParam, async (c) => {
    const { db, actor, now } = c.var.ctx
    const found = await officeFile(db, actor, c.req.param('id'), now)
    if (!found) throw new Problem(404, 'unknown')
    return c.json(wordedFile(c.var.locale, found))
  })
  .patch('/:id', uuidParam, body(change), async (c) =>
    c.json(valueFrom(await changeOffice(c.var.ctx, keyOf(c), { office: c.req.param('id'), ...c.req.valid('json') }))),
  )
  .post('/:id/cut-offs', uuidParam, body(cut), async (c) =>
    c.json(
      valueFrom(await cutOffServices(c.var.ctx, keyOf(c), { office: c.req.param('id'), ...c.req.valid('json') })),
      201,
    ),
  )
  .post('/cut-offs/:id/restore', uuidParam, body(z.object({ by: z.string().max(60) })), async (c) => {
    valueFrom(await restoreServices(c.var.ctx, keyOf(c), { cutOff: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .put('/:id/manager', uuidParam, body(manager), async (c) => {
    valueFrom(await setManager(c.var.ctx, keyOf(c), { office: c.req.param('id'), ...c.req.valid('json') }))
    return c.json({})
  })
  .post('/:id/contacts', uuidParam, body(report), async (c) =>
    c.json(
      valueFrom(await reportContact(c.var.ctx, keyOf(c), { office: c.req.param('id'), ...c.req.valid('json') })),
      201,
    ),
  )
