// Letters that come in, and the one register of letters in and out.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Direction, IncomingFrom, IncomingState } from '#rules/incoming'
import type { Confidentiality } from '#rules/notices'
import { day, id, instant, provinceId, searchVector } from './columns.ts'

/** Letters that come in: written by holders and bodies here, or registered from paper with a scan. */
export const incoming = pgTable(
  'incoming',
  {
    id: id(),
    provinceId: provinceId(),
    number: text('number').notNull(),
    from: text('from_kind').$type<IncomingFrom>().notNull(),
    /** Who wrote it here; null for paper. */
    personId: uuid('person_id'),
    officeId: uuid('office_id'),
    bodyId: uuid('body_id'),
    /** As on the paper: who wrote it, under which number and date of theirs. */
    sender: text('sender').notNull(),
    senderNumber: text('sender_number'),
    senderDate: day('sender_date'),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** The letter it speaks of, and the recipient's record that it answers. */
    refersTo: uuid('refers_to'),
    answers: uuid('answers'),
    confidentiality: text('confidentiality').$type<Confidentiality>().notNull().default('ordinary'),
    state: text('state').$type<IncomingState>().notNull(),
    receivedAt: instant('received_at').notNull(),
    registeredBy: uuid('registered_by'),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by'),
    /** What was done about it. */
    doneWord: text('done_word'),
  },
  (t) => [
    uniqueIndex('incoming_number').on(t.provinceId, t.number),
    index('incoming_state').on(t.provinceId, t.state, t.receivedAt),
    index('incoming_office').on(t.officeId),
    index('incoming_person').on(t.personId),
    index('incoming_body').on(t.bodyId).where(sql`body_id is not null`),
  ],
)

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
