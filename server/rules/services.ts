// The list of services and their prices, read from a sheet: domain.md §9; whose list it is, Decree 1; fees, Decree 3.
import type { Key } from '#locales/keys.gen'
import type { Day } from './calendar.ts'
import type { Cell } from './cells.ts'
import { licenseCode } from './identifiers.ts'
import {
  clear,
  doubtful,
  isBlank,
  plainText,
  type Reading,
  readDay,
  readLine,
  readWhole,
  shown,
} from './registry/dirt.ts'
import { plainFigures, wholeFigures } from './registry/figures.ts'
import { type Column, findHeadings, type Headings, repeatsHeadings } from './registry/headings.ts'
import type { Finding } from './registry/row.ts'
import { isUnitRow, moneyUnits, notedUnit, readRials, unitBeside } from './rials.ts'
import { fold } from './texts.ts'

/** One price of a service from its day of effect, and who offers it. */
export type ServiceRow = {
  code: string
  name: string
  agency: string
  /** Rials, whole; 0 is free of charge. */
  amount: number
  approvedBy: string
  document: string
  firstDay: Day
  /** License codes of the offices that get it; null means all that may serve (Minutes 7, 19). */
  offices: string[] | null
}

export type ServiceField = keyof ServiceRow
export type ServiceFinding = Finding<ServiceField>
export type TakenService = { row: number; service: ServiceRow; warnings: ServiceFinding[] }

export type ServicesReading = {
  rows: TakenService[]
  refused: { row: number; findings: ServiceFinding[] }[]
  unknownColumns: string[]
  missingColumns: { column: ServiceField; needed: boolean }[]
}

/** The columns in the order of the file. */
export const serviceColumns: Record<ServiceField, Column> = {
  code: {
    heading: 'کد خدمت',
    also: ['شناسه خدمت', 'شماره خدمت', 'کد ملی خدمت', 'کد', 'service code', 'code'],
    needed: true,
  },
  name: { heading: 'نام خدمت', also: ['عنوان خدمت', 'شرح خدمت', 'خدمت', 'service', 'name'], needed: true },
  agency: {
    heading: 'دستگاه',
    also: ['دستگاه خدمات‌دهنده', 'دستگاه اجرایی', 'نام دستگاه', 'سازمان', 'agency'],
    needed: true,
  },
  amount: {
    heading: 'کارمزد (ریال)',
    // the tariff (to the agency) and the remuneration (from it) are other sums; neither is ever read as the fee
    also: ['کارمزد', 'نرخ', 'قیمت', 'بها', 'مبلغ', 'fee', 'price', 'amount'],
    units: moneyUnits,
    needed: true,
  },
  approvedBy: { heading: 'مرجع تصویب', also: ['مرجع', 'تصویب‌کننده', 'مصوب', 'approved by'], needed: true },
  document: { heading: 'شماره سند', also: ['سند', 'شماره مصوبه', 'مصوبه', 'شماره نامه', 'document'], needed: true },
  firstDay: {
    heading: 'تاریخ اجرا',
    also: ['اجرا از', 'تاریخ اثر', 'از تاریخ', 'تاریخ شروع', 'day of effect', 'from'],
    needed: true,
  },
  offices: { heading: 'دفترها', also: ['دفاتر', 'شماره پروانه‌ها', 'پروانه دفترها', 'offices'], needed: false },
}
const fields = Object.keys(serviceColumns) as ServiceField[]

const readers: {
  [F in Exclude<ServiceField, 'offices'>]: (
    cell: Cell,
    units: readonly (string | undefined)[],
  ) => Reading<ServiceRow[F]>
} = {
  code: readCode,
  name: readLine,
  agency: readLine,
  amount: readRials,
  approvedBy: readLine,
  document: readLine,
  firstDay: readDay,
}

/**
 * Reads a list of services, row by row as `readRegistry` does. A service may have several rows, one per day of effect;
 * the same day again refuses the later row, another name or agency is warned of and the first counts.
 */
export function readServices(rows: readonly (readonly Cell[])[]): ServicesReading {
  const headings = findHeadings(rows, serviceColumns)
  const missingColumns = fields
    .filter((field) => headings?.column[field] === undefined)
    .map((column) => ({ column, needed: serviceColumns[column].needed }))
  const reading: ServicesReading = { rows: [], refused: [], unknownColumns: headings?.unknown ?? [], missingColumns }
  if (!headings || missingColumns.some(({ needed }) => needed)) return reading
  const firsts = new Map<string, TakenService>()
  const noted = notedUnit(rows, headings.at, headings.column.amount)
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.at || cells.every(isBlank) || repeatsHeadings(cells, headings)) continue
    if (isUnitRow(cells)) continue
    const { service, findings } = readService(cells, index + 1, headings, firsts, noted)
    if (!service) reading.refused.push({ row: index + 1, findings })
    else reading.rows.push({ row: index + 1, service, warnings: findings })
  }
  return reading
}

function readService(
  cells: readonly Cell[],
  row: number,
  headings: Headings<ServiceField>,
  firsts: Map<string, TakenService>,
  noted: string | undefined,
): { service: ServiceRow | null; findings: ServiceFinding[] } {
  const findings: ServiceFinding[] = []
  const cellOf = (field: ServiceField): Cell => cells[headings.column[field] ?? -1] ?? null
  const units = [unitBeside(cells, headings.column), noted, headings.unit.amount]
  const find = (column: ServiceField, reason: Key, facts: ServiceFinding['facts'] = {}) =>
    findings.push({ row, column, value: shown(cellOf(column)), reason, facts })
  const read = <F extends keyof typeof readers>(field: F): ServiceRow[F] | null => {
    const cell = cellOf(field)
    const { value, doubt }: Reading<ServiceRow[F]> = isBlank(cell)
      ? { value: null }
      : readWhole(cell, (whole) => readers[field](whole, units))
    if (doubt) find(field, doubt.reason, doubt.facts)
    else if (value === null) find(field, 'registry-empty')
    return value
  }
  const code = read('code')
  const name = read('name')
  const agency = read('agency')
  const amount = read('amount')
  const approvedBy = read('approvedBy')
  const document = read('document')
  const firstDay = read('firstDay')
  const offices = readOffices(cellOf('offices'), (reason, facts) => find('offices', reason, facts))
  if (code === null || name === null || agency === null || amount === null) return { service: null, findings }
  if (approvedBy === null || document === null || firstDay === null || offices === undefined)
    return { service: null, findings }

  const service = { code, name, agency, amount, approvedBy, document, firstDay, offices }
  const sameDay = firsts.get(`${code} ${firstDay}`)
  if (sameDay) {
    find('firstDay', 'services-repeated', { first: sameDay.row })
    return { service: null, findings }
  }
  const first = firsts.get(code)
  if (first) {
    for (const field of ['name', 'agency'] as const)
      if (fold(service[field]) !== fold(first.service[field]))
        find(field, 'services-named-otherwise', { first: first.row, taken: first.service[field] })
    service.name = first.service.name
    service.agency = first.service.agency
  }
  const taken = { row, service, warnings: findings }
  firsts.set(`${code} ${firstDay}`, taken)
  if (!first) firsts.set(code, taken)
  return { service, findings }
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
