// POST /api/ratings: a customer rates an office, without an account.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from '#act/act'
import { asCitizen } from '#act/citizen'
import { type GiveRating, giveRating } from '#actions/ratings/give'
import { date } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { knownOffice, ratedOffice } from '#reads/ratings'
import type { Day } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { countersMost } from '#rules/ratings'
import { receiptTyped } from '#rules/ratings-receipts'
import { acceptedBy } from '../context.ts'
import { apiPart, callerKey, license, problems } from '../public-api.ts'
import { addressOf } from '../wire/address.ts'
import { markIn } from '../wire/cookie.ts'
import { Problem, valueFrom } from '../wire/errors.ts'
import { type Flood, flooded } from '../wire/floods.ts'
import { checkBeside, keepBeside } from './beside.ts'

/** Nobody has so many customers, not even behind one address. */
export const mostInTenMinutes = 600
const flood = (what: string): Flood => ({ what, most: mostInTenMinutes, seconds: 600 })
const unknownOffices = flood('rate')

/**
 * Counts a rating of an address before it is looked at. An office has one count, whichever of its codes is given and
 * however it is spelt; whoever names what is no office has one count for all of it, and fills no more.
 * @throws Problem 404 for a license nobody ever had, 429 with Retry-After beyond the limit.
 */
export async function limitRating(db: Context['db'], typed: string, address: string, now: Date): Promise<void> {
  const code = licenseCode(typed)
  const office = code ? (knownOffice(db, code) ?? (await ratedOffice(db, code))) : null
  const problem = flooded(office ? flood(`rate:${office}`) : unknownOffices, { db, address, now })
  if (problem) throw problem
  if (!office) throw new Problem(404, 'unknown', [{ key: 'refusal-unknown', facts: {} }])
}

const mark = z.number({ error: 'field-needed' }).int('field-wrong').min(1, 'field-wrong').max(5, 'field-wrong')
const given = z
  .object({
    id: z.uuid(),
    said: z.string().optional().openapi({ description: 'What becomes of the number that was left, in words' }),
  })
  .openapi('Rating')

/** What is posted. */
export const ratingBody = z.object({
  license,
  service: mark.openapi({ description: 'Quality of the service, 1 very bad to 5 excellent' }),
  conduct: mark.openapi({ description: 'Conduct of the staff, 1 very bad to 5 excellent' }),
  comment: z.string({ error: 'field-wrong' }).max(12_000, 'field-wrong').nullish(),
  about: z.string({ error: 'field-wrong' }).max(40).nullish().openapi({ description: 'Code of the service' }),
  call: z
    .string({ error: 'field-wrong' })
    .max(40, 'field-mobile-wrong')
    .nullish()
    .openapi({ description: 'A mobile number the office is to call' }),
  receipt: z
    .string({ error: 'field-wrong' })
    .max(receiptTyped, 'rate-receipt-wrong')
    .nullish()
    .openapi({ description: 'The number of the receipt or transaction, which an agency may confirm' }),
  counter: z
    .number({ error: 'field-wrong' })
    .int('field-wrong')
    .min(1, 'field-wrong')
    .max(countersMost, 'field-wrong')
    .nullish()
    .openapi({ description: 'At which counter, where these have codes of their own' }),
  key: callerKey,
})

const give = createRoute({
  method: 'post',
  path: '/',
  summary: 'Rate an office',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: ratingBody,
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

/** What is said to whoever left a number, which the last day for the call follows. */
export const callWords = (locale: Locale, by: Day): string =>
  text(locale, 'rate-thanks-call', { day: date(locale, by) })

/**
 * Counts and keeps what was posted; answers 201, or 200 where it is a repeat.
 * @throws Problem for everything else.
 */
export async function rate(
  ctx: Context,
  { address, device, locale }: { address: string; device: string | null; locale: Locale },
  { key, call, receipt, ...rating }: z.output<typeof ratingBody>,
): Promise<{ status: 200 | 201; value: z.output<typeof given> }> {
  await limitRating(ctx.db, rating.license, address, ctx.now)
  const wrong = checkBeside({ call, receipt })
  if (wrong.length) throw new Problem(422, 'fields', wrong)
  const outcome = await giveRating(asCitizen(ctx), key, { ...rating, from: address, device } satisfies GiveRating)
  const value = valueFrom(outcome)
  const callBy = await keepBeside(ctx, address, outcome, { call, receipt })
  const said = callBy ? { said: callWords(locale, callBy) } : {}
  return { status: outcome.ok && outcome.repeated ? 200 : 201, value: { ...value, ...said } }
}

export const ratings = apiPart().openapi(give, async (c) => {
  const device = markIn(c.var.parts.publicUrl, c.req.header('cookie'))
  const locale = acceptedBy(c.req.header('accept-language') ?? null)
  const { status, value } = await rate(c.var.ctx, { address: addressOf(c), device, locale }, c.req.valid('json'))
  return c.json(value, status)
})
