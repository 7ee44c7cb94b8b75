// Whose a letter is while it is written: the secretariat's are any clerk's, a body's those who stand for it.
import { eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { originOf } from '#rules/notices'
import type { Act } from '../../act/act.ts'

/** Whether the act's person may work on this draft; false also for one that is not there. */
export async function isWriters(act: Act, id: string): Promise<boolean> {
  const [letter] = await act.tx
    .select({ origin: notices.origin, createdBy: notices.createdBy, bodyId: notices.bodyId })
    .from(notices)
    .where(eq(notices.id, id))
  const origin = originOf(act.as?.role)
  if (letter?.origin !== origin) return false
  const ours = letter.bodyId !== null && act.actor.memberships.some(({ body }) => body === letter.bodyId)
  return origin === 'secretariat' || letter.createdBy === act.actor.person || ours
}
