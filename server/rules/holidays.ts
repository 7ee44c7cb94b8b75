// The table of public holidays: read from a sheet, and compared with the one that stands.
import type { Key } from '#locales/keys.gen'
import { type Day, daysBetween } from './calendar.ts'
import type { Cell } from './cells.ts'
import {
  choices,
  isBlank,
  jalaliFigures,
  type Reading,
  readChoice,
  readDay,
  readLine,
  readWhole,
  shown,
} from './registry/dirt.ts'
import { type Column, findHeadings, type Headings, repeatsHeadings } from './registry/headings.ts'
import type { Finding } from './registry/row.ts'
import { fold } from './texts.ts'

/** A fixed holiday is sure, an estimate is a lunar one that the province corrects; sudden ones are not imported. */
export type HolidayKind = 'fixed' | 'estimate'
export type Holiday = { day: Day; title: string; kind: HolidayKind }

export type HolidayField = 'day' | 'gregorian' | 'title' | 'kind'
export type HolidayFinding = Finding<HolidayField>

export type HolidaysReading = {
  rows: { row: number; holiday: Holiday; warnings: HolidayFinding[] }[]
  refused: { row: number; findings: HolidayFinding[] }[]
  unknownColumns: string[]
  missingColumns: { column: HolidayField; needed: boolean }[]
}

/** The columns of the file. Of the two dates one is enough. */
export const holidayColumns: Record<HolidayField, Column> = {
  day: { heading: 'تاریخ', also: ['تاریخ شمسی', 'شمسی', 'روز', 'date', 'jalali'], needed: true },
  gregorian: { heading: 'میلادی', also: ['تاریخ میلادی', 'gregorian'], needed: false },
  title: { heading: 'مناسبت', also: ['عنوان', 'تعطیلی', 'title', 'holiday'], needed: true },
  kind: { heading: 'نوع', also: ['نوع تعطیلی', 'قطعیت', 'kind', 'type'], needed: false },
}

const kinds = choices<HolidayKind>({
  fixed: ['ثابت', 'قطعی', 'رسمی', 'شمسی'],
  estimate: ['برآورد', 'تخمینی', 'قمری', 'متغیر', 'احتمالی'],
})

/**
 * Reads a holiday table, row by row as `readRegistry` does. Two dates that are not the same day refuse their row, as
 * does the same title on the same day again. Without a kind a holiday is an estimate, with a warning.
 */
export function readHolidays(rows: readonly (readonly Cell[])[]): HolidaysReading {
  const headings = findHeadings(rows, holidayColumns)
  const present = (field: HolidayField) => headings?.column[field] !== undefined
  const missingColumns = (Object.keys(holidayColumns) as HolidayField[])
    .filter((field) => !present(field))
    .map((column) => ({ column, needed: column === 'day' ? !present('gregorian') : holidayColumns[column].needed }))
  const reading: HolidaysReading = { rows: [], refused: [], unknownColumns: headings?.unknown ?? [], missingColumns }
  if (!headings || missingColumns.some(({ needed }) => needed)) return reading
  const firsts = new Map<string, number>()
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.at || cells.every(isBlank) || repeatsHeadings(cells, headings)) continue
    const { holiday, findings } = readHoliday(cells, index + 1, headings, firsts)
    if (holiday) reading.rows.push({ row: index + 1, holiday, warnings: findings })
    else reading.refused.push({ row: index + 1, findings })
  }
  return reading
}

function readHoliday(
  cells: readonly Cell[],
  row: number,
  headings: Headings<HolidayField>,
  firsts: Map<string, number>,
) {
  const findings: HolidayFinding[] = []
  const cellOf = (field: HolidayField): Cell => {
    const index = headings.column[field]
    return index === undefined || isBlank(cells[index]) ? null : (cells[index] ?? null)
  }
  const find = (column: HolidayField, reason: Key, facts: Finding['facts'] = {}) =>
    findings.push({ row, column, value: shown(cellOf(column)), reason, facts })
  const read = <T>(field: HolidayField, { value, doubt }: Reading<T>): T | null => {
    if (doubt) find(field, doubt.reason, doubt.facts)
    return value
  }
  const jalali = read('day', readWhole(cellOf('day'), readDay))
  const gregorian = read('gregorian', readWhole(cellOf('gregorian'), readDay))
  const day = jalali ?? gregorian
  const title = read('title', readWhole(cellOf('title'), readLine))
  const kind = read('kind', readChoice(cellOf('kind'), kinds, 'holiday-kind-unknown'))
  if (jalali && gregorian && jalali !== gregorian)
    find('day', 'holiday-days-differ', { other: jalaliFigures(gregorian) })
  else if (!day && cellOf('day') === null && cellOf('gregorian') === null) find('day', 'registry-empty')
  else if (!title) find('title', 'registry-empty')
  else if (day) return known({ day, title, kind: kind ?? 'estimate' })
  return { holiday: null, findings }

  function known(holiday: Holiday) {
    const key = `${holiday.day} ${fold(holiday.title)}`
    const first = firsts.get(key)
    if (first !== undefined) find('day', 'holiday-repeated', { first })
    else firsts.set(key, row)
    if (first === undefined && cellOf('kind') === null && headings.column.kind !== undefined)
      find('kind', 'holiday-kind-unknown')
    return { holiday: first === undefined ? holiday : null, findings }
  }
}

export type HolidaysDiff = {
  added: Holiday[]
  /** An estimate that the sheet puts on another day. */
  moved: { from: Holiday; to: Holiday }[]
  /** The same day and title (spelled as it stands), sure now or no longer. */
  changed: Holiday[]
  unchanged: Holiday[]
}

/** How far an estimate may be off to be the same feast; the next one of that name is eleven months away. */
const drift = 10

/**
 * What an import would do. Holidays that stand and are not in the sheet stay, but for estimates: where the sheet has
 * the same title within ten days, the estimate moves there.
 */
export function diffHolidays(incoming: readonly Holiday[], existing: readonly Holiday[]): HolidaysDiff {
  const same = (one: Holiday) => (other: Holiday) => one.day === other.day && fold(one.title) === fold(other.title)
  const loose = existing.filter((standing) => standing.kind === 'estimate' && !incoming.some(same(standing)))
  const diff: HolidaysDiff = { added: [], moved: [], changed: [], unchanged: [] }
  for (const holiday of incoming) {
    const standing = existing.find(same(holiday))
    if (standing) {
      diff[standing.kind === holiday.kind ? 'unchanged' : 'changed'].push({ ...holiday, title: standing.title })
      continue
    }
    const near = loose.findIndex(
      ({ day, title }) => fold(title) === fold(holiday.title) && Math.abs(daysBetween(day, holiday.day)) <= drift,
    )
    const [from] = near < 0 ? [] : loose.splice(near, 1)
    if (from) diff.moved.push({ from, to: holiday })
    else diff.added.push(holiday)
  }
  return diff
}
