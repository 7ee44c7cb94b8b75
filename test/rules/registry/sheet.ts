// A clean row of the registry, and ways to put it on a sheet.
import type { Cell } from '#rules/cells'
import type { Known } from '#rules/registry/fields'
import { columns, fields } from '#rules/registry/headings'
import { type RegistryReading, readRegistry } from '#rules/registry/read'
import type { Field, OfficeRow } from '#rules/registry/row'
import { toTable } from '#rules/registry/table'

export const today = '2026-11-21'
export const known: Known = { counties: ['اردبیل', 'پارس‌آباد', 'نیر', 'گرمی', 'نمین'], places: ['تازه‌کند'] }

export const office: OfficeRow = {
  code: '72-14-3001',
  name: 'کیان',
  kind: 'urban',
  county: 'پارس‌آباد',
  place: 'پارس‌آباد',
  address: 'خیابان معلم، پلاک ۵۲',
  lat: 39.6482,
  lon: 47.9174,
  holder: 'یکتا کریمی',
  nationalId: '9995973561',
  mobile: '09140000001',
  phone: '04533824042',
  area: 51,
  issuedOn: '2026-10-14',
  expiresOn: '2029-10-13',
  state: 'active',
}

/** The cells of an office as the export writes them, some of them replaced. */
export function cells(replaced: Partial<Record<Field, Cell>> = {}, base: OfficeRow = office): Cell[] {
  const [row] = toTable([base]).rows
  return fields.map((field, index) => (field in replaced ? (replaced[field] ?? null) : (row?.[index] ?? null)))
}

export const headings: Cell[] = fields.map((field) => columns[field].heading)

/** Reads rows under the usual headings. */
export function read(...rows: Cell[][]): RegistryReading {
  return readRegistry([headings, ...rows], today, known)
}
