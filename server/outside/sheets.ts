// Spreadsheets in and out: CSV of any separator and encoding, and XLSX; what is written cannot run as a formula.

import { stringify } from 'csv-stringify/sync'
import writeWorkbook from 'write-excel-file/node'
import type { Key } from '#locales/keys.gen'
import type { Cell } from '#rules/cells'
import type { Wanted } from '#rules/registry/headings'
import { anyTable } from '#rules/tables'
import type { Refusal } from '#rules/verdict'
import { type Sheet, sheetLimits } from './sheet-limits.ts'
import { readInThread } from './sheet-thread.ts'

export { sheetLimits }

/** A heading row and the rows below it. Text stays text (leading zeros too), numbers and days are typed cells. */
export type Table = { headings: readonly string[]; rows: readonly (readonly Cell[])[]; name?: string }

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * Reads an XLSX file, or a CSV file. What the file is, its encoding (UTF-8, UTF-16, Windows-1256) and its separator are
 * told from the bytes; `name` only names it in a refusal. Of a workbook's sheets the one with the wanted headings is
 * taken, else the first filled one. Empty cells are null, rows keep their place, so that index + 1 is the row number a
 * clerk sees. A quote that `writeCsv` put before a formula goes. The work is done in a thread of its own, within limits.
 */
export async function readSheet(bytes: Uint8Array, name: string, wanted: Wanted = anyTable): Promise<Sheet> {
  if (bytes.length > sheetLimits.bytes) return refused('sheet-too-large', { name, most: sheetLimits.bytes / 1_000_000 })
  if (bytes.length === 0) return refused('sheet-empty', { name })
  return (await readInThread({ bytes, name, wanted })) ?? refused('sheet-too-heavy', { name })
}

/** A table as CSV: UTF-8 with BOM for spreadsheets, comma, CRLF; days as YYYY-MM-DD. */
export function writeCsv(table: Table): Uint8Array {
  const rows = [table.headings, ...table.rows].map((row) => row.map((cell) => plain(safe(cell))))
  return new TextEncoder().encode(
    `\uFEFF${stringify(rows, { record_delimiter: 'windows', quoted_match: /[\t;|\r\n]/ })}`,
  )
}

/** A table as an XLSX workbook with one right-to-left sheet, its heading row bold and fixed. */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const headings = table.headings.map((heading) => ({ ...xlsxCell(heading), fontWeight: 'bold' as const }))
  const rows = table.rows.map((row) => row.map(xlsxCell))
  const columns = table.headings.map((heading, i) => ({ width: widthOf(heading, table.rows, i) }))
  const sheet = { sheet: table.name ?? 'Sheet1', rightToLeft: true, stickyRowsCount: 1, columns }
  return new Uint8Array(await writeWorkbook([headings, ...rows], sheet).toBuffer())
}

/** A text that a spreadsheet would take for a formula gets a quote before it; other cells stay as they are. */
function safe(cell: Cell): Cell {
  return typeof cell === 'string' && startsFormula.test(cell) ? `'${cell}` : cell
}

function plain(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null ? '' : String(cell)
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd' }
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return { value: String(safe(cell)), type: String, format: '@' }
}

function widthOf(heading: string, rows: Table['rows'], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, plain(row[column] ?? null).length), 0)
  return Math.min(Math.max(heading.length, longest, 6) + 2, 48)
}

function refused(key: Key, facts: Refusal['facts']): Sheet {
  return { ok: false, refusal: { key, facts, field: 'file' } }
}
