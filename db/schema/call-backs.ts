// Customers who ask the office they rated to call them back. The number is the holder's alone.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, provinceId } from './columns.ts'

export const callBacks = pgTable(
  'call_backs',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    ratingId: uuid('rating_id').notNull(),
    /** Null once it has served its time. */
    mobile: text('mobile'),
    at: instant('at').notNull(),
    /** The last day to call, by the law of the day on which it was asked. */
    dueOn: day('due_on').notNull(),
    remindedAt: instant('reminded_at'),
    remindedLateAt: instant('reminded_late_at'),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by'),
  },
  (t) => [
    uniqueIndex('call_backs_rating').on(t.ratingId),
    index('call_backs_office').on(t.officeId, t.at),
    index('call_backs_open').on(t.provinceId, t.dueOn).where(sql`done_at is null`),
  ],
)
