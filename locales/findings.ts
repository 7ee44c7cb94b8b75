// Words what an import found in a sheet: row, column, the cell as it stands, and the reason.

import { codeOrWords, digits } from './format.ts'
import type { Key } from './text.ts'
import { type Locale, text, words } from './text.ts'

type Finding = {
  row: number
  column: string
  value: string
  reason: Key
  facts: Record<string, string | number>
}

/** Whose words name the columns of a sheet. */
export type SheetNoun = 'registry' | 'holiday' | 'services' | 'founding'

/** The name of a field's column: `registry-column-…`, `holiday-column-…`, `services-column-…` or, of marks, `founding-column-…`. */
export function columnName(locale: Locale, noun: SheetNoun, field: string): string {
  const key = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return words(locale, `${noun}-column-${key}`)
}

/** What is wrong or doubtful, with its figures in the reader's digits. */
export function reasonText(locale: Locale, { reason, facts }: Pick<Finding, 'reason' | 'facts'>): string {
  return text(
    locale,
    reason,
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'string' ? codeOrWords(locale, fact) : digits(locale, fact),
      ]),
    ),
  )
}

/** One line of a report. The cell is shown as it stands, since its very digits may be the matter. */
export function findingLine(locale: Locale, noun: SheetNoun, finding: Finding): string {
  const { row, column, value } = finding
  const line = {
    row: digits(locale, row),
    column: columnName(locale, noun, column),
    reason: reasonText(locale, finding),
  }
  return value === ''
    ? text(locale, 'registry-finding-empty', line)
    : text(locale, 'registry-finding', { ...line, value })
}
