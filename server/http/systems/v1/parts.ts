// What the routes for systems share: stretches of lists, days, offices, the caller's key, and what all of them may answer.
import { z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Env } from '../../context.ts'
import { problems } from '../../public-api.ts'
import { hasAlready, tagOf } from '../../wire/coding.ts'

/** So many rows of a list at most come at once. */
const mostAtOnce = 100

/** An answer to a system; by 304 where nothing changed since it was asked last. Done without a look into the response, which costs more than the query. */
export function tagged<T extends object>(c: HonoContext<Env>, value: T) {
  const text = JSON.stringify(value)
  const tag = tagOf(text)
  c.header('etag', tag)
  c.header('cache-control', 'private, no-cache')
  if (hasAlready(c.req.header('if-none-match'), tag)) return c.body(null, 304)
  // what is short is known to be, and goes as it is
  c.header('content-length', String(Buffer.byteLength(text)))
  return c.json(value, 200)
}

/** Where a stretch of a list begins, and how long it is. */
export const stretch = z.object({
  after: z.uuid().optional().openapi({ description: '`next` of the stretch before; without it the list begins' }),
  limit: z.coerce.number().int().min(1).max(mostAtOnce).default(50),
})

/** A stretch of a list of these. */
export function stretchOf<S extends z.ZodType>(item: S, name: string) {
  return z
    .object({
      items: z.array(item),
      next: z.uuid().nullable().openapi({ description: 'Where the next stretch begins; null at the end' }),
    })
    .openapi(name)
}

/** A day in an answer. */
export const day = z.string().openapi({ format: 'date', example: '2026-11-30' })

/** An office in an answer. */
export const office = z
  .object({ license: z.string().nullable(), name: z.string(), county: z.string(), place: z.string() })
  .openapi('OfficeNamed')

/** The answer of a route that reads, with what else it may answer. */
export function reads<S extends z.ZodType>(description: string, schema: S) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    304: { description: 'As it was under the ETag that was sent in If-None-Match' },
    ...problems(401, 403, 422, 429),
  }
}

/** The token of a system. */
export const security = [{ system: [] }]

/** Names an act: repeated with the same body it gets the answer of the first time, with another it is a conflict. */
export const acting = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\w-]{8,80}$/)
    .openapi({ description: 'Made by the caller, a UUID for instance' }),
})
