// Ballots and their votes.
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { BallotState, Choice } from '#rules/ballots'
import type { Via } from '#rules/messages'
import { day, id, instant, provinceId } from './columns.ts'
import { requests } from './requests.ts'
import { seats } from './seats.ts'

export const ballots = pgTable(
  'ballots',
  {
    id: id(),
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    state: text('state').$type<BallotState>().notNull(),
    openedAt: instant('opened_at').notNull(),
    closesOn: day('closes_on').notNull(),
    closedAt: instant('closed_at'),
    /** All seats with a vote on the opening day, sat in or not. */
    base: integer('base').notNull(),
    /** Which seats these are. A seat added later has no vote in this ballot. */
    seats: uuid('seats').array().notNull().default([]),
    resolution: text('resolution'),
  },
  (t) => [index('ballots_request').on(t.requestId), index('ballots_state').on(t.provinceId, t.state)],
)

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
    /** In whose stead a delegate voted. */
    onBehalfOf: uuid('on_behalf_of'),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('votes_one').on(t.ballotId, t.seatId)],
)
