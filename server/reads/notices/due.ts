// The last day for the answer that a letter wants, as everybody is told it: moved past the province's closed days.
import type { Day } from '#rules/calendar'
import { answerDue } from '#rules/notices-answer'
import { closedDays, type Db } from '../parameters.ts'

/** The last days for wanted answers, as the closed days of a province move them (Civil Procedure 444). */
export async function dueDays(
  db: Db,
  province: string | null,
  wanted: readonly (Day | null)[],
): Promise<(by: Day | null) => Day | null> {
  if (wanted.every((by) => by === null)) return () => null
  const closed = await closedDays(db, province ?? '')
  return (by) => by && answerDue(by, closed)
}

/** The same of one letter. */
export async function dueDay(db: Db, province: string | null, wanted: Day | null): Promise<Day | null> {
  return (await dueDays(db, province, [wanted]))(wanted)
}
