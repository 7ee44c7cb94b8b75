// Days from a first to a last, both counted.
import { isDay } from '../calendar.ts'
import type { FieldRules } from './field.ts'

export type DaysValue = { from: string; to: string }

/** Is a value of days: two real days, in order. */
export function isDays(value: unknown): value is DaysValue {
  const { from, to } = (value ?? {}) as Partial<DaysValue>
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
}

export const days: FieldRules<DaysValue> = {
  missing: (at) => at('field-days-wrong'),
  check: (value, at) => (isDays(value) ? [] : [at('field-days-wrong')]),
}
