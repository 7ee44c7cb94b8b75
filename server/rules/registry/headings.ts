// Which column of a sheet is which field: the headings of the registry's own file, and what else they are called.
import type { Cell } from '#rules/cells'
import { fold } from '#rules/texts'
import type { Field, ManagerField } from './row.ts'

/** A field's heading in the file itself (part of its format, not words for people), and others that mean the same. */
export type Column = {
  heading: string
  also: readonly string[]
  needed: boolean
  /** Units that may stand in the heading, as `fold` gives them; another one makes the heading an unknown one. */
  units?: readonly string[]
}

/** The columns in the order of the file. Without a needed one no row can be taken. */
export const columns: Record<Field, Column> = {
  code: needed('شماره پروانه', 'کد پروانه', 'شماره مجوز', 'پروانه', 'کد دفتر', 'شماره دفتر', 'license', 'license code'),
  name: needed('نام دفتر', 'عنوان دفتر', 'نام دفتر پیشخوان', 'دفتر', 'office', 'office name'),
  kind: needed('نوع', 'نوع دفتر', 'نوع پروانه', 'شهری/روستایی', 'kind', 'type'),
  county: needed('شهرستان', 'نام شهرستان', 'county'),
  place: optional('شهر/روستا', 'شهر یا روستا', 'شهر', 'روستا', 'محل', 'نام شهر', 'محل استقرار', 'place', 'city'),
  address: optional('نشانی', 'آدرس', 'نشانی دفتر', 'آدرس دفتر', 'نشانی محل', 'address'),
  lat: optional('عرض جغرافیایی', 'عرض', 'lat', 'latitude', 'y'),
  lon: optional('طول جغرافیایی', 'طول', 'lon', 'lng', 'long', 'longitude', 'x'),
  holder: needed(
    'نام دارنده پروانه',
    'نام دارنده',
    'دارنده پروانه',
    'دارنده',
    'نام و نام خانوادگی دارنده پروانه',
    'نام و نام خانوادگی دارنده',
    'نام و نام خانوادگی',
    'صاحب پروانه',
    'نام صاحب پروانه',
    'صاحب امتیاز',
    'نام صاحب امتیاز',
    'holder',
    'holder name',
  ),
  nationalId: optional(
    'کد ملی',
    'کد ملی دارنده',
    'کد ملی دارنده پروانه',
    'شماره ملی',
    'کد ملی/شناسه ملی',
    'شناسه ملی',
    'کدملی صاحب امتیاز',
    'national id',
    'national code',
  ),
  mobile: optional(
    'تلفن همراه',
    'موبایل',
    'همراه',
    'شماره همراه',
    'شماره موبایل',
    'شماره تلفن همراه',
    'تلفن همراه دارنده',
    'mobile',
  ),
  phone: optional('تلفن', 'تلفن ثابت', 'شماره تلفن', 'تلفن دفتر', 'شماره تماس', 'شماره ثابت', 'phone', 'telephone'),
  area: optional('مساحت', 'متراژ', 'زیربنا', 'مساحت دفتر', 'مساحت متر مربع', 'area'),
  issuedOn: needed('تاریخ صدور', 'صدور', 'تاریخ صدور پروانه', 'تاریخ شروع', 'تاریخ شروع اعتبار', 'issued', 'issued on'),
  expiresOn: needed(
    'تاریخ انقضا',
    'تاریخ انقضاء',
    'انقضا',
    'تاریخ انقضای پروانه',
    'تاریخ اعتبار',
    'پایان اعتبار',
    'تاریخ پایان اعتبار',
    'اعتبار تا',
    'expires',
    'expires on',
  ),
  state: needed('وضعیت', 'وضعیت پروانه', 'وضعیت دفتر', 'وضعیت فعالیت', 'state', 'status'),
}

export const fields = Object.keys(columns) as Field[]

/** Columns of sheets that name the managers of legal holders. Nobody misses them elsewhere. */
export const managerColumns: Record<ManagerField, Column> = {
  manager: optional('نام مدیر دفتر', 'مدیر دفتر', 'نام مدیر', 'مدیر', 'manager'),
  managerId: optional('کد ملی مدیر دفتر', 'کد ملی مدیر', 'manager national id'),
  managerMobile: optional('تلفن همراه مدیر دفتر', 'تلفن همراه مدیر', 'همراه مدیر', 'موبایل مدیر', 'manager mobile'),
}

/** Where the heading row is (index), which column each field stands in, and headings that mean nothing to us. */
export type Headings<F extends string = Field> = {
  at: number
  column: Partial<Record<F, number>>
  /** The unit in the heading of a column that may have one, as `fold` gives it. */
  unit: Partial<Record<F, string>>
  unknown: string[]
  /** The heading row's cells as `fold` gives them. */
  folded: string[]
}

/** Headings that say nothing about an office: nobody has to be told that they were passed over. */
const idle = new Set(['ردیف', 'شماره ردیف', 'row', '#'].map(fold))

/** How far down a sheet a heading row is looked for. */
const lookDown = 30

