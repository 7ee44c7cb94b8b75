// Sample sheets to try an import with: the right headings, and a few rows of offices and days that do not exist.
import { licenseValidity } from '#law/license'
import { addDays, type Day } from './calendar.ts'
import type { Cell } from './cells.ts'
import { holidayColumns } from './holidays.ts'
import { termEnd } from './periods.ts'
import { jalaliFigures } from './registry/dirt.ts'
import type { OfficeRow } from './registry/row.ts'
import { toTable } from './registry/table.ts'
import { type ServiceField, serviceColumns, serviceFields } from './services-columns.ts'

type Sample = { headings: string[]; rows: Cell[][] }

/** Two offices of a province's first county, their licenses begun a month ago. */
export function sampleOffices(county: string, today: Day): Sample {
  const issuedOn = addDays(today, -30)
  const office = (n: number, over: Partial<OfficeRow>): OfficeRow => ({
    code: `99-99-000${n}`,
    name: `نمونه ${n === 1 ? 'یک' : 'دو'}`,
    kind: 'urban',
    county,
    place: county,
    address: 'خیابان نمونه، پلاک ۱',
    lat: null,
    lon: null,
    holder: 'نام و نام خانوادگی',
    nationalId: null,
    mobile: null,
    phone: null,
    area: 60,
    issuedOn,
    expiresOn: termEnd(issuedOn, licenseValidity.default),
    state: 'active',
    ...over,
  })
  return toTable([office(1, {}), office(2, { kind: 'rural', place: 'روستای نمونه', holder: 'نام دارنده دوم' })])
}

/** One closed day a year from now. */
export function sampleHolidays(today: Day): Sample {
  const { day, title, kind } = holidayColumns
  return {
    headings: [day.heading, title.heading, kind.heading],
    rows: [[jalaliFigures(addDays(today, 365)), 'تعطیلی نمونه', 'ثابت']],
  }
}

/** Two services that do not exist: one with its three sums, and one that is free of charge. */
export function sampleServices(today: Day): Sample {
  const row = (over: Partial<Record<ServiceField, Cell>>): Cell[] => {
    const values: Partial<Record<ServiceField, Cell>> = {
      agency: 'دستگاه نمونه',
      approvedBy: 'کارگروه استانی',
      document: 'صورت‌جلسه نمونه',
      firstDay: jalaliFigures(today),
      provisional: 'قطعی',
      ...over,
    }
    return serviceFields.map((field) => values[field] ?? null)
  }
  return {
    headings: serviceFields.map((field) => serviceColumns[field].heading),
    rows: [
      row({ code: '9001', name: 'خدمت نمونه یک', tariff: 300_000, fee: 120_000, remuneration: 40_000, days: 5 }),
      row({ code: '9002', name: 'خدمت نمونه دو', fee: 'رایگان', documents: 'کارت ملی' }),
    ],
  }
}
