// Provinces and what is their own: counties, closed days, seats.
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Role } from '#rules/roles'
import { day, id, instant, provinceId } from './columns.ts'

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

export const holidays = pgTable(
  'holidays',
  {
    provinceId: provinceId(),
    day: day('day').notNull(),
    title: text('title').notNull(),
    kind: text('kind', { enum: ['fixed', 'estimate', 'sudden'] }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provinceId, t.day, t.title] })],
)

/** Seats of the working group: who votes and who signs is data with dates (Bylaw 25-b; Decree 3 note 1). */
export const seats = pgTable(
  'seats',
  {
    id: id(),
    provinceId: provinceId(),
    title: text('title').notNull(),
    role: text('role').$type<Role>().notNull(),
    votes: boolean('votes').notNull(),
    signs: boolean('signs').notNull(),
    since: day('since').notNull(),
    until: day('until'),
    resolution: text('resolution').notNull(),
  },
  (t) => [index('seats_province').on(t.provinceId)],
)
