// The list of services and their prices, read from a sheet: domain.md §9; whose list it is, Decree 1; fees, Decree 3.
import type { Key } from '#locales/keys.gen'
import type { Cell } from './cells.ts'
import { licenseCode } from './identifiers.ts'
import { type Sum, sums } from './prices.ts'
import {
  choices,
  clear,
  doubtful,
  isBlank,
  plainText,
  type Reading,
  readChoice,
  readDay,
  readLine,
  readNumber,
  readWhole,
  shown,
} from './registry/dirt.ts'
import { plainFigures, wholeFigures } from './registry/figures.ts'
import { findHeadings, type Headings, repeatsHeadings } from './registry/headings.ts'
import type { Finding } from './registry/row.ts'
import { isUnitRow, notedUnit, readRials, unitBeside } from './rials.ts'
import { type ServiceField, type ServiceRow, serviceColumns, serviceFields } from './services-columns.ts'
import { fold } from './texts.ts'

export type ServiceFinding = Finding<ServiceField>
export type TakenService = { row: number; service: ServiceRow; warnings: ServiceFinding[] }

export type ServicesReading = {
  rows: TakenService[]
  refused: { row: number; findings: ServiceFinding[] }[]
  unknownColumns: string[]
  missingColumns: { column: ServiceField; needed: boolean }[]
}

type Find = (column: ServiceField, reason: Key, facts?: ServiceFinding['facts']) => void

const readers = {
  code: readCode,
  name: readLine,
  agency: readLine,
  approvedBy: readLine,
  document: readLine,
  firstDay: readDay,
} satisfies { [F in ServiceField]?: (cell: Cell) => Reading<ServiceRow[F]> }

/**
 * Reads a list of services, row by row as `readRegistry` does. A service may have several rows, one per day of effect, and
 * several of one day where each brings other sums; the same sum of the same day again refuses the later row, another name or
 * agency is warned of and the first counts.
 */
export function readServices(rows: readonly (readonly Cell[])[]): ServicesReading {
  const headings = findHeadings(rows, serviceColumns)
  const missingColumns = missing(headings)
  const reading: ServicesReading = { rows: [], refused: [], unknownColumns: headings?.unknown ?? [], missingColumns }
  if (!headings || missingColumns.some(({ needed }) => needed)) return reading
  const noted = Object.fromEntries(sums.map((sum) => [sum, notedUnit(rows, headings.at, headings.column[sum])]))
  const list: List = { headings, noted, firsts: new Map(), priced: new Map() }
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.at || cells.every(isBlank) || repeatsHeadings(cells, headings)) continue
    if (isUnitRow(cells)) continue
    const { service, findings } = readService(cells, index + 1, list)
    if (!service) reading.refused.push({ row: index + 1, findings })
    else reading.rows.push({ row: index + 1, service, warnings: findings })
  }
  doubtTariff(reading, headings)
  return reading
}

/** What a list says for all its rows, and what its rows have said so far: the first row of a service, and of each sum of a day. */
type List = {
  headings: Headings<ServiceField>
  noted: Partial<Record<Sum, string | undefined>>
  firsts: Map<string, TakenService>
  priced: Map<string, number>
}

/** Columns that are missed: those that are needed, and whose offices it is. Without any of the three sums it is the fee. */
function missing(headings: Headings<ServiceField> | null): ServicesReading['missingColumns'] {
  const there = (field: ServiceField) => headings?.column[field] !== undefined
  const priced = sums.some(there)
  return serviceFields
    .filter((field) => !there(field))
    .map((column) => ({ column, needed: serviceColumns[column].needed || (column === 'fee' && !priced) }))
    .filter(({ column, needed }) => needed || column === 'offices')
}

/** «تعرفه» alone may be the fee, as the Decree and the Bill call it: said once, at the first row that has one. */
function doubtTariff({ rows }: ServicesReading, { at, column, folded }: Headings<ServiceField>): void {
  const first = rows.find(({ service }) => service.tariff !== null)
  if (!first || column.fee !== undefined || column.tariff === undefined) return
  if (!folded[column.tariff]?.startsWith(fold('تعرفه')) || folded[column.tariff]?.includes(fold('دستگاه'))) return
  first.warnings.push({ row: at + 1, column: 'tariff', value: '', reason: 'services-tariff-doubted', facts: {} })
}

