// What is found out about ratings after they were written: on what evidence they rest, and what is odd about a day of them.
import { sql } from 'drizzle-orm'
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DoubtKind } from '#rules/ratings-doubts'
import { day, id, instant, provinceId } from './columns.ts'

/**
 * Sums of one office and day, found anew while the day lasts: what came by accounts of a messenger, what by receipts that an
 * agency confirmed, and by how much of weight what is doubtful is weighed down. All by weight, and parts of `rating_days`.
 */
export const ratingChecks = pgTable(
  'rating_checks',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    accounts: doublePrecision('accounts').notNull().default(0),
    accountsService: doublePrecision('accounts_service').notNull().default(0),
    accountsConduct: doublePrecision('accounts_conduct').notNull().default(0),
    receipts: doublePrecision('receipts').notNull().default(0),
    receiptsService: doublePrecision('receipts_service').notNull().default(0),
    receiptsConduct: doublePrecision('receipts_conduct').notNull().default(0),
    doubted: doublePrecision('doubted').notNull().default(0),
    doubtedService: doublePrecision('doubted_service').notNull().default(0),
    doubtedConduct: doublePrecision('doubted_conduct').notNull().default(0),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.day] }), index('rating_checks_province').on(t.provinceId, t.day)],
)

/** Why a day's ratings of an office are weighed down, until somebody of the secretariat looked and says that they count. */
export const ratingDoubts = pgTable(
  'rating_doubts',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    kind: text('kind').$type<DoubtKind>().notNull(),
    /** How many ratings it is about, and against what they were held. */
    count: integer('count').notNull(),
    facts: jsonb('facts').$type<Record<string, number>>().notNull(),
    at: instant('at').notNull(),
    /** `counts`: they were honest and weigh again; `stands`: they stay weighed down. */
    decided: text('decided').$type<'counts' | 'stands'>(),
    reason: text('reason'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
  },
  (t) => [
    uniqueIndex('rating_doubts_day').on(t.officeId, t.day, t.kind),
    index('rating_doubts_province').on(t.provinceId, t.day),
    index('rating_doubts_open').on(t.provinceId, t.day).where(sql`decided is null`),
  ],
)

/**
 * Receipts of an office by a keyed digest of their number: named by a customer with a rating, confirmed by an agency's
 * system, in whichever order. One receipt makes one rating weigh more, and no more.
 */
export const ratingReceipts = pgTable(
  'rating_receipts',
  {
    officeId: uuid('office_id').notNull(),
    digest: text('digest').notNull(),
    provinceId: provinceId(),
    ratingId: uuid('rating_id'),
    ratedOn: day('rated_on'),
    /** The key of the system that confirmed it. */
    doorId: uuid('door_id'),
    /** On which day its customer was served, as the agency's system says. */
    servedOn: day('served_on'),
    confirmedAt: instant('confirmed_at'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.officeId, t.digest] }),
    uniqueIndex('rating_receipts_rating').on(t.ratingId),
    index('rating_receipts_at').on(t.at),
  ],
)
