// How large a request may be: no caller may fill the memory, whether the length is announced or not.

import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { Refusal } from '#rules/verdict'
import type { Env } from '../context.ts'
import { Problem } from './errors.ts'

/** Words alone; the longest are a letter to twenty thousand offices, picked one by one. */
const wordsMost = 1024 * 1024
/** These take files, and say themselves how large they may be. */
const takesFiles = /^\/(api\/cases|c\/new|api\/app\/files|api\/app\/registry\/sheets)$/
const bodiless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a body of more than so many bytes: at once by its announced length, else as soon as more has come.
 * @throws Problem 422 with the refusal, or 413 without one.
 */
export function atMost(bytes: number, refusal?: Refusal) {
  const onError = (): never => {
    throw refusal ? new Problem(422, 'fields', [refusal]) : new Problem(413, 'too-large')
  }
  const counted = bodyLimit({ maxSize: bytes, onError })
  return createMiddleware<Env>(async (c, next) => {
    const announced = c.req.header('transfer-encoding') ? undefined : c.req.header('content-length')
    if (announced === undefined) return counted(c, next)
    if (!(Number(announced) <= bytes)) onError()
    await next()
  })
}

const words = atMost(wordsMost)

/** The limit of every request that has none of its own. */
export const ofWords = createMiddleware<Env>(async (c, next) =>
  bodiless.has(c.req.method) || takesFiles.test(c.req.path) ? next() : words(c, next),
)
