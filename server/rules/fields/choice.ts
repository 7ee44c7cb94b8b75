// One of a few, by its key; the words of each are `<kind>-field-<name>-<key>`.
import type { FieldRules } from './field.ts'

export const choice: FieldRules<string> = {
  missing: (at) => at('field-choice-wrong'),
  check: (value, at, { options = [] }) => (options.some((one) => one === value) ? [] : [at('field-choice-wrong')]),
}
