// When each job ran last.
import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What the clock did last, by job. */
export const jobs = pgTable('jobs', {
  name: text('name').primaryKey(),
  ranAt: instant('ran_at').notNull(),
  error: text('error'),
})
