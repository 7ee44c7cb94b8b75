// A figure, with its bounds.
import type { FieldRules } from './field.ts'

export const number: FieldRules<number> = {
  missing: (at) => at('field-needed'),
  check: (value, at, { least = 0, most = Number.MAX_SAFE_INTEGER }) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [at('field-number-wrong')]
    return least <= value && value <= most ? [] : [at('field-number-out', '', { least, most })]
  },
}
