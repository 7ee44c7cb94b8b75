// What a province's secretariat tells everybody, each with its first day: where it is reached, and the hours of work.
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { day, instant, provinceId } from './columns.ts'

/** Where the secretariat is reached from a day on; an empty line is not known. */
export const secretariats = pgTable(
  'secretariats',
  {
    provinceId: provinceId(),
    firstDay: day('first_day').notNull(),
    address: text('address').notNull(),
    phone: text('phone').notNull(),
    fax: text('fax').notNull(),
    /** Where one complains: a postal or electronic address. */
    complaints: text('complaints').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provinceId, t.firstDay] })],
)

/** Hours of work where an office has none of its own, from a day on, by the working group's resolution (Bylaw 25-a-11). */
export const workHours = pgTable(
  'office_hours',
  {
    provinceId: provinceId(),
    firstDay: day('first_day').notNull(),
    /** By weekday, 0 = Sunday: {"6":["08:00","14:00"], …}. */
    hours: jsonb('hours').$type<Record<string, [string, string]>>().notNull(),
    resolution: text('resolution').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provinceId, t.firstDay] })],
)
