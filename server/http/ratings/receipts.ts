// POST /api/agency/receipts: an agency's system confirms the receipts of an office and a day.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { asCitizen } from '#act/citizen'
import { confirmReceipts } from '#actions/ratings/confirm-receipts'
import { tokenHash } from '#actions/sessions/tokens'
import { receiptDoorOf } from '#reads/rating-receipts'
import { tehranDay } from '#rules/calendar'
import { receiptsAtOnce, receiptTyped } from '#rules/ratings-receipts'
import type { Env } from '../context.ts'
import { apiPart, license, problems } from '../public-api.ts'
import { dayField } from '../wire/body.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { limitAddress, limitTries } from '../wire/limits.ts'

/** One office and day a call: a province of four hundred offices several times a day. */
export const confirmationsAnHour = 3000
/** Nobody errs so often, and no token is found by trying. */
const strangersAnHour = 60

const receipt = z.string({ error: 'rate-receipt-wrong' }).max(receiptTyped, 'rate-receipt-wrong')
const confirmed = z.object({ confirmed: z.number().int() }).openapi('ConfirmedReceipts')

const confirm = createRoute({
  method: 'post',
  path: '/',
  summary: 'Confirm receipts or transactions of an office and a day',
  description:
    'All or none. Repeating it is harmless. The numbers are kept as keyed digests alone. A number that only the customer is told, such as one sent to the customer by SMS, is worth most: what an office prints it can use itself.',
  security: [{ agency: [] }],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            license,
            day: dayField().openapi({
              type: 'string',
              format: 'date',
              description:
                'On which the customers were served, in Tehran; at most as long ago as a receipt speaks for a rating',
            }),
            receipts: z
              .array(receipt, { error: 'field-needed' })
              .min(1, 'field-needed')
              .max(receiptsAtOnce, 'rate-receipts-too-many')
              .openapi({ description: 'Letters and digits, six to forty; what parts them does not matter' }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'How many different ones of these stand confirmed',
      content: { 'application/json': { schema: confirmed } },
    },
    ...problems(400, 401, 404, 422, 429),
  },
})

/**
 * The door that a call's token opens.
 * @throws Problem 401 for none, 429 with Retry-After for too many calls of a door or too many tries of an address.
 */
async function doorOf(c: HonoContext<Env>): Promise<string> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const door = token ? await receiptDoorOf(c.var.ctx.db, tokenHash(token), tehranDay(c.var.ctx.now)) : null
  if (!door) {
    await limitAddress(c, 'receipts', strangersAnHour)
    throw new Problem(401, 'no-token', [], { 'WWW-Authenticate': 'Bearer' })
  }
  await limitTries(c, `receipts:${door}`, confirmationsAnHour)
  return door
}

export const agencyReceipts = apiPart().openapi(confirm, async (c) => {
  const door = await doorOf(c)
  return c.json(valueFrom(await confirmReceipts(asCitizen(c.var.ctx), null, { door, ...c.req.valid('json') })), 200)
})
