// How many live in a county or in one of its places, as a count had it: what an office is needed for. Guide, establishment 1.
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, provinceId } from './columns.ts'
import { counties } from './provinces.ts'

/** Counts stay; the youngest of a place is the one that counts. */
export const populations = pgTable(
  'populations',
  {
    id: id(),
    provinceId: provinceId(),
    countyId: uuid('county_id')
      .notNull()
      .references(() => counties.id),
    /** A village or town of the county; '' for the county itself. */
    place: text('place').notNull().default(''),
    population: integer('population').notNull(),
    countedOn: day('counted_on').notNull(),
    /** Whose count it is, e.g. a census. */
    source: text('source').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by'),
  },
  (t) => [
    uniqueIndex('populations_one').on(t.countyId, t.place, t.countedOn),
    index('populations_province').on(t.provinceId, t.countedOn),
  ],
)
