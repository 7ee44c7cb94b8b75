// Provinces and their counties.
import { doublePrecision, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'

export const provinces = pgTable('provinces', {
  id: id(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  /** Letters before a notice's number. */
  letterPrefix: text('letter_prefix').notNull(),
  /** Weekly closed days, 0 = Sunday … 6 = Saturday. */
  closedWeekdays: integer('closed_weekdays').array().notNull(),
  /** Hours have days now, in `office_hours`; read only where there are none, for a process of the former edition. */
  hours: jsonb('hours').$type<Record<string, [string, string]>>().notNull().default({}),
  createdAt: instant('created_at').notNull(),
  /** Since when only channels inside the country are used, because the others are cut off. */
  shutdownSince: instant('shutdown_since'),
})

export const counties = pgTable(
  'counties',
  {
    id: id(),
    provinceId: provinceId(),
    name: text('name').notNull(),
    centre: text('centre').notNull(),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    population: integer('population'),
  },
  (t) => [uniqueIndex('counties_name').on(t.provinceId, t.name)],
)
