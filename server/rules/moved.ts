// Where the end of a running clock goes when days turn out to be closed, or to stand still, that counted when it started.
import type { Count } from '#law/parameter'
import { addDays, addWorkingDays, type Closed, type Day, daysOf, isCounted, isStood } from './calendar.ts'
import { running } from './periods.ts'

/**
 * The last day of a clock that began on `from` and was to end on `due`, now that the closed days are `after` instead of `before`:
 * as many days as it had, counted anew. In weeks and months closed days count, and only a last day that is closed now moves, to
 * the next open one (Civil Procedure 444); days on which deadlines stand still count in neither (Bylaw 17). A term, a lead or an
 * allowance stays. A closed day that opens again takes nothing back that was promised; where a suspension ends early, the clock
 * goes on with the days it had left.
 */
export function movedDue(
  { from, due, counts }: { from: Day; due: Day; counts: Count },
  before: Closed,
  after: Closed,
): Day {
  if (counts !== 'deadline' && counts !== 'working') return due
  const days = daysOf(addDays(from, 1), due)
  const stood = (closed: Closed) => days.filter((day) => isStood(day, closed)).length
  const moved =
    counts === 'working'
      ? addWorkingDays(from, days.filter((day) => isCounted(day, before)).length, after)
      : running(from, days.length - stood(before), after)
  return moved > due || stood(after) < stood(before) ? moved : due
}