/**
 * Finds the heading row: of the first rows the one with most known headings, at least three. Null if there is none.
 * Of two columns for one field the better name wins and the other counts as unknown.
 */
export function findHeadings<F extends string>(
  rows: readonly (readonly Cell[])[],
  known: Record<F, Column>,
): Headings<F> | null {
  const names = namesOf(known)
  const least = Math.min(3, Object.keys(known).length)
  let best: Headings<F> | null = null
  for (const [at, row] of rows.slice(0, lookDown).entries()) {
    const found = { at, ...match(row, names), folded: row.map((cell) => fold(String(cell ?? ''))) }
    const count = Object.keys(found.column).length
    if (count >= least && count > (best ? Object.keys(best.column).length : 0)) best = found
  }
  return best
}

/** Whether a row repeats the headings, as printed lists do on every page. */
export function repeatsHeadings<F extends string>(row: readonly Cell[], { column, folded }: Headings<F>): boolean {
  const places = Object.values(column) as number[]
  return places.every((index) => fold(String(row[index] ?? '')) === folded[index])
}

/** Tables that a sheet may hold, each by its columns. */
export type Wanted = readonly Record<string, Column>[]

/** How many headings of one of the wanted tables a sheet has, at best, and how many rows stand below them. */
export function knownHeadings(cells: readonly (readonly Cell[])[], wanted: Wanted): { known: number; below: number } {
  const found = wanted.flatMap((table) => {
    const headings = findHeadings(cells, table)
    return headings ? [{ known: Object.keys(headings.column).length, below: cells.length - headings.at - 1 }] : []
  })
  return found.reduce((best, next) => (next.known > best.known ? next : best), { known: 0, below: 0 })
}

type Name<F> = { field: F; rank: number; units?: readonly string[]; unit?: string }

/**
 * What a heading names: as it stands, without what its brackets say, or with the unit that its column may have, in
 * brackets or after its name («کارمزد به تومان»). What a column with units says besides, and nobody knows, leaves the
 * heading unknown: it may be a unit, or another sum.
 */
function named<F extends string>(cell: string, names: Map<string, Name<F>>): Name<F> | undefined {
  const whole = names.get(fold(cell))
  if (whole && !whole.units) return whole
  const [, before = '', inside = '', after = ''] = /^([^(（[]*)[(（[]([^)）\]]*)[)）\]]?(.*)$/s.exec(cell) ?? []
  const bracketed = names.get(fold(before || after))
  if (bracketed) return bracketed.units ? withUnit(bracketed, fold(inside), names) : bracketed
  if (whole) return whole
  const key = fold(cell)
  for (const [name, of] of names)
    if (of.units && key.startsWith(name)) return withUnit(of, key.slice(name.length), names)
  return undefined
}

/** Years, and that a sum was approved, say nothing about its unit. */
const idleInside = /^(?:(?:سال)?(?:1[34]\d\d|20\d\d)|مصوب|جدید)*/
const unitWords = /^(?:(?:ارقام|مبالغ|مبلغ|اعداد|واحد)?(?:به|برحسب|بر)?|in)/

function withUnit<F>(name: Name<F>, inside: string, names: Map<string, Name<F>>): Name<F> | undefined {
  const rest = inside.replace(idleInside, '')
  const unit = rest.replace(unitWords, '')
  if (name.units?.includes(rest)) return { ...name, unit: rest }
  if (name.units?.includes(unit)) return { ...name, unit }
  return rest === '' || names.get(rest)?.field === name.field ? name : undefined
}

function match<F extends string>(row: readonly Cell[], names: Map<string, Name<F>>) {
  const column: Partial<Record<F, number>> = {}
  const unit: Partial<Record<F, string>> = {}
  const ranks: Partial<Record<F, number>> = {}
  const unknown: [number, string][] = []
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string' || fold(cell) === '') continue
    const name = named(cell, names)
    if (!name) unknown.push([index, cell])
    else if (name.rank >= (ranks[name.field] ?? Number.POSITIVE_INFINITY)) unknown.push([index, cell])
    else {
      const before = column[name.field]
      if (before !== undefined) unknown.push([before, String(row[before])])
      column[name.field] = index
      unit[name.field] = name.unit
      ranks[name.field] = name.rank
    }
  }
  const said = unknown.filter(([, heading]) => !idle.has(fold(heading))).sort(([a], [b]) => a - b)
  return { column, unit, unknown: said.map(([, heading]) => heading.trim()) }
}

function namesOf<F extends string>(known: Record<F, Column>): Map<string, Name<F>> {
  const entries = (Object.entries(known) as [F, Column][]).flatMap(([field, { heading, also, units }]) =>
    [heading, ...also].map((name, rank) => [fold(name), { field, rank, ...(units ? { units } : {}) }] as const),
  )
  return new Map([...entries].reverse())
}

function needed(heading: string, ...also: string[]): Column {
  return { heading, also, needed: true }
}

function optional(heading: string, ...also: string[]): Column {
  return { heading, also, needed: false }
}
