// Reads a table out of text: which letters, which separator, which lines.

import { CsvError, parse } from 'csv-parse/sync'
import type { Key } from '#locales/keys.gen'
import type { Refusal } from '#rules/verdict'
import { sheetLimits } from './sheet-limits.ts'

/** Of two that split equally well the first is taken: commas also stand in texts and numbers. */
const separators = ['\t', ';', '|', ','] as const

/** The records of a text, one more than are taken at most; or why there are none. */
export function readTextCells(bytes: Uint8Array): { cells: string[][] } | { fault: Key; facts?: Refusal['facts'] } {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'sheet-old-excel' }
  const decoded = decode(bytes)
  if (decoded === null || isNoise(decoded) || /^\s{0,1000}<(!doctype|html|table|\?xml)/i.test(decoded))
    return { fault: 'sheet-not-a-table' }
  const text = withoutTail(decoded)
  const named = /^sep=(.)(?:\r?\n|$)/.exec(text)
  try {
    // The line that names the separator counts: a spreadsheet shows no row for it, but keeps no number for it either.
    const body = named ? text.slice(named[0].length) : text
    return { cells: records(body, named?.[1] ?? separatorOf(body)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: 'sheet-broken-line', facts: { line: Number(error.lines ?? 0) } }
  }
}

function records(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: false,
    to: sheetLimits.rows + 1,
  }) as string[][]
}

/** Whether it has so many signs that no table is written with that it is something else, read as text; a few are dirt. */
function isNoise(text: string): boolean {
  const head = text.slice(0, 4096)
  const odd = [...head].filter((sign) => sign < '\t' || (sign > '\r' && sign < ' ')).length
  return odd * 50 > head.length
}

/** Text of any encoding that Persian spreadsheets are saved in; null where it is none. */
function decode(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const head = bytes.subarray(0, 4096)
  if (head.includes(0)) {
    const wide = wideOrder(head)
    return wide && new TextDecoder(wide).decode(bytes)
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF+/, '')
  const lost = text.split('\uFFFD').length - 1
  if (lost === 0) return text
  // A few torn bytes among many sound letters are torn bytes; their cells are told of. Otherwise it is what
  // spreadsheets on older Persian Windows call CSV.
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return sound > lost * 20 ? text : new TextDecoder('windows-1256').decode(bytes)
}

/** UTF-16 without its mark: of each pair one byte only ever names a block of letters. Null where that is not sure. */
function wideOrder(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const blocks = new Set([0x00, 0x06, 0x20, 0xfb, 0xfc, 0xfd, 0xfe])
  const share = (parity: number) => {
    const half = head.filter((_, n) => n % 2 === parity)
    return half.filter((byte) => blocks.has(byte)).length / Math.max(1, half.length)
  }
  if (head.filter((byte) => byte === 0).length < head.length / 10) return null
  const [even, odd] = [share(0), share(1)]
  if (odd > 0.98 && even < 0.5) return 'utf-16le'
  return even > 0.98 && odd < 0.5 ? 'utf-16be' : null
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

/** Without the empty lines at the end: spreadsheets write as many as once had a format. */
function withoutTail(text: string): string {
  let end = text.length
  for (let at = end; at > 0; ) {
    const letter = text[--at]!
    if (letter === '\n' || letter === '\r') end = at
    else if (!' \t,;|\uFEFF'.includes(letter)) break
  }
  return text.slice(0, end)
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}
