import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** How a channel, the clock, the disk and the queue were at their last self-test; a row each, for the whole deployment. */
export const health = pgTable('health', {
  name: text('name').primaryKey(),
  checkedAt: instant('checked_at').notNull(),
  /** Null while all is well; else which fault, by its name in rules/health.ts. */
  fault: text('fault'),
  facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
  /** Since when it is so. */
  since: instant('since').notNull(),
  /** When the people in charge were told of the present fault. */
  toldAt: instant('told_at'),
})
