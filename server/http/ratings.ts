// POST /api/ratings: a customer rates an office, without an account.
import { createRoute, z } from '@hono/zod-openapi'
import { asCitizen } from '#actions/citizen'
import { giveRating } from '#actions/ratings/give'
import { licenseCode } from '#rules/identifiers'
import { valueFrom } from './errors.ts'
import { limitFlood } from './floods.ts'
import { apiPart, callerKey, license, problems } from './public-api.ts'

/** Nobody has so many customers, not even behind one address. */
export const mostInTenMinutes = 600

const mark = z.number({ error: 'field-needed' }).int('field-wrong').min(1, 'field-wrong').max(5, 'field-wrong')
const given = z.object({ id: z.uuid() }).openapi('Rating')

const give = createRoute({
  method: 'post',
  path: '/',
  summary: 'Rate an office',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            license,
            service: mark.openapi({ description: 'Quality of the service, 1 very bad to 5 excellent' }),
            conduct: mark.openapi({ description: 'Conduct of the staff, 1 very bad to 5 excellent' }),
            comment: z.string({ error: 'field-wrong' }).max(2000, 'field-wrong').nullish(),
            about: z.string({ error: 'field-wrong' }).max(40).nullish().openapi({ description: 'Code of the service' }),
            key: callerKey,
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'Kept', content: { 'application/json': { schema: given } } },
    200: { description: 'Kept before, under the same key', content: { 'application/json': { schema: given } } },
    ...problems(400, 404, 409, 422, 429),
  },
})

export const ratings = apiPart().openapi(give, async (c) => {
  const { key, ...rating } = c.req.valid('json')
  // by the code as it is kept: another spelling must not begin another count
  limitFlood(c, `rate:${licenseCode(rating.license) ?? ''}`, mostInTenMinutes, 600)
  const outcome = await giveRating(asCitizen(c.var.ctx), key, rating)
  const value = valueFrom(outcome)
  return outcome.ok && outcome.repeated ? c.json(value, 200) : c.json(value, 201)
})
