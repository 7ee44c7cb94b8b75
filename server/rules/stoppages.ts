// How long an office has stood still, as far as is known: by whole days, the first and the last among them. Bylaw 16-7.
import type { Law } from '#law/parameter'
import { stoppageMax } from '#law/stoppage'
import { addDays, type Day } from './calendar.ts'
import { allowanceDays, days } from './periods.ts'

/** Days that an office stood still on a day: to the day before it worked again, else to that day itself. */
export function daysStood(since: Day, resumedOn: Day | null, today: Day): number {
  const last = resumedOn === null ? today : addDays(resumedOn, -1)
  return last < since ? 0 : allowanceDays(since, last)
}

/** Whether so many days are more than the law allows. */
export const stoodTooLong = (stood: number, law: Law): boolean => stood > days(law(stoppageMax))
