// GET /api/offices/LICENSE: what anybody may know of an office.
import { createRoute, z } from '@hono/zod-openapi'
import { officeByCode, publicOffice } from '#reads/offices/public'
import { scoreOf } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import { officeKinds, publicStates } from '#rules/offices'
import { apiPart, license, problems } from './public-api.ts'
import { Problem } from './wire/errors.ts'
import { limitLook } from './wire/floods.ts'

const office = z
  .object({
    license: z.string().openapi({ description: 'The code of today, also for an older one' }),
    name: z.string(),
    kind: z.enum(officeKinds),
    county: z.string(),
    place: z.string(),
    state: z.enum(publicStates),
    open: z.boolean().openapi({ description: 'Open at this moment' }),
    score: z.number().optional().openapi({ description: 'Fair score from 1 to 5; absent where too few rated' }),
    interval: z
      .tuple([z.number(), z.number()])
      .optional()
      .openapi({ description: 'Between which figures the score lies with 95 % confidence' }),
    trend: z
      .object({ days: z.number().int(), by: z.number() })
      .optional()
      .openapi({ description: 'By how much the ratings of so many days differ from those before; 0 for chance' }),
    ratings: z.number().int().openapi({ description: 'Ratings of the past year' }),
  })
  .openapi('Office')

const get = createRoute({
  method: 'get',
  path: '/{license}',
  summary: 'An office by any of its license codes',
  request: { params: z.object({ license }) },
  responses: {
    200: { description: 'The office', content: { 'application/json': { schema: office } } },
    ...problems(404),
  },
})

export const publicOffices = apiPart().openapi(get, async (c) => {
  const { db, now } = c.var.ctx
  const today = tehranDay(now)
  const found = await officeByCode(db, c.req.valid('param').license)
  limitLook(c, found ? 'made' : 'small')
  const shown = found && (await publicOffice(db, found.id, now, today))
  if (!shown) throw new Problem(404, 'unknown')
  const { score, trend, count } = await scoreOf(db, found, today)
  const { license, name, kind, county, place, state, open } = shown
  return c.json(
    {
      license,
      name,
      kind,
      county: county.name,
      place,
      state,
      open,
      ...(score ? { score: score.value, interval: [score.from, score.to] as [number, number] } : {}),
      ...(trend ? { trend } : {}),
      ratings: count,
    },
    200,
  )
})
