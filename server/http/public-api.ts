// What the routes of the public API share: bad fields as problems, problems in the description, the description itself.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from './context.ts'
import { wrongFields } from './wire/body.ts'

/** A part of the public API whose wrong fields come back as problems, like everywhere else. */
export function apiPart() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw wrongFields(result.error.issues)
    },
  })
}

const problem = z
  .object({
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    source: z.string().optional(),
  })
  .openapi('Problem')

const said = {
  400: 'What was sent cannot be read',
  401: 'No token, or one that is not valid any more',
  403: 'The key does not open this',
  404: 'Unknown',
  409: 'A conflict: the key was used for something else, or the office may not serve',
  422: 'Fields that are missing or wrong, by name',
  429: 'Too many; Retry-After says how many seconds to wait',
} as const

/** The problems a route may answer with, for its description. */
export function problems(...statuses: (keyof typeof said)[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: said[status], content: { 'application/problem+json': { schema: problem } } },
    ]),
  )
}

/** The caller's own key: the same key and body get the old answer, another body is a conflict. */
export const callerKey = z
  .string({ error: 'field-needed' })
  .min(8, 'field-wrong')
  .max(80, 'field-wrong')
  .openapi({ description: 'Made by the caller, a UUID for instance; repeating it is harmless' })

/** A license code in any digits and with any dashes. */
export const license = z
  .string({ error: 'field-needed' })
  .min(1, 'field-needed')
  .max(40, 'field-wrong')
  .openapi({ example: '72-14-3001' })
