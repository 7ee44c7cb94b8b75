// The keys by which systems of agencies come in: given, rotated and ended by the secretariat or the administrator.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { bodies } from '#db/schema/bodies'
import { systemKeys } from '#db/schema/systems'
import { lastsTo } from '#db/terms'
import type { Scope } from '#policies/policies'
import type { Day } from '#rules/calendar'
import { mayOverlap, overlapDays, type SystemScope } from '#rules/systems'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { systemToken, tokenHash } from '../sessions/tokens.ts'

/** `name`: what the system is called; `scopes`: what the key opens, one at least. */
type Given = { body: string; name: string; scopes: readonly SystemScope[] }

/**
 * Gives an agency of the province a key. Answers its id and turn, of which the door makes the token: that is shown once, and
 * kept as a digest alone. An agency may have several systems.
 */
export const giveKey = action<Given, { id: string; turn: number }>('systems.giveKey', {
  run: async (act, { body, name, scopes }) => {
    if (!normalise(name)) return noBecause('field-needed', 'name')
    if (scopes.length === 0) return noBecause('systems-scope-needed', 'scopes')
    if (!(await isAgency(act, body))) return unknown
    const id = randomUUID()
    const token = tokenHash(systemToken(act.secret, id, 0))
    const of = { provinceId: act.province, bodyId: body, name: normalise(name), scopes: [...new Set(scopes)] }
    await act.tx.insert(systemKeys).values({ id, ...of, token, at: act.now, by: act.actor.person! })
    act.record({ subject: 'body', subjectId: body, facts: { key: id, scopes: of.scopes } })
    return done({ id, turn: 0 })
  },
})

async function isAgency({ tx, province, today }: Act, body: string): Promise<boolean> {
  const agency = and(eq(bodies.id, body), eq(bodies.provinceId, province), eq(bodies.kind, 'agency'))
  return (await tx.$count(bodies, and(agency, lastsTo(bodies, today)))) > 0
}

async function keyScope(tx: Transaction, { key }: { key: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: systemKeys.provinceId }).from(systemKeys).where(eq(systemKeys.id, key))
  return row ?? null
}

/** The key, locked; null for one that has ended. */
async function lockKey({ tx }: Act, key: string) {
  const open = and(eq(systemKeys.id, key), isNull(systemKeys.endedAt))
  const [row] = await tx.select().from(systemKeys).where(open).for('update')
  return row ?? null
}

/**
 * Gives a key another token; the one before it is good until a day, its last. One older still ends at once. Answers the turn,
 * of which the door makes the new token.
 */
export const rotateKey = action<{ key: string; until: Day }, { turn: number }>('systems.rotateKey', {
  scope: keyScope,
  run: async (act, { key, until }) => {
    if (!mayOverlap(until, act.today)) return noBecause('systems-until-wrong', 'until', { days: overlapDays })
    const row = await lockKey(act, key)
    if (!row) return conflict('systems-ended-already')
    const turn = row.turn + 1
    const token = tokenHash(systemToken(act.secret, key, turn))
    const older = { olderToken: row.token, olderUntil: until, olderUsedOn: row.usedOn }
    await act.tx
      .update(systemKeys)
      .set({ turn, token, usedOn: null, ...older })
      .where(eq(systemKeys.id, key))
    act.record({ subject: 'body', subjectId: row.bodyId, facts: { key, turn, until } })
    return done({ turn })
  },
})

/** Ends a key at once, its older token too; what was done with it stays done. */
export const endKey = action<{ key: string }, null>('systems.endKey', {
  scope: keyScope,
  run: async (act, { key }) => {
    const row = await lockKey(act, key)
    if (!row) return conflict('systems-ended-already')
    await act.tx.update(systemKeys).set({ endedAt: act.now }).where(eq(systemKeys.id, key))
    act.record({ subject: 'body', subjectId: row.bodyId, facts: { key } })
    return done(null)
  },
})
