// The messages in which people see what concerns them, so that these are edited in place.
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Messenger, ShownSubject } from '#rules/messages'
import { instant } from './columns.ts'

/**
 * The message in which a person sees a subject in a messenger, so that it is edited in place; `above`: those before it
 * that a long text needed, in their order.
 */
export const cards = pgTable(
  'cards',
  {
    messenger: text('messenger').$type<Messenger>().notNull(),
    chatId: text('chat_id').notNull(),
    subject: text('subject').$type<ShownSubject>().notNull(),
    subjectId: text('subject_id').notNull(),
    messageId: text('message_id').notNull(),
    /** The bot's own id: another bot of the messenger knows nothing of the message. Absent in rows of before it was kept. */
    bot: text('bot'),
    above: text('above').array().notNull().default([]),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.messenger, t.chatId, t.subject, t.subjectId] })],
)
