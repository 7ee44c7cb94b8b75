// Copies of letters («رونوشت»): who gets one for information, without a duty to acknowledge.
import { sql } from 'drizzle-orm'
import { index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, provinceId } from './columns.ts'
import { notices } from './notices.ts'

/** One line of the copies of a signed letter, as it was signed. */
export const noticeCopies = pgTable(
  'notice_copies',
  {
    id: id(),
    provinceId: provinceId(),
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id),
    /** Its place among the letter's copies, from 0. */
    nth: smallint('nth').notNull(),
    name: text('name').notNull(),
    /** The body that gets it; null for who is only named on the letter. */
    bodyId: uuid('body_id'),
    /** Who gets it where no body does: somebody who stands for a kind of body that has none of its own. */
    personId: uuid('person_id'),
  },
  (t) => [
    uniqueIndex('notice_copies_nth').on(t.noticeId, t.nth),
    index('notice_copies_body').on(t.bodyId).where(sql`body_id is not null`),
    index('notice_copies_person').on(t.personId).where(sql`person_id is not null`),
  ],
)
