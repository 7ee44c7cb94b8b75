// How large a request may be: no caller may fill the memory, whether the length is announced or not.

import type { Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { findTargetHandler } from 'hono/utils/handler'
import type { Refusal } from '#rules/verdict'
import type { Env } from '../context.ts'
import { Problem } from './errors.ts'

/** Words alone; the longest are a letter to twenty thousand offices, picked one by one. */
const wordsMost = 1024 * 1024
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

/** Stands in a route whose form may bring files: where it is read (`withForm`), it is said how large it may be. */
export const takesFiles = createMiddleware<Env>((_c, next) => next())

/** Whether the route of a request takes files. */
export const isTakingFiles = (c: HonoContext): boolean =>
  matchedRoutes(c).some(({ handler }) => findTargetHandler(handler) === takesFiles)

/** The limit of every request that has none of its own. */
export const ofWords = createMiddleware<Env>(async (c, next) =>
  bodiless.has(c.req.method) || isTakingFiles(c) ? next() : words(c, next),
)
