// Where the end of a running clock goes when days turn out to be closed that were open when it started.
import type { Count } from '#law/parameter'
import { addDays, addWorkingDays, type Closed, type Day, daysOf, isOpen, nextOpen } from './calendar.ts'

/**
 * The last day of a clock that began on `from` and was to end on `due`, now that the closed days are `after` instead of
 * `before`. Working days are counted anew. In weeks and months every day counts, and only a last day that is closed now moves, to
 * the next open one (Civil Procedure 444); a term, a lead or an allowance stays. It only ever moves later: what was promised is
 * not taken back.
 */
export function movedDue(
  { from, due, counts }: { from: Day; due: Day; counts: Count },
  before: Closed,
  after: Closed,
): Day {
  if (counts === 'deadline') return nextOpen(due, after)
  if (counts !== 'working') return due
  const count = daysOf(addDays(from, 1), due).filter((day) => isOpen(day, before)).length
  const moved = addWorkingDays(from, count, after)
  return moved > due ? moved : due
}
