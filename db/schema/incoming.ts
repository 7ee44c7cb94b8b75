// Letters to the secretariat.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { IncomingFrom, IncomingState } from '#rules/incoming'
import type { Confidentiality } from '#rules/notices'
import { day, id, instant, provinceId } from './columns.ts'

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
