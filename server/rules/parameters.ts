// Whether a province may give a figure of the law a value: asked before an override is written.
import type { Parameter, Period, Value } from '#law/parameter'

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const isClock = (value: unknown) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCount)

const parts = {
  deadline: ['years', 'months', 'weeks', 'days'],
  allowance: ['years', 'months', 'weeks', 'days'],
  term: ['years', 'months', 'weeks', 'days'],
  lead: ['years', 'months', 'weeks', 'days'],
  retention: ['years', 'months', 'weeks', 'days'],
  working: ['days', 'hours'],
  hours: ['days', 'hours', 'minutes'],
  none: [],
} as const satisfies Record<Parameter['counts'], readonly (keyof Period)[]>

/** A period must be longer than nothing, and measured in what its way of counting knows. */
function fitsPeriod(counts: Parameter['counts'], value: unknown): boolean {
  if (!isPeriod(value)) return false
  const allowed: readonly string[] = parts[counts]
  const given = Object.entries(value).filter(([, length]) => length > 0)
  return given.length > 0 && Object.keys(value).every((part) => allowed.includes(part))
}

/** Whether a value, as it came from a form or a database, is of the parameter's kind and among its options. */
export function fits(parameter: Parameter, value: unknown): value is Value {
  const { unit, options, default: standing } = parameter
  const several = Array.isArray(standing)
  if (unit === 'period') return fitsPeriod(parameter.counts, value)
  if (unit === 'yes or no') return typeof value === 'boolean'
  if (unit === 'clock') return Array.isArray(value) && [0, 2].includes(value.length) && value.every(isClock)
  if (unit === 'share') return typeof value === 'number' && value >= 0 && value <= 1
  if (unit === 'factor') return typeof value === 'number' && Number.isFinite(value) && value >= 0
  if (unit === 'text') return typeof value === 'string'
  if (unit !== 'rule') return isCount(value)
  const chosen: unknown[] = several && Array.isArray(value) ? value : [value]
  return Array.isArray(value) === several && chosen.every((one) => options?.includes(one as string))
}
