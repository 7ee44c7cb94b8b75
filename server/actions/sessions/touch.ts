// A session that is used lives on.
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client'
import { sessions } from '#db/schema/people'
import { loginSessionIdle } from '#law/login'
import { lawOfProvince } from '#reads/parameters'
import { tehranDay } from '#rules/calendar'
import { days } from '#rules/periods'

/** Notes once an hour that a session was used, and moves its end. */
export async function touchSession(
  db: Database,
  session: { id: string; seenAt: Date },
  province: string,
  now: Date,
): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < 3_600_000) return
  const idle = days((await lawOfProvince(db, province, tehranDay(now)))(loginSessionIdle))
  await db
    .update(sessions)
    .set({ seenAt: now, expiresAt: new Date(now.getTime() + idle * 86_400_000) })
    .where(eq(sessions.id, session.id))
}
