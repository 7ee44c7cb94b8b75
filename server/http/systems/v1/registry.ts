// Licenses for everybody; for systems of an agency the offices that hold its services, and its services with their sums.
import { createRoute, z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { checkLicense } from '#reads/offices/licenses'
import { officesSeen, servicesSeen } from '#reads/systems-seen'
import { tehranDay } from '#rules/calendar'
import { officeKinds, publicStates } from '#rules/offices'
import { sums } from '#rules/prices'
import { scannedLicense } from '#rules/scanned'
import type { Env } from '../../context.ts'
import { apiPart, problems } from '../../public-api.ts'
import { addressOf } from '../../wire/address.ts'
import { dayField } from '../../wire/body.ts'
import { Problem } from '../../wire/errors.ts'
import { flooded } from '../../wire/floods.ts'
import { bySystem } from '../door.ts'
import { day, reads, security, stretch, stretchOf, tagged } from './parts.ts'

/** From one address; an agency's whole network may stand behind one. */
const checksAMinute = 12_000
const readsAMinute = 120

const checked = z
  .object({
    license: z.string().openapi({ description: 'The code of today, also for an older one' }),
    name: z.string(),
    kind: z.enum(officeKinds),
    county: z.string(),
    place: z.string(),
    on: day,
    valid: z.boolean().openapi({ description: 'Whether the license was good on this day' }),
    expiresOn: day.nullable().openapi({ description: 'Last day of the license that was good then' }),
  })
  .openapi('CheckedLicense')

const check = createRoute({
  method: 'get',
  path: '/check',
  summary: 'Whether a license is good on a day, by its code or by what its QR code says',
  description: 'Needs no token. A code that leads to another address than this program is refused: it was forged.',
  request: {
    query: z.object({
      of: z.string({ error: 'field-needed' }).min(1, 'field-needed').max(300, 'field-wrong').openapi({
        description: 'A license code in any digits, or the text of a QR code',
        example: '72-14-3001',
      }),
      on: dayField()
        .optional()
        .openapi({ type: 'string', format: 'date', description: 'Today or before; today unless given' }),
    }),
  },
  responses: {
    200: { description: 'The license', content: { 'application/json': { schema: checked } } },
    304: { description: 'As it was under the ETag that was sent in If-None-Match' },
    ...problems(404, 422, 429),
  },
})

const limited = createMiddleware<Env>(async (c, next) => {
  const { db, now } = c.var.ctx
  const problem = flooded({ what: 'check', most: checksAMinute, seconds: 60 }, { db, address: addressOf(c), now })
  if (problem) throw problem
  await next()
})

const licensePart = apiPart()
licensePart.use(limited)
const licenses = licensePart.openapi(check, async (c) => {
  const { of, on } = c.req.valid('query')
  const { db, now } = c.var.ctx
  const today = tehranDay(now)
  const wrong = (key: 'systems-license-foreign' | 'systems-license-to-come', field: string) =>
    new Problem(422, 'fields', [{ key, facts: {}, field }])
  if (on && on > today) throw wrong('systems-license-to-come', 'on')
  const typed = scannedLicense(of, c.var.parts.publicUrl)
  if (typed === null) throw wrong('systems-license-foreign', 'of')
  const found = await checkLicense(db, typed, on ?? today)
  if (!found) throw new Problem(404, 'unknown')
  return tagged(c, { ...found, on: on ?? today })
})

const held = z
  .object({
    id: z.uuid(),
    license: z.string().nullable(),
    name: z.string(),
    kind: z.enum(officeKinds),
    county: z.string(),
    place: z.string(),
    state: z.enum(publicStates),
    services: z.array(z.object({ code: z.string(), available: z.boolean() })),
  })
  .openapi('HeldOffice')

const listOffices = createRoute({
  method: 'get',
  path: '/',
  summary: 'The offices that hold services of the agency',
  security,
  request: { query: stretch },
  responses: reads('A stretch of them', stretchOf(held, 'HeldOffices')),
})

const officePart = apiPart()
officePart.use(bySystem('offices', readsAMinute))
const offices = officePart.openapi(listOffices, async (c) => {
  const { db, actor, now } = c.var.ctx
  return tagged(c, await officesSeen(db, actor, tehranDay(now), c.req.valid('query')))
})

const price = z
  .object({
    sum: z.enum(sums),
    amount: z.number().int().openapi({ description: 'Rials' }),
    approvedBy: z.string(),
    document: z.string(),
    firstDay: day,
    provisional: z.boolean(),
  })
  .openapi('Price')

const service = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    prerequisites: z.string().nullable(),
    documents: z.string().nullable(),
    days: z.number().int().nullable(),
    prices: z.array(price),
  })
  .openapi('Service')

const listServices = createRoute({
  method: 'get',
  path: '/',
  summary: 'The services of the agency with the sums in force today',
  security,
  request: { query: stretch },
  responses: reads('A stretch of them', stretchOf(service, 'Services')),
})

const servicePart = apiPart()
servicePart.use(bySystem('services', readsAMinute))
const services = servicePart.openapi(listServices, async (c) => {
  const { db, actor, now } = c.var.ctx
  return tagged(c, await servicesSeen(db, actor, tehranDay(now), c.req.valid('query')))
})

/** Each with a door of its own. */
export const registryParts = { licenses, offices, services }
