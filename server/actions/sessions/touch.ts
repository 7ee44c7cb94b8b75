// A session that is used lives on, though not for ever.
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client'
import { sessions } from '#db/schema/people'
import { loginSessionIdle, loginSessionMost } from '#law/login'
import { lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import { days } from '#rules/periods'

/** Notes once an hour that a session was used, and moves its end. */
export async function touchSession(
  db: Database,
  session: { id: string; seenAt: Date; createdAt: Date },
  province: string,
  now: Date,
): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < 3_600_000) return
  const law = await lawOfProvince(db, province, tehranDay(now))
  const idleEnd = now.getTime() + days(law(loginSessionIdle)) * 86_400_000
  const lastEnd = session.createdAt.getTime() + days(law(loginSessionMost)) * 86_400_000
  await db
    .update(sessions)
    .set({ seenAt: now, expiresAt: new Date(Math.min(idleEnd, lastEnd)) })
    .where(eq(sessions.id, session.id))
}
