// Whether the codes on an office's posters are alive.
import { index, integer, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core'
import { day, provinceId } from './columns.ts'

/** The last day on which somebody came by the code of an office, or of one of its counters; 0 is the office's own. */
export const posterScans = pgTable(
  'poster_scans',
  {
    officeId: uuid('office_id').notNull(),
    counter: smallint('counter').notNull().default(0),
    provinceId: provinceId(),
    scannedOn: day('scanned_on'),
    /** When its holder was last asked to scan it. */
    askedOn: day('asked_on'),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.counter] }), index('poster_scans_province').on(t.provinceId)],
)

/** How often the codes of an office were opened on a day: no more is known of whoever did. */
export const posterDays = pgTable(
  'poster_days',
  {
    officeId: uuid('office_id').notNull(),
    counter: smallint('counter').notNull().default(0),
    day: day('day').notNull(),
    provinceId: provinceId(),
    count: integer('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.officeId, t.day, t.counter] }),
    index('poster_days_province').on(t.provinceId, t.day),
  ],
)
