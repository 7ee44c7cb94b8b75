// A temporary closure that ends before its last day. No article asks for a decision: what was permitted need not be used up.
import { addDays, type Day } from '../calendar.ts'

/** From an office's first day of work to the last that may be told as such, inclusive; null where it is not closed now, or by tomorrow is not. */
export function reopenDays(
  { firstDay, lastDay, closes }: { firstDay: Day; lastDay: Day; closes: boolean },
  today: Day,
): { from: Day; to: Day } | null {
  if (!closes || today < firstDay) return null
  const second = addDays(firstDay, 1)
  const from = today > second ? today : second
  return from <= lastDay ? { from, to: lastDay } : null
}
