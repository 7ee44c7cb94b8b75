// Ratings and their roll-ups.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Via } from '#rules/messages'
import { day, id, instant, provinceId } from './columns.ts'

export const ratings = pgTable(
  'ratings',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    /** The giver's key: a repeat answers with the same rating. */
    key: uuid('key').notNull(),
    service: smallint('service').notNull(),
    conduct: smallint('conduct').notNull(),
    /** Which service the customer came for, if they said so. */
    serviceId: uuid('service_id'),
    comment: text('comment'),
    /** Of the word and the service as they were given: what a repeat is compared with. Null before it was kept. */
    body: integer('body'),
    /** The same device gave another for the office on the same day, which counts in its stead. */
    replaced: boolean('replaced').notNull().default(false),
    /** At which counter of the office, by the code that was scanned there. */
    counter: smallint('counter'),
    via: text('via').$type<Via>().notNull(),
    day: day('day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('ratings_key').on(t.key),
    index('ratings_office').on(t.officeId, t.at),
    index('ratings_worded').on(t.provinceId, t.at).where(sql`comment is not null or service_id is not null`),
  ],
)

/** Sums by office and day: no page counts raw rows. */
export const ratingDays = pgTable(
  'rating_days',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    count: integer('count').notNull(),
    service: integer('service').notNull(),
    conduct: integer('conduct').notNull(),
    /** What of the three does not weigh in the score, since it came from the same place as others that day. */
    discount: doublePrecision('discount').notNull().default(0),
    serviceDiscount: doublePrecision('service_discount').notNull().default(0),
    conductDiscount: doublePrecision('conduct_discount').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.day] }), index('rating_days_province').on(t.provinceId, t.day)],
)

/** The same by counter, of offices whose counters have codes of their own: summed by the clock from the day's rows. */
export const ratingCounters = pgTable(
  'rating_counters',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    counter: smallint('counter').notNull(),
    day: day('day').notNull(),
    count: integer('count').notNull(),
    service: integer('service').notNull(),
    conduct: integer('conduct').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.officeId, t.day, t.counter] }),
    index('rating_counters_province').on(t.provinceId, t.day),
  ],
)

/**
 * How many ratings came from one place for one office on one day. `source`: a keyed digest of the day, so that nothing
 * leads from here to an address or an account, nor from one day to the next. Unlogged: after a crash counting begins anew.
 */
export const ratingSources = pgTable(
  'rating_sources',
  {
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    source: bigint('source', { mode: 'bigint' }).notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.officeId, t.source] })],
)

/**
 * What stands of each device for one office on one day, and what stood before it: a correction counts in its stead.
 * `device`: a keyed digest of the day, like `source`. Unlogged: after a crash a correction counts as one more.
 */
export const ratingDevices = pgTable(
  'rating_devices',
  {
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    device: bigint('device', { mode: 'bigint' }).notNull(),
    ratingId: uuid('rating_id').notNull(),
    service: smallint('service').notNull(),
    conduct: smallint('conduct').notNull(),
    /** Of the device's first rating: what does not weigh of it, nor of what replaces it. */
    discount: doublePrecision('discount').notNull(),
    wasId: uuid('was_id'),
    wasService: smallint('was_service'),
    wasConduct: smallint('was_conduct'),
  },
  (t) => [primaryKey({ columns: [t.day, t.officeId, t.device] })],
)
