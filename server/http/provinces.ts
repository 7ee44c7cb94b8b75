// The province one belongs to: its closed days, counties and seats, and its own figures of the law.
import { Hono } from 'hono'
import { z } from 'zod'
import { closeDay } from '#actions/holidays/close'
import { overrideParameter } from '#actions/parameters/override'
import { setUpProvince } from '#actions/provinces/set-up'
import { switchShutdown } from '#actions/provinces/shutdown'
import { changeSeats } from '#actions/seats/change'
import { setHours } from '#actions/secretariat/hours'
import { saveSecretariat } from '#actions/secretariat/save'
import { endSuspension } from '#actions/suspensions/end'
import { suspendDeadlines } from '#actions/suspensions/set'
import { provinceOf } from '#reads/provinces'
import { tehranDay } from '#rules/calendar'
import { iran, type Position } from '#rules/positions'
import { workingGroup } from '#rules/roles'
import { type Env, keyOf, signedIn } from './context.ts'
import { body, dayField } from './wire/body.ts'
import { Problem, valueFrom } from './wire/errors.ts'
import { allowed, uuidParam } from './wire/guards.ts'

const day = dayField('field-wrong')
const words = z.string({ error: 'field-needed' }).trim().min(1, 'field-needed').max(300, 'field-wrong')
const weekday = z.number().int().min(0).max(6)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field-wrong')
const hours = z
  .record(z.string().regex(/^[0-6]$/), z.tuple([time, time]))
  .refine((open) => Object.values(open).every(([from, to]) => from < to), 'field-wrong')
const degree = (axis: keyof Position) => z.number().min(iran[axis].least).max(iran[axis].most)
const county = z.object({
  name: words,
  centre: words.nullable().optional(),
  lat: degree('lat').nullable().optional(),
  lon: degree('lon').nullable().optional(),
  population: z.number().int().min(0).max(50_000_000).nullable().optional(),
})
const setUp = z.object({
  name: words.optional(),
  nameEn: words.optional(),
  letterPrefix: words.max(10, 'field-wrong').optional(),
  closedWeekdays: z.array(weekday).max(7).optional(),
  hours: hours.optional(),
  counties: z.array(county).max(200).optional(),
})
const seat = z.object({
  title: words,
  role: z.enum(workingGroup),
  votes: z.boolean(),
  signs: z.boolean(),
  since: day,
})
const seatChange = z.object({
  end: z.object({ seat: z.uuid(), lastDay: day }).nullable().optional(),
  add: seat.nullable().optional(),
  resolution: words,
})
const line = z.string().max(300, 'field-wrong').default('')
const secretariat = z.object({ firstDay: day, address: line, phone: line, fax: line, complaints: line })
const suspension = z.object({
  firstDay: day,
  lastDay: day,
  resolution: words,
  reason: words,
  request: z.string().trim().max(30, 'field-wrong').default(''),
})
const dated = z.object({ hours, firstDay: day, resolution: words })
const override = z.object({ parameter: z.string().max(60), value: z.json(), firstDay: day, resolution: words })

export const provinces = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => {
    const { ctx, signed } = c.var
    const found = await provinceOf(ctx.db, signed!.province, tehranDay(ctx.now))
    if (!found) throw new Problem(404, 'unknown')
    return c.json(found)
  })
  .patch('/', allowed('provinces.setUp'), body(setUp), async (c) =>
    c.json(valueFrom(await setUpProvince(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .post('/shutdown', allowed('provinces.shutdown'), body(z.object({ on: z.boolean() })), async (c) =>
    c.json(valueFrom(await switchShutdown(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .post('/secretariat', allowed('secretariat.save'), body(secretariat), async (c) => {
    valueFrom(await saveSecretariat(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({}, 201)
  })
  .post('/hours', allowed('secretariat.hours'), body(dated), async (c) => {
    valueFrom(await setHours(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({}, 201)
  })
  .post('/seats', allowed('seats.change'), body(seatChange), async (c) =>
    c.json(valueFrom(await changeSeats(c.var.ctx, keyOf(c), c.req.valid('json')))),
  )
  .post('/closures', allowed('holidays.close'), body(z.object({ day, title: words })), async (c) =>
    c.json(valueFrom(await closeDay(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post('/suspensions', allowed('suspensions.set'), body(suspension), async (c) =>
    c.json(valueFrom(await suspendDeadlines(c.var.ctx, keyOf(c), c.req.valid('json'))), 201),
  )
  .post(
    '/suspensions/:id/end',
    uuidParam,
    allowed('suspensions.end'),
    body(z.object({ resolution: words })),
    async (c) => {
      const input = { id: c.req.param('id'), ...c.req.valid('json') }
      return c.json(valueFrom(await endSuspension(c.var.ctx, keyOf(c), input)))
    },
  )
  .post('/overrides', allowed('parameters.override'), body(override), async (c) => {
    valueFrom(await overrideParameter(c.var.ctx, keyOf(c), c.req.valid('json')))
    return c.json({}, 201)
  })
