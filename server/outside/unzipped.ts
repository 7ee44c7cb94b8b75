// Looks into a workbook before it is read: a small file can claim a million rows or unpack to gigabytes.
import { inflateRawSync } from 'node:zlib'

type Entry = { path: string; method: number; packed: number; unpacked: number; at: number }

/** What a workbook would take up: whether it is one at all, its bytes once unpacked, its largest sheet in cells. */
export type Extent = { workbook: boolean; bytes: number; cells: number }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const cellOrRow = /<(?:\w+:)?(?:c|row)(?=\s)[^>]*?\sr\s*=\s*["']([^"']*)["']/g

/**
 * Measures an XLSX file. Sheets are unpacked up to `most` bytes; null where the file is no sound zip archive, or an
 * address inside it cannot be read.
 */
export function measure(bytes: Uint8Array, most: number): Extent | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listed(file)
  if (!entries) return null
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const workbook = entries.some((entry) => entry.path === 'xl/workbook.xml')
  if (!workbook || unpacked > most) return { workbook, bytes: unpacked, cells: 0 }
  const sheets = entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.path))
  let cells = 0
  for (const sheet of sheets) {
    const area = areaOf(file, sheet)
    if (area === null) return null
    cells = Math.max(cells, area)
  }
  return { workbook, bytes: unpacked, cells }
}

/** The entries of the archive's central directory, the same list by which the workbook is read afterwards. */
function listed(file: Buffer): Entry[] | null {
  let end = file.length - 22
  while (end >= 0 && file.readUInt32LE(end) !== endMark) end--
  if (end < 0) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return null
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      path: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** Rows times columns up to the farthest address in a sheet; null where the sheet is broken. */
function areaOf(file: Buffer, sheet: Entry): number | null {
  const xml = unpack(file, sheet)
  if (xml === null) return null
  let rows = 0
  let columns = 0
  for (const [, address = ''] of xml.matchAll(cellOrRow)) {
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(address)
    if (!parts) return null
    rows = Math.max(rows, Number(parts[2]))
    columns = Math.max(columns, columnNumber(parts[1] ?? ''))
  }
  return rows * columns
}

function unpack(file: Buffer, { at, method, packed, unpacked }: Entry): string | null {
  if (at + 30 > file.length) return null
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const data = file.subarray(from, from + packed)
  if (method === 0) return data.toString('utf8')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) }).toString('utf8')
  } catch {
    return null // More bytes than the archive owned up to, or none that can be unpacked: broken either way.
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
