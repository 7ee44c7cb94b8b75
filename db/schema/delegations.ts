// What is lent for a time: signatures, and answers to what proceedings ask.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, provinceId } from './columns.ts'

/**
 * What a person lends to another for a time, with its days: the signature of a seat (Annex 3 article 8), or, without a seat,
 * the answers to what proceedings ask of the person.
 */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    provinceId: provinceId(),
    /** The seat that signs, if it is a signature; whose it is, and who acts in its stead. */
    seatId: uuid('seat_id'),
    personId: uuid('person_id').notNull(),
    delegateId: uuid('delegate_id').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('delegations_province').on(t.provinceId, t.lastDay), index('delegations_delegate').on(t.delegateId)],
)
