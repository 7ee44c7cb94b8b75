// One of what the province has on record, by its name; whether it is there the record itself says (`Ask.lists`).
import type { FieldRules } from './field.ts'

/** What may be chosen from: the counties of the province, by name; its services that an office does not offer, by name and code. */
export type RecordList = 'counties' | 'services'

/** A longer name is none on record. */
const longest = 300

export const listed: FieldRules<string> = {
  missing: (at) => at('field-choice-wrong'),
  check: (value, at) => (typeof value === 'string' && value.length <= longest ? [] : [at('field-choice-wrong')]),
}
