// The one register of letters in and out.
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Direction } from '#rules/incoming'
import type { Confidentiality } from '#rules/notices'
import { instant, provinceId, searchVector } from './columns.ts'

/** The one register of letters in and out (Bylaw 20): a line each, written with the act that makes it official. */
export const register = pgTable(
  'register',
  {
    /** The letter's own id: a line a letter. */
    id: uuid('id').primaryKey(),
    provinceId: provinceId(),
    direction: text('direction').$type<Direction>().notNull(),
    number: text('number').notNull(),
    at: instant('at').notNull(),
    subject: text('subject').notNull(),
    /** Sender of what came in; recipient, or how many, of what went out. */
    party: text('party').notNull(),
    officeId: uuid('office_id'),
    confidentiality: text('confidentiality').$type<Confidentiality>().notNull(),
    /** Since when the letter is cancelled; its number and its line stay. */
    cancelledAt: instant('cancelled_at'),
    /** The first letter of the thread; its own id where it begins one. */
    thread: uuid('thread').notNull(),
    /** Number, party, subject and text as `searchWords` reads them; as a vector, since common words are met line by line. */
    search: searchVector('search').notNull(),
  },
  (t) => [
    uniqueIndex('register_number').on(t.provinceId, t.direction, t.number),
    index('register_at').on(t.provinceId, t.at),
    index('register_thread').on(t.thread),
    index('register_search').using('gin', t.search),
  ],
)
