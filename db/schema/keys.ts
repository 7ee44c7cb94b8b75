// The keys of acts, by which a repeated one gets the old answer.
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One key of one caller: the same key and body gets the old answer, another body is a conflict. */
export const keys = pgTable(
  'keys',
  {
    owner: text('owner').notNull(),
    key: text('key').notNull(),
    action: text('action').notNull(),
    body: text('body').notNull(),
    answer: jsonb('answer'),
    provinceId: uuid('province_id'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.key] }), index('keys_at').on(t.at)],
)
