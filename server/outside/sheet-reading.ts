// What the reading thread does with one file: tells its kind from the bytes, reads it, tidies what it found.
import type { Key } from '#locales/keys.gen'
import type { Cell } from '#rules/cells'
import type { Wanted } from '#rules/registry/headings'
import type { Refusal } from '#rules/verdict'
import type { Sheet } from './sheet-limits.ts'
import { sheetLimits } from './sheet-limits.ts'
import { readTextCells } from './sheet-text.ts'
import { readWorkbookCells } from './workbook.ts'

/** A quote that keeps a spreadsheet from reckoning with what follows: before a formula, or before figures. */
const neutralised = /^'(?=[=+\-@\t\r\n＝＋－＠\d۰-۹٠-٩])/
/** How a workbook writes letters that XML has no place for, and how web pages leave what they show as spaces. */
const spelledOut = /_x([0-9A-Fa-f]{4})_/g
const marks: readonly [RegExp, string][] = [
  [/&nbsp;|<br ?\/?>/gi, ' '],
  [/&zwnj;/gi, '\u200c'],
  [/&amp;/gi, '&'],
]
/** A text that was written as a formula so that a spreadsheet keeps its zeros: ="0914…". */
const wrapped = /^=\s?"((?:[^"]|"")*)"$/

const tooMany = { most: sheetLimits.rows }

/** Reads one file in this thread; see `readSheet`. */
export async function readSheetHere(bytes: Uint8Array, name: string, wanted: Wanted): Promise<Sheet> {
  const read = await cellsOf(bytes, name, wanted)
  if ('fault' in read)
    return refused(read.fault, { name, ...(read.fault === 'sheet-too-many-rows' ? tooMany : {}), ...read.facts })
  const cells = trimmedBelow(read.cells).map((row) => row.map(tidy))
  if (cells.length === 0) return refused('sheet-empty', { name })
  if (cells.length > sheetLimits.rows) return refused('sheet-too-many-rows', { name, ...tooMany })
  const long = cells.findIndex((row) =>
    row.some((cell) => typeof cell === 'string' && cell.length > sheetLimits.letters),
  )
  if (long >= 0) return refused('sheet-cell-too-long', { name, row: long + 1, most: sheetLimits.letters })
  if (cells.reduce((sum, row) => sum + row.length, 0) > sheetLimits.cells)
    return refused('sheet-too-many-rows', { name, ...tooMany })
  return { ok: true, cells }
}

type Read = { cells: Cell[][] } | { fault: Key; facts?: Refusal['facts'] }

async function cellsOf(bytes: Uint8Array, name: string, wanted: Wanted): Promise<Read> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const read = readTextCells(bytes)
    const isSpoilt = 'fault' in read && read.fault === 'sheet-not-a-table' && /\.xlsx$/i.test(name)
    return isSpoilt ? { fault: 'sheet-not-xlsx' } : read
  }
  try {
    return await readWorkbookCells(bytes, wanted)
  } catch {
    return { fault: 'sheet-broken' } // Whatever the library trips over, the file is what has to change.
  }
}

function tidy(raw: Cell): Cell {
  if (typeof raw !== 'string') return raw ?? null
  const cell = marks.reduce(
    (text, [mark, plain]) => text.replace(mark, plain),
    raw.replace(spelledOut, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
  if (cell.trim() === '') return null
  const [, text] = (cell.length < 1000 && wrapped.exec(cell.trim())) || []
  return text === undefined ? cell.replace(neutralised, '') : text.replaceAll('""', '"') || null
}

function trimmedBelow(cells: Cell[][]): Cell[][] {
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''))
  return cells.slice(0, last + 1)
}

function refused(key: Key, facts: Refusal['facts']): Sheet {
  return { ok: false, refusal: { key, facts, field: 'file' } }
}
