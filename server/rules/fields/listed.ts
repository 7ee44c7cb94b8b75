// One of what the province has on record, by its name; whether it is there the record itself says (`Ask.lists`).
import type { FieldRules } from './field.ts'

/** A longer name is none on record. */
const longest = 300

export const listed: FieldRules<string> = {
  missing: (at) => at('field-choice-wrong'),
  check: (value, at) => (typeof value === 'string' && value.length <= longest ? [] : [at('field-choice-wrong')]),
}
