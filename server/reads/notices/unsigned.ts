// Letters that lie unsigned past their clock: that of a result letter's task, which no other letter has a task for.
import { and, eq, lt, type SQL } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { letterSignWithin } from '#law/tasks'
import type { Day } from '#rules/calendar'
import { patienceOver } from '#rules/periods'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'

/** The moment before which a letter must have been put before those who sign to be late today (`letter.signWithin`). */
export async function unsignedBefore(db: Db, province: string, today: Day): Promise<Date> {
  const [law, closed] = await Promise.all([lawOfProvince(db, province, today), closedDays(db, province)])
  return patienceOver(today, law(letterSignWithin), closed)
}

/** They wait for their signature since before a moment, as a condition on letters. */
export const unsignedSince = (before: Date): SQL => and(eq(notices.state, 'awaiting'), lt(notices.submittedAt, before))!
