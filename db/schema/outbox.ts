// What is to be sent, and the slots in which it may be.
import { bigint, boolean, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { MessageKind, Messenger, OutboxState } from '#rules/messages'
import { id, instant, provinceId } from './columns.ts'

/** A row per recipient and channel; worded when it is sent. `messenger` is null where nobody is bound. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id'),
    messenger: text('messenger').$type<Messenger>(),
    chatId: text('chat_id'),
    kind: text('kind').$type<MessageKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    state: text('state').$type<OutboxState>().notNull(),
    priority: smallint('priority').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    leaseUntil: instant('lease_until'),
    /** Fencing token: a settle with an older one is void. */
    fence: bigint('fence', { mode: 'number' }).notNull().default(0),
    providerId: text('provider_id'),
    /** In flight at a crash on a channel without keys: may have been sent twice. */
    maybeTwice: boolean('maybe_twice').notNull().default(false),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('outbox_due').on(t.state, t.priority, t.nextAt),
    index('outbox_subject').on(t.subjectId),
    index('outbox_person').on(t.personId),
  ],
)

/** When a messenger, or one chat of it, may next be written to. */
export const slots = pgTable('slots', {
  id: text('id').primaryKey(),
  nextAt: instant('next_at').notNull(),
  /** Milliseconds between two messages as learnt from the messenger's answers. */
  gap: integer('gap').notNull().default(0),
})
