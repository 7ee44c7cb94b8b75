// Reads a workbook: its parts are measured and put right first, then the library reads them, then the sheet is chosen.

import readWorkbook from 'read-excel-file/universal'
import type { Key } from '#locales/keys.gen'
import type { Cell } from '#rules/cells'
import { knownHeadings, type Wanted } from '#rules/registry/headings'
import type { Refusal } from '#rules/verdict'
import { sheetLimits } from './sheet-limits.ts'
import { stored, unzip } from './unzipped.ts'

/** The cells of the sheet that is meant, or the key of what is wrong. */
export type Workbook = { cells: Cell[][] } | { fault: Key; facts?: Refusal['facts'] }

/** Bytes between two tags that no sound cell has; the library would go over such a text again and again. */
const longest = sheetLimits.letters * 8

// Each begins at a "<" and ends before the next one, so that a long text is walked through once.
const cellTag = /<(?:\w+:)?c(?:\s[^<>]*)?>(?:<\/(?:\w+:)?c>)?/g
const emptyRow = /<(?:\w+:)?row(?:\s[^<>]*)?(?:\/>|>[ \t\r\n]*<\/(?:\w+:)?row>)/g
// the library never comes back from some texts in which a tag begins within a tag
const tornTag = /<[^<>!?][^<>]*</
const sheetTag = /<(?:\w+:)?sheet\s[^<>]*>/g
const epoch = /(\sdate1904\s*=\s*)(?:"\s*true\s*"|'\s*true\s*')/gi

/** Reads the sheet of a workbook whose headings are wanted; a hidden one only where no other has them. */
export async function readWorkbookCells(bytes: Uint8Array, wanted: Wanted): Promise<Workbook> {
  const unzipped = unzip(bytes, sheetLimits.unpacked)
  if ('fault' in unzipped) return { fault: unzipped.fault === 'broken' ? 'sheet-broken' : 'sheet-too-many-rows' }
  const { parts } = unzipped
  const book = parts.get('xl/workbook.xml')?.toString('utf8')
  if (book === undefined) return { fault: 'sheet-not-a-table' }
  // the XML schema's other word for 1, which the library does not know
  parts.set('xl/workbook.xml', Buffer.from(book.replace(epoch, '$1"1"')))
  for (const [path, part] of parts) {
    if (longestRun(part) > longest)
      return { fault: 'sheet-cell-too-long', facts: { row: 0, most: sheetLimits.letters } }
    if (!part.includes('sheetData')) continue
    const slim = slimmed(part.toString('utf8'))
    if ('fault' in slim) return slim
    parts.set(path, Buffer.from(slim.xml))
  }
  const sheets = await readWorkbook(new Blob([stored(parts)]))
  const hidden = [...book.matchAll(sheetTag)].map(([tag]) => /\sstate\s*=\s*["'](?:very)?hidden/i.test(tag))
  return chosen(
    sheets.map(({ data }, n) => ({ cells: (data ?? []) as Cell[][], hidden: hidden[n] ?? false })),
    wanted,
  )
}

/**
 * A sheet without cells and rows that hold nothing: formats reach down to the last row of a sheet, and the reader makes
 * room for them. Too large where what is filled reaches beyond the limits.
 */
function slimmed(xml: string): { xml: string } | { fault: Key } {
  if (tornTag.test(xml)) return { fault: 'sheet-broken' }
  let rows = 0
  let columns = 0
  let legible = true
  const filled = xml.replace(cellTag, (tag) => {
    if (!tag.endsWith('>') || tag.endsWith('/>') || tag.includes('</')) return ''
    const [, letters, row] = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(tag) ?? []
    if (!letters || !row) legible = false
    else {
      rows = Math.max(rows, Number(row))
      columns = Math.max(columns, columnNumber(letters))
    }
    return tag
  })
  if (!legible) return { fault: 'sheet-broken' }
  if (rows > sheetLimits.rows || rows * columns > sheetLimits.cells) return { fault: 'sheet-too-many-rows' }
  return { xml: filled.replace(emptyRow, '') }
}

/** The most bytes from one tag's beginning to the next one's. */
function longestRun(part: Buffer): number {
  let most = 0
  let at = 0
  while (at < part.length) {
    const next = part.indexOf(0x3c, at + 1)
    const end = next < 0 ? part.length : next
    most = Math.max(most, end - at)
    at = end
  }
  return most
}

type Candidate = { cells: Cell[][]; hidden: boolean }

/** Of the sheets with known headings the one with most of them; else the first that holds anything. */
function chosen(sheets: readonly Candidate[], wanted: Wanted): Workbook {
  const filled = sheets.filter(({ cells }) => cells.some((row) => row.some((cell) => cell !== null)))
  const seen = filled.filter(({ hidden }) => !hidden)
  for (const some of [seen, filled]) {
    const ranked = some
      .map(({ cells }) => ({ cells, ...knownHeadings(cells, wanted) }))
      .filter(({ known }) => known > 0)
      .sort((one, other) => other.known - one.known || other.below - one.below)
    const [best, next] = ranked
    // two tables of the same kind: reading one would lose the other without a word
    if (best && next && next.known === best.known && next.below > 1) return { fault: 'sheet-several' }
    if (best) return { cells: best.cells }
  }
  return { cells: (seen[0] ?? filled[0])?.cells ?? [] }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
