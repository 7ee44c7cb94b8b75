// What is said of how a period is counted where a letter names it: each part with its article.
import { counting } from '#law/counting'
import type { Citation, Parameter, Period } from '#law/parameter'

/** `kinder`: a month as thirty days or as that of the calendar, whichever leaves more time. */
export type CountedBy = { how: 'month' | 'kinder' | 'notified' | 'open'; cite: Citation }

/** How a figure of such a value is counted, in the order in which it is said; empty for what runs date to date or is no deadline. */
export function countedBy({ counts, from, kinder }: Parameter<Period>, value: Period): CountedBy[] {
  const deadline = counts === 'deadline'
  const months = deadline && (value.months || value.years)
  return [
    ...(months ? [{ how: kinder ? 'kinder' : 'month', cite: counting.month } as const] : []),
    ...(from ? [{ how: 'notified', cite: counting.notified } as const] : []),
    ...(deadline ? [{ how: 'open', cite: counting.open } as const] : []),
  ]
}
