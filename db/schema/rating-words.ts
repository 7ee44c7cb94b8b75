// What an office answers its customers in public, and words that the secretariat hid.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'

/** An office's public answer. One stands; another ends it. */
export const ratingAnswers = pgTable(
  'rating_answers',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
    endedAt: instant('ended_at'),
    hiddenAt: instant('hidden_at'),
    hiddenBy: uuid('hidden_by'),
    hiddenReason: text('hidden_reason'),
  },
  (t) => [
    index('rating_answers_office').on(t.officeId, t.at),
    uniqueIndex('rating_answers_standing').on(t.officeId).where(sql`ended_at is null`),
  ],
)

/** Customers' words that break the law, hidden with a reason: kept, and out of the office's sight. */
export const hiddenWords = pgTable(
  'hidden_words',
  {
    ratingId: uuid('rating_id').primaryKey(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
  },
  (t) => [index('hidden_words_office').on(t.officeId)],
)
