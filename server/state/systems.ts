// That a system's key was used, by the day.
import { eq } from 'drizzle-orm'
import type { Database } from '#db/client'
import { systemKeys } from '#db/schema/systems'
import type { Day } from '#rules/calendar'

/** Notes the day on which a key's token was used, or its older one. */
export async function noteUsed(db: Database, key: string, older: boolean, today: Day): Promise<void> {
  await db
    .update(systemKeys)
    .set(older ? { olderUsedOn: today } : { usedOn: today })
    .where(eq(systemKeys.id, key))
}
