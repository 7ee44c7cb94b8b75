// The tables that a sheet may hold.
import { markColumns } from './calls-marks.ts'
import { holidayColumns } from './holidays.ts'
import { columns, type Wanted } from './registry/headings.ts'
import { serviceColumns } from './services-columns.ts'

export const tables = { offices: columns, holidays: holidayColumns, services: serviceColumns, marks: markColumns }

/** Where nobody said which table a sheet holds. */
export const anyTable: Wanted = Object.values(tables)
