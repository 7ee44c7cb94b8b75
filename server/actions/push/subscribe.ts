// A browser in which a person wants to be told of letters, and taking that back.
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { pushSubscriptions } from '#db/schema/push'
import { action, done, noBecause, unknown } from '../../act/act.ts'
import { sessionScope } from '../sessions/scope.ts'

/** What the browser gives, with `device` in a few words; `endpoint` was checked by the door (see rules/push.ts). */
export type Subscription = { session: string; endpoint: string; p256dh: string; auth: string; device: string }

/** Browsers that a person is told in at most; the ones before give way. */
const most = 10

/**
 * Pushes to a browser for as long as its session lasts. The same browser again, after signing in anew or in another's
 * name, takes the place of what it was before; and so does what a browser
 * gives instead of an earlier subscription.
 */
export const subscribePush = action<Subscription, { id: string }>('push.subscribe', {
  scope: sessionScope,
  run: async (act, { session, endpoint, p256dh, auth, device }) => {
    if (!areKeys({ p256dh, auth })) return noBecause('push-keys-wrong')
    const personId = act.actor.person!
    const mine = { personId, provinceId: act.province, sessionId: session, p256dh, auth, device, createdAt: act.now }
    const [row] = await act.tx
      .insert(pushSubscriptions)
      .values({ id: randomUUID(), endpoint, ...mine })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { ...mine, usedAt: null, endedAt: null } })
      .returning({ id: pushSubscriptions.id })
    await act.tx
      .update(pushSubscriptions)
      .set({ endedAt: act.now })
      .where(and(eq(pushSubscriptions.sessionId, session), ne(pushSubscriptions.id, row!.id)))
    const live = and(eq(pushSubscriptions.personId, personId), isNull(pushSubscriptions.endedAt))
    const older = act.tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(live)
      .orderBy(sql`created_at desc`)
      .offset(most)
    await act.tx.update(pushSubscriptions).set({ endedAt: act.now }).where(inArray(pushSubscriptions.id, older))
    act.record({ subject: 'person', subjectId: personId, facts: { subscription: row!.id } })
    return done({ id: row!.id })
  },
})

/** Whether a browser's keys are such as messages can be sealed with. */
export function areKeys({ p256dh, auth }: Pick<Subscription, 'p256dh' | 'auth'>): boolean {
  return isPoint(p256dh) && Buffer.from(auth, 'base64url').length === 16
}

/** An uncompressed point of P-256 in base64url, as browsers give it. */
function isPoint(key: string): boolean {
  const bytes = Buffer.from(key, 'base64url')
  return bytes.length === 65 && bytes[0] === 4
}

/** Pushes to that browser no more. */
export const unsubscribePush = action<{ id: string }, null>('push.unsubscribe', {
  scope: async (tx, { id }) => {
    const [row] = await tx
      .select({ province: pushSubscriptions.provinceId, person: pushSubscriptions.personId })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.id, id))
    return row ?? null
  },
  run: async (act, { id }) => {
    const ended = await act.tx
      .update(pushSubscriptions)
      .set({ endedAt: act.now })
      .where(and(eq(pushSubscriptions.id, id), isNull(pushSubscriptions.endedAt)))
      .returning({ id: pushSubscriptions.id })
    if (ended.length === 0) return unknown
    act.record({ subject: 'person', subjectId: act.actor.person!, facts: { subscription: id } })
    return done(null)
  },
})