function readService(
  cells: readonly Cell[],
  row: number,
  list: List,
): { service: ServiceRow | null; findings: ServiceFinding[] } {
  const { headings, firsts, priced } = list
  const findings: ServiceFinding[] = []
  const cellOf = (field: ServiceField): Cell => cells[headings.column[field] ?? -1] ?? null
  const find: Find = (column, reason, facts = {}) =>
    findings.push({ row, column, value: shown(cellOf(column)), reason, facts })
  const read = <F extends keyof typeof readers>(field: F): ServiceRow[F] | null => {
    const cell = cellOf(field)
    const { value, doubt }: Reading<ServiceRow[F]> = isBlank(cell)
      ? { value: null }
      : readWhole(cell, (whole) => (readers[field] as (cell: Cell) => Reading<ServiceRow[F]>)(whole))
    if (doubt) find(field, doubt.reason, doubt.facts)
    else if (value === null) find(field, 'registry-empty')
    return value
  }
  const code = read('code')
  const name = read('name')
  const agency = read('agency')
  const amounts = readSums(cells, cellOf, list, find)
  const approvedBy = read('approvedBy')
  const document = read('document')
  const firstDay = read('firstDay')
  const offices = readOffices(cellOf('offices'), (reason, facts) => find('offices', reason, facts))
  if (code === null || name === null || agency === null || amounts === null) return { service: null, findings }
  if (approvedBy === null || document === null || firstDay === null || offices === undefined)
    return { service: null, findings }

  const said = sums.filter((sum) => amounts[sum] !== null).map((sum) => `${code} ${sum} ${firstDay}`)
  const before = said.map((one) => priced.get(one)).find((one) => one !== undefined)
  if (before !== undefined) {
    find('firstDay', 'services-repeated', { first: before })
    return { service: null, findings }
  }
  const more = readMore(cellOf, find)
  const service = { code, name, agency, ...amounts, approvedBy, document, firstDay, ...more, offices }
  const first = firsts.get(code)
  if (first) {
    for (const field of ['name', 'agency'] as const)
      if (fold(service[field]) !== fold(first.service[field]))
        find(field, 'services-named-otherwise', { first: first.row, taken: first.service[field] })
    service.name = first.service.name
    service.agency = first.service.agency
  }
  for (const one of said) priced.set(one, row)
  if (!first) firsts.set(code, { row, service, warnings: findings })
  return { service, findings }
}

/** The sums of a row; null where there is none, or where one that is there cannot be read. */
function readSums(
  cells: readonly Cell[],
  cellOf: (field: ServiceField) => Cell,
  { headings, noted }: List,
  find: Find,
): Record<Sum, number | null> | null {
  const beside = unitBeside(cells, headings.column)
  const amounts: Record<Sum, number | null> = { tariff: null, fee: null, remuneration: null }
  let lost = false
  for (const sum of sums) {
    const cell = cellOf(sum)
    if (isBlank(cell)) continue
    const units = [beside, noted[sum], headings.unit[sum]]
    const { value, doubt } = readWhole(cell, (whole) => readRials(whole, units))
    if (doubt) find(sum, doubt.reason, doubt.facts)
    if (value === null) lost = true
    amounts[sum] = value
  }
  if (lost) return null
  if (sums.some((sum) => amounts[sum] !== null)) return amounts
  find('fee', 'registry-empty')
  return null
}

const ranks = choices({
  final: ['قطعی', 'نهایی', 'نهائی', 'خیر', 'no'],
  provisional: ['موقت', 'موقتی', 'غیرقطعی', 'علی‌الحساب', 'بلی', 'بله', 'yes'],
})

/** What a row may say besides. Nothing of it costs the row: what cannot be read is warned of, and a rank so is provisional. */
function readMore(cellOf: (field: ServiceField) => Cell, find: Find) {
  const line = (field: 'prerequisites' | 'documents') => {
    const cell = cellOf(field)
    if (isBlank(cell)) return null
    const { value, doubt } = readWhole(cell, readLine)
    if (doubt) find(field, doubt.reason, doubt.facts)
    return value
  }
  const rank = readChoice(cellOf('provisional'), ranks, 'services-provisional-unreadable')
  if (rank.doubt) find('provisional', rank.doubt.reason)
  const provisional = rank.doubt !== undefined || rank.value === 'provisional'
  return { provisional, prerequisites: line('prerequisites'), documents: line('documents'), days: readDays() }

  function readDays(): number | null {
    const cell = cellOf('days')
    if (isBlank(cell)) return null
    const { value } = readNumber(cell, /^روز$/)
    if (value !== null && Number.isInteger(value) && value >= 0 && value <= 3650) return value
    find('days', 'services-days-unreadable')
    return null
  }
}

/** Letters, digits and what may stand between them, without spaces; the codes are given by others (A7-12). */
function readCode(cell: Cell): Reading<string> {
  const figures = wholeFigures(shown(cell))
  if (figures === null && /e/i.test(shown(cell))) return doubtful<string>(null, 'services-code-unreadable')
  const code = plainText(figures ?? cell)
    .replace(/\s/g, '')
    .toUpperCase()
  const sound = !(cell instanceof Date) && /^[\p{L}\p{N}](?:[\p{L}\p{N}./_-]{0,38}[\p{L}\p{N}])?$/u.test(code)
  return sound ? clear(code) : doubtful<string>(null, 'services-code-unreadable')
}

const everywhere = new Set(['همه', 'همه دفترها', 'همه دفاتر', 'کلیه دفاتر', 'تمام دفاتر', 'all'].map(fold))

/**
 * The license codes of a cell; null for all offices; undefined where not one code could be read, since what was meant
 * for few must not go to all.
 */
function readOffices(
  cell: Cell,
  find: (reason: Key, facts?: ServiceFinding['facts']) => void,
): string[] | null | undefined {
  const key = fold(shown(cell))
  if (key === '' || everywhere.has(key)) return null
  const parts = cell instanceof Date ? [] : shown(cell).split(/[,،;؛|\n]|\sو\s/)
  const typed = parts.map((part) => part.trim()).filter(Boolean)
  const codes = typed.map((code) => licenseCode(plainFigures(code)))
  const lost = typed.filter((_, index) => codes[index] === null)
  const found = [...new Set(codes.filter((code) => code !== null))]
  if (found.length === 0) find('services-offices-unreadable')
  else if (lost.length > 0) find('services-offices-some-unreadable', { lost: lost.join(' · ') })
  return found.length === 0 ? undefined : found
}
