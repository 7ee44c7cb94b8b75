// Counts of tries.
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Counts of tries per bucket and window, for limits that hold across processes. */
export const tries = pgTable(
  'tries',
  {
    bucket: text('bucket').notNull(),
    window: instant('window').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.window] })],
)
