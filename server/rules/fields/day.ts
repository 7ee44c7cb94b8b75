// One day, within so many Jalali years of today.
import { addMonths, type Day, isDay } from '../calendar.ts'
import type { FieldRules, Limits } from './field.ts'

/** The first and the last day that may be given; a century either way unless the field says otherwise. */
export function dayBounds({ back = 100, ahead = 100 }: Pick<Limits, 'back' | 'ahead'>, today: Day): [Day, Day] {
  return [addMonths(today, -12 * back), addMonths(today, 12 * ahead)]
}

export const day: FieldRules<Day> = {
  missing: (at) => at('field-day-wrong'),
  check: (value, at, limits) => {
    if (typeof value !== 'string' || !isDay(value)) return [at('field-day-wrong')]
    const [first, last] = dayBounds(limits, limits.today)
    return first <= value && value <= last ? [] : [at('field-day-outside', '', { first, last })]
  },
}
