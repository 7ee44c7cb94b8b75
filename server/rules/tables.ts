// The tables that a sheet may hold.
import { holidayColumns } from './holidays.ts'
import { columns, type Wanted } from './registry/headings.ts'
import { serviceColumns } from './services.ts'

export const tables = { offices: columns, holidays: holidayColumns, services: serviceColumns }

/** Where nobody said which table a sheet holds. */
export const anyTable: Wanted = Object.values(tables)
