// Where the end of a running clock goes when days turn out to be closed that were open when it started.
import { addDays, addWorkingDays, type Closed, type Day, daysOf, isOpen } from './calendar.ts'

/**
 * The last day of a clock in working days that began on `from` and was to end on `due`, now that the closed days are
 * `after` instead of `before`. It only ever moves later: what was promised is not taken back.
 */
export function movedDue(from: Day, due: Day, before: Closed, after: Closed): Day {
  const count = daysOf(addDays(from, 1), due).filter((day) => isOpen(day, before)).length
  const moved = addWorkingDays(from, count, after)
  return moved > due ? moved : due
}
