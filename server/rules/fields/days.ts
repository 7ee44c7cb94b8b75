// Days from a first to a last, both counted.
import { isDay } from '../calendar.ts'
import { dayBounds } from './day.ts'
import type { FieldRules } from './field.ts'

export type DaysValue = { from: string; to: string }

/** Is a value of days: two real days, in order. */
export function isDays(value: unknown): value is DaysValue {
  const { from, to } = (value ?? {}) as Partial<DaysValue>
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
}

export const days: FieldRules<DaysValue> = {
  missing: (at) => at('field-days-wrong'),
  check: (value, at, { ahead, today }) => {
    if (!isDays(value)) return [at('field-days-wrong')]
    const [, last] = dayBounds({ ahead: ahead ?? 100 }, today)
    return value.to <= last ? [] : [at('field-day-outside', '', { first: today, last })]
  },
}
