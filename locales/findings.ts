// Words what an import found in a sheet: row, column, the cell as it stands, and the reason.
import { digits } from './format.ts'
import { type Locale, words } from './text.ts'

type Finding = {
  row: number
  column: string
  value: string
  reason: string
  facts: Record<string, string | number>
}

/** The name of a field's column: `registry-column-…` or `holiday-column-…`. */
export function columnName(locale: Locale, noun: 'registry' | 'holiday', field: string): string {
  const key = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return words(locale, `${noun}-column-${key}`)
}

/** One line of a report. The cell is shown as it stands, since its very digits may be the matter. */
export function findingLine(locale: Locale, noun: 'registry' | 'holiday', finding: Finding): string {
  const { row, column, value, reason, facts } = finding
  const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, digits(locale, fact)]))
  const line = {
    row: digits(locale, row),
    column: columnName(locale, noun, column),
    reason: words(locale, reason, said),
  }
  return value === ''
    ? words(locale, 'registry-finding-empty', line)
    : words(locale, 'registry-finding', { ...line, value })
}
