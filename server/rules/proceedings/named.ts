// What the record tells of a person whom a form names.
import type { Day } from '../calendar.ts'

/**
 * Of a person, in all provinces: the licenses they hold at other offices, and the last one that ended, with its day and whether a
 * violation was the cause; null where none did.
 */
export type NamedFacts = { licenses: number; gone?: { on: Day; violation: boolean } | null }
