// Closed days of a province.
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { day, instant, provinceId } from './columns.ts'

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
