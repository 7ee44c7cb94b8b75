// Small gates before a handler: whoever may look, and ids that are ids.
import { createMiddleware } from 'hono/factory'
import { type Ability, has } from '#policies/abilities'
import { type IdKind, idsAreHere } from '#reads/narrow'
import { isLetterHere } from '#reads/notices/notices'
import { isUuid } from '#rules/identifiers'
import { type Env, signedOut } from '../context.ts'
import { Problem } from './errors.ts'

/** Lets pass who has one of the abilities in any role; what is seen behind it is narrowed by the reads themselves. */
export function allowed(...abilities: readonly Ability[]) {
  return createMiddleware<Env>(async (c, next) => {
    if (!c.var.signed) throw await signedOut(c)
    const { memberships } = c.var.signed
    if (!memberships.some((held) => abilities.some((one) => has(held, one)))) throw new Problem(403, 'forbidden')
    await next()
  })
}

/** An `:id` that is no UUID is unknown, before the database is asked. */
export const uuidParam = createMiddleware<Env>(async (c, next) => {
  if (!isUuid(c.req.param('id') ?? '')) throw new Problem(404, 'unknown')
  await next()
})

/** The letter of an `:id` is one of the reader's province; another's, or none, is unknown, and no empty list. */
export const letterHere = createMiddleware<Env>(async (c, next) => {
  const { db, actor } = c.var.ctx
  if (!(await isLetterHere(db, actor, c.req.param('id') ?? ''))) throw new Problem(404, 'unknown')
  await next()
})

/**
 * Ids in a query, one or several with commas between, are of a province that the reader has a role in; another's, or
 * nobody's, is unknown, and no empty list. What is no id at all is left to the schema.
 */
export function queryHere(named: Readonly<Record<string, IdKind>>) {
  return createMiddleware<Env>(async (c, next) => {
    const { db, actor } = c.var.ctx
    const own = new Set([
      ...actor.memberships.map(({ province }) => province),
      ...(actor.province ? [actor.province] : []),
    ])
    for (const [name, kind] of Object.entries(named)) {
      const ids = (c.req.query(name) ?? '').split(',').filter((id) => isUuid(id))
      if (!(await idsAreHere(db, [...own], kind, ids))) throw new Problem(404, 'unknown')
    }
    await next()
  })
}
