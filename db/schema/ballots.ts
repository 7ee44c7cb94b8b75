// Ballots and their votes.
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BallotState, Choice, Interest, Tally } from '#rules/ballots'
import type { Via } from '#rules/messages'
import { day, id, instant, provinceId } from './columns.ts'
import { meetingItems } from './meetings.ts'
import { requests } from './requests.ts'
import { seats } from './seats.ts'

export const ballots = pgTable(
  'ballots',
  {
    id: id(),
    provinceId: provinceId(),
    /** What is voted on: a request, or an item of a meeting that is none. */
    requestId: uuid('request_id').references(() => requests.id),
    itemId: uuid('item_id').references(() => meetingItems.id),
    state: text('state').$type<BallotState>().notNull(),
    openedAt: instant('opened_at').notNull(),
    closesOn: day('closes_on').notNull(),
    closedAt: instant('closed_at'),
    /** All seats with a vote on the opening day, sat in or not. */
    base: integer('base').notNull(),
    /** Which seats these are. A seat added later has no vote in this ballot. */
    seats: uuid('seats').array().notNull().default([]),
    resolution: text('resolution'),
    /** The head made it secret: who voted stands in `ballot_marks`, what was voted in `ballot_urns`, and nothing joins them. */
    secret: boolean('secret').notNull().default(false),
    /** What a secret ballot came to, written when it closes: it has no votes to be counted again. */
    tally: jsonb('tally').$type<Tally>(),
  },
  (t) => [
    check('ballots_about_one', sql`num_nonnulls(request_id, item_id) = 1`),
    index('ballots_request').on(t.requestId),
    uniqueIndex('ballots_item').on(t.itemId).where(sql`state = 'open'`),
    index('ballots_state').on(t.provinceId, t.state),
    index('ballots_decided').on(t.provinceId, t.closedAt.desc()).where(sql`state in ('adopted', 'rejected')`),
  ],
)

/** Who has voted in a secret ballot. No moment, no number, nothing of what was voted. */
export const ballotMarks = pgTable(
  'ballot_marks',
  {
    provinceId: provinceId(),
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => seats.id),
    personId: uuid('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ballotId, t.seatId] })],
)

/** What was voted in a secret ballot while it is open: the sums alone, sealed under the program's secret, and gone when it closes. */
export const ballotUrns = pgTable('ballot_urns', {
  ballotId: uuid('ballot_id')
    .primaryKey()
    .references(() => ballots.id),
  provinceId: provinceId(),
  sealed: text('sealed').notNull(),
})

export const votes = pgTable(
  'votes',
  {
    id: id(),
    provinceId: provinceId(),
    ballotId: uuid('ballot_id')
      .notNull()
      .references(() => ballots.id),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => seats.id),
    personId: uuid('person_id').notNull(),
    choice: text('choice').$type<Choice>().notNull(),
    reason: text('reason'),
    via: text('via').$type<Via>().notNull(),
    /** Said aloud and written down by the secretary; the member may replace it. */
    spoken: boolean('spoken').notNull().default(false),
    /** Why whoever recused was suggested to, if the program saw a reason. */
    interest: text('interest').$type<Interest>(),
    /** In whose stead a delegate voted. */
    onBehalfOf: uuid('on_behalf_of'),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('votes_one').on(t.ballotId, t.seatId)],
)
