// That somebody reads a report about an office is kept, once a day each.
import type { Database } from '#db/client'
import { looks } from '#db/schema/verdicts'
import type { Day } from '#rules/calendar'

/** Notes that a person has a report before them. */
export async function noteLook(
  db: Database,
  look: { province: string; request: string; person: string; day: Day },
): Promise<void> {
  const { province: provinceId, request: requestId, person: personId, day } = look
  await db.insert(looks).values({ provinceId, requestId, personId, day }).onConflictDoNothing()
}
