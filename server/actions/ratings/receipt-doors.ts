// By which an agency's system may confirm the receipts of its customers: opened and closed by the secretariat.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { receiptDoors } from '#db/schema/rating-checks'
import { lastsTo } from '#db/terms'
import { type Act, action, conflict, done, unknown } from '../../act/act.ts'
import { receiptToken, tokenHash } from '../sessions/tokens.ts'

/**
 * Opens one for an agency of the province. Answers its id, of which the door makes the token: that is shown once, and kept
 * as a digest alone. An agency may have several, so that a new token is in use before the old one ends.
 */
export const openReceiptDoor = action<{ body: string }, { id: string }>('ratings.openReceiptDoor', {
  run: async (act, { body }) => {
    if (!(await isAgency(act, body))) return unknown
    const id = randomUUID()
    const token = tokenHash(receiptToken(act.secret, id))
    await act.tx
      .insert(receiptDoors)
      .values({ id, provinceId: act.province, bodyId: body, token, at: act.now, by: act.actor.person! })
    act.record({ subject: 'body', subjectId: body, facts: { door: id } })
    return done({ id })
  },
})

async function isAgency({ tx, province, today }: Act, body: string): Promise<boolean> {
  const agency = and(eq(bodies.id, body), eq(bodies.provinceId, province), eq(bodies.kind, 'agency'))
  return (await tx.$count(bodies, and(agency, lastsTo(bodies, today)))) > 0
}

/** Closes it at once; what it confirmed stays confirmed. */
export const closeReceiptDoor = action<{ door: string }, null>('ratings.closeReceiptDoor', {
  scope: async (tx, { door }) => {
    const [row] = await tx
      .select({ province: receiptDoors.provinceId })
      .from(receiptDoors)
      .where(eq(receiptDoors.id, door))
    return row ?? null
  },
  run: async (act, { door }) => {
    const [ended] = await act.tx
      .update(receiptDoors)
      .set({ endedAt: act.now })
      .where(and(eq(receiptDoors.id, door), isNull(receiptDoors.endedAt)))
      .returning({ body: receiptDoors.bodyId })
    if (!ended) return conflict('bodies-receipts-ended-already')
    act.record({ subject: 'body', subjectId: ended.body, facts: { door } })
    return done(null)
  },
})
