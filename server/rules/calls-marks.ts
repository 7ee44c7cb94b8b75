// The marks of the periodic exam from a sheet: read row by row, and compared with those who registered. Bylaw 25-a-3 note 3.
import type { Key } from '#locales/keys.gen'
import type { Cell } from './cells.ts'
import { nationalId, trackingCode } from './identifiers.ts'
import { isBlank, plainText, readNumber, readWhole, shown } from './registry/dirt.ts'
import { type Column, findHeadings, type Headings, repeatsHeadings } from './registry/headings.ts'
import type { Finding } from './registry/row.ts'

export type MarkField = 'code' | 'mark'
export type MarkFinding = Finding<MarkField>

/** The columns of the file. An applicant is known by the tracking code, or by the national ID. */
export const markColumns: Record<MarkField, Column> = {
  code: {
    heading: 'کد پیگیری',
    also: ['کد', 'کد رهگیری', 'کد ملی', 'شماره ملی', 'شناسه ملی', 'code', 'tracking code', 'national id'],
    needed: true,
  },
  mark: { heading: 'نمره', also: ['نمره آزمون', 'نمره از ۱۰۰', 'امتیاز', 'mark', 'score'], needed: true },
}

/** Of a hundred. */
export const markMost = 100

/** A mark as it is kept: to the hundredth. No source asks for whole ones. */
export const tidyMark = (mark: number) => Math.round(mark * 100) / 100

export type Examined = {
  id: string
  name: string
  trackingCode: string
  nationalId: string
  verdict: 'fit' | 'unfit' | null
  mark: number | null
}
/** A mark that is taken; `was`: the one that stood. */
export type TakenMark = { row: number; id: string; name: string; mark: number; was: number | null }
export type MarksReading = {
  taken: TakenMark[]
  refused: { row: number; findings: MarkFinding[] }[]
  warnings: MarkFinding[]
  /** Those who are fit and of whom neither the sheet nor the record has a mark. */
  absent: string[]
  unknownColumns: string[]
  missingColumns: { column: MarkField; needed: boolean }[]
}

/**
 * Reads a sheet of marks. Who is not there, is not fit, or stands there twice, and a mark that is none of 0 to 100, refuses its
 * row; more than two decimals are rounded, with a warning.
 */
export function readMarks(rows: readonly (readonly Cell[])[], all: readonly Examined[]): MarksReading {
  const headings = findHeadings(rows, markColumns)
  const missingColumns = (Object.keys(markColumns) as MarkField[])
    .filter((field) => headings?.column[field] === undefined)
    .map((column) => ({ column, needed: true }))
  const reading: MarksReading = {
    ...{ taken: [], refused: [], warnings: [], absent: [], missingColumns },
    unknownColumns: headings?.unknown ?? [],
  }
  if (!headings || missingColumns.length) return reading
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.at || cells.every(isBlank) || repeatsHeadings(cells, headings)) continue
    readMark(cells, index + 1, headings, all, reading)
  }
  const marked = new Set(reading.taken.map(({ id }) => id))
  reading.absent = all
    .filter(({ id, verdict, mark }) => verdict === 'fit' && mark === null && !marked.has(id))
    .map(({ name }) => name)
  return reading
}

/** Puts a row with those that are taken, or refused; how many those are then. */
function readMark(
  cells: readonly Cell[],
  row: number,
  { column }: Headings<MarkField>,
  all: readonly Examined[],
  reading: MarksReading,
): number {
  const cellOf = (field: MarkField): Cell => cells[column[field]!] ?? null
  const finding = (field: MarkField, reason: Key, facts: Finding['facts'] = {}): MarkFinding => {
    return { row, column: field, value: shown(cellOf(field)), reason, facts }
  }
  const refuse = (found: MarkFinding) => reading.refused.push({ row, findings: [found] })
  const { value, doubt } = readWhole(cellOf('mark'), (cell) => readNumber(cell))
  const who = applicantIn(plainText(cellOf('code')), all)
  if (!who) return refuse(finding('code', 'founding-marks-unknown'))
  if (who.verdict !== 'fit') return refuse(finding('code', 'founding-marks-unfit'))
  const first = reading.taken.find(({ id }) => id === who.id)?.row
  if (first !== undefined) return refuse(finding('code', 'founding-marks-repeated', { first }))
  if (value === null || doubt || value < 0 || value > markMost) return refuse(finding('mark', 'founding-marks-wrong'))
  const mark = tidyMark(value)
  if (mark !== value) reading.warnings.push(finding('mark', 'founding-marks-rounded', { mark }))
  return reading.taken.push({ row, id: who.id, name: who.name, mark, was: who.mark })
}

/** Who is meant by a tracking code, or by a national ID, a company's too. */
function applicantIn(typed: string, all: readonly Examined[]): Examined | undefined {
  const [code, id] = [trackingCode(typed), nationalId(typed) ?? typed.replaceAll('-', '')]
  return all.find((one) => one.trackingCode === code) ?? all.find((one) => one.nationalId === id)
}

/** How many rows went which way. */
export function markCounts({ taken, refused, warnings, absent }: MarksReading) {
  return {
    added: taken.filter(({ was }) => was === null).length,
    changed: taken.filter(({ was, mark }) => was !== null && was !== mark).length,
    unchanged: taken.filter(({ was, mark }) => was === mark).length,
    refused: refused.length,
    warned: warnings.length,
    absent: absent.length,
  }
}
