// Reads a request's body or query through a schema; bad fields come back at the fields, in the reader's words.

import type { Context as HonoContext } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import type { Key } from '#locales/keys.gen'
import { isDay } from '#rules/calendar'
import type { Refusal } from '#rules/verdict'
import { Problem } from './errors.ts'
import { tame } from './tame.ts'

/**
 * JSON body by a schema, typed for the client. A field's message is a words' key given in the schema
 * (`z.string({ error: 'field-needed' })`), else `field-wrong`.
 */
export function body<S extends z.ZodType>(schema: S) {
  return validator('json', (value: unknown, _c: HonoContext): z.output<S> => {
    const read = schema.safeParse(tame(value))
    if (read.success) return read.data
    throw wrongFields(read.error.issues)
  })
}

/** A day that there is. The message is a words' key, else `field-wrong`. */
export const dayField = (error: Key = 'field-wrong') => z.string({ error }).refine(isDay, { error })

/** The query by a schema of texts, typed for the client too. */
export function query<S extends z.ZodType<Record<string, string | undefined>>>(schema: S) {
  return validator('query', (value: unknown, _c: HonoContext): z.output<S> => {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    throw wrongFields(read.error.issues)
  })
}

type Issue = { message: string; path: readonly PropertyKey[]; maximum?: number | bigint }

/** The problem of a body or a query that a schema refused, issue by issue. */
export function wrongFields(issues: readonly Issue[]): Problem {
  return new Problem(
    422,
    'fields',
    issues.map((issue) => ({
      key: /^[a-z]+(-[a-z0-9]+)+$/.test(issue.message) ? (issue.message as Key) : 'field-wrong',
      // A sentence that says how many names them.
      facts: (issue.maximum === undefined ? {} : { most: Number(issue.maximum) }) as Refusal['facts'],
      field: issue.path.join('.') || 'form',
    })),
  )
}
