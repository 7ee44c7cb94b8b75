// Spreadsheets in and out: CSV of any separator and encoding, and XLSX; what is written cannot run as a formula.

import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import readWorkbook from 'read-excel-file/universal'
import writeWorkbook from 'write-excel-file/node'
import type { Cell } from '#rules/cells'
import type { Refusal } from '#rules/verdict'
import { measure } from './unzipped.ts'

/** A heading row and the rows below it. Text stays text (leading zeros too), numbers and days are typed cells. */
export type Table = { headings: readonly string[]; rows: readonly (readonly Cell[])[]; name?: string }

/** The cells of a sheet from its first row, or why it cannot be read. */
export type Sheet = { ok: true; cells: Cell[][] } | { ok: false; refusal: Refusal }

/** How much is read of one file: bytes as uploaded and unpacked, rows, and cells of the smallest rectangle. */
export const sheetLimits = { bytes: 10_000_000, unpacked: 150_000_000, rows: 20_000, cells: 4_000_000 } as const

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const neutralised = /^'(?=[=+\-@\t\r\n＝＋－＠])/
/** Of two that split equally well the first is taken: commas also stand in texts and numbers. */
const separators = ['\t', ';', '|', ','] as const

/**
 * Reads the first filled sheet of an XLSX file, or a CSV file. What the file is, its encoding (UTF-8, UTF-16, Windows-1256)
 * and its separator are told from the bytes; `name` only names it in a refusal. Empty cells are null, rows keep
 * their place, so that index + 1 is the row number a clerk sees. A quote that `writeCsv` put before a formula goes.
 */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Sheet> {
  if (bytes.length > sheetLimits.bytes) return refused('sheet-too-large', { name, most: sheetLimits.bytes / 1_000_000 })
  if (bytes.length === 0) return refused('sheet-empty', { name })
  const sheet = await (startsWith(bytes, 0x50, 0x4b) ? readXlsx(bytes, name) : readText(bytes, name))
  if (!sheet.ok) return sheet
  const cells = trimmedBelow(sheet.cells).map((row) => row.map(tidy))
  if (cells.length === 0) return refused('sheet-empty', { name })
  if (cells.length > sheetLimits.rows) return refused('sheet-too-many-rows', { name, most: sheetLimits.rows })
  return { ok: true, cells }
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

async function readXlsx(bytes: Uint8Array, name: string): Promise<Sheet> {
  const extent = measure(bytes, sheetLimits.unpacked)
  if (!extent) return refused('sheet-broken', { name })
  if (!extent.workbook) return refused('sheet-not-a-table', { name })
  if (extent.bytes > sheetLimits.unpacked || extent.cells > sheetLimits.cells)
    return refused('sheet-too-many-rows', { name, most: sheetLimits.rows })
  try {
    const sheets = await readWorkbook(new Blob([bytes.slice()]))
    return { ok: true, cells: sheets.map((sheet) => sheet.data as Cell[][]).find((cells) => cells.length > 0) ?? [] }
  } catch {
    return refused('sheet-broken', { name }) // Whatever the library trips over, the file is what has to change.
  }
}

function readText(bytes: Uint8Array, name: string): Sheet {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused('sheet-old-excel', { name })
  const text = decode(bytes)
  if (text === null || /^\s*<(!doctype|html|table|\?xml)/i.test(text)) return refused('sheet-not-a-table', { name })
  const named = /^sep=(.)\r?\n/.exec(text)
  try {
    // The line that names the separator counts: a spreadsheet shows no row for it, but keeps no number for it either.
    const body = named ? text.slice(named[0].length) : text
    return { ok: true, cells: records(body, named?.[1] ?? separatorOf(body)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused('sheet-broken-line', { name, line: Number(error.lines ?? 0) })
  }
}

function records(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: false,
  }) as string[][]
}

/** Text of any encoding that Persian spreadsheets are saved in; null where it is none. */
function decode(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes) // What spreadsheets on older Persian Windows call CSV.
  }
}

/** The separator that splits the lines most evenly, outside quotes: decimal commas must not beat semicolons. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  const evenness = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b)
    const typical = counts[Math.floor(counts.length / 2)] ?? 0
    return typical * counts.filter((count) => count === typical).length
  }
  return separators.reduce((best, next) => (evenness(next) > evenness(best) ? next : best))
}

function tidy(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell ?? null
  return cell.trim() === '' ? null : cell.replace(neutralised, '')
}

function trimmedBelow(cells: Cell[][]): Cell[][] {
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''))
  return cells.slice(0, last + 1)
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

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

function refused(key: string, facts: Refusal['facts']): Sheet {
  return { ok: false, refusal: { key, facts, field: 'file' } }
}
