// POST /api/agency/receipts: an agency's system confirms the receipts of an office and a day.
import { createRoute, z } from '@hono/zod-openapi'
import { asCitizen } from '#act/citizen'
import { confirmReceipts } from '#actions/ratings/confirm-receipts'
import { receiptsAtOnce, receiptTyped } from '#rules/ratings-receipts'
import { apiPart, license, problems } from '../public-api.ts'
import { bySystem } from '../systems/door.ts'
import { dayField } from '../wire/body.ts'
import { valueFrom } from '../wire/errors.ts'

/** One office and day a call: a province of four hundred offices several times a day, at once. */
export const confirmationsAMinute = 600

const receipt = z.string({ error: 'rate-receipt-wrong' }).max(receiptTyped, 'rate-receipt-wrong')
const confirmed = z.object({ confirmed: z.number().int() }).openapi('ConfirmedReceipts')

const confirm = createRoute({
  method: 'post',
  path: '/',
  summary: 'Confirm receipts or transactions of an office and a day',
  description:
    'All or none. Repeating it is harmless. The numbers are kept as keyed digests alone. A number that only the customer is told, such as one sent to the customer by SMS, is worth most: what an office prints it can use itself.',
  security: [{ system: [] }],
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
    ...problems(400, 401, 403, 404, 422, 429),
  },
})

const receipts = apiPart()
receipts.use(bySystem('receipts', confirmationsAMinute))

/** The door of receipts. */
export const agencyReceipts = receipts.openapi(confirm, async (c) => {
  const system = c.var.ctx.actor.key!
  return c.json(valueFrom(await confirmReceipts(asCitizen(c.var.ctx), null, { system, ...c.req.valid('json') })), 200)
})
