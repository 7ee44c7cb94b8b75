// Series of numbers without gaps.
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { provinceId } from './columns.ts'

/** The last number given in a series without gaps. */
export const numberSeries = pgTable(
  'number_series',
  {
    provinceId: provinceId(),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provinceId, t.series, t.year] })],
)
