// A session that is used lives on, though not for ever.
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client'
import { sessions } from '#db/schema/sessions'
import { lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import { sessionEnd } from '#rules/sessions'

/** Notes once an hour that a session was used, and moves its end. */
export async function touchSession(
  db: Database,
  session: { id: string; seenAt: Date; createdAt: Date },
  province: string,
  now: Date,
): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < 3_600_000) return
  const law = await lawOfProvince(db, province, tehranDay(now))
  await db
    .update(sessions)
    .set({ seenAt: now, expiresAt: sessionEnd(law, { createdAt: session.createdAt, usedAt: now }) })
    .where(eq(sessions.id, session.id))
}
