// Signatures lent for a time.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, provinceId } from './columns.ts'

/** A signer's signature lent for a time, with its days (Annex 3 article 8). */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    provinceId: provinceId(),
    /** The seat that signs, whose it is, and who signs in its stead. */
    seatId: uuid('seat_id').notNull(),
    personId: uuid('person_id').notNull(),
    delegateId: uuid('delegate_id').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('delegations_province').on(t.provinceId, t.lastDay)],
)
