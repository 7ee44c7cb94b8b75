// Reads a request's body through a schema; bad fields come back at the fields, in the reader's words.
import type { Context as HonoContext } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { Problem } from './errors.ts'

/**
 * JSON body by a schema, typed for the client. A field's message is a words' key given in the schema
 * (`z.string({ error: 'field-needed' })`), else `field-wrong`.
 */
export function body<S extends z.ZodType>(schema: S) {
  return validator('json', (value: unknown, _c: HonoContext): z.output<S> => {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    throw new Problem(
      422,
      'fields',
      read.error.issues.map((issue) => ({
        key: /^[a-z]+(-[a-z0-9]+)+$/.test(issue.message) ? issue.message : 'field-wrong',
        facts: {},
        field: issue.path.join('.') || 'form',
      })),
    )
  })
}
