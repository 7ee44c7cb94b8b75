// What is to be sent, and the slots in which it may be.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ChannelName, MessageKind, OutboxState } from '#rules/messages'
import { id, instant, provinceId } from './columns.ts'

/** A row per recipient and channel; worded when it is sent. `messenger` is null where nobody is bound. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id'),
    /** The channel. */
    messenger: text('messenger').$type<ChannelName>(),
    /** The chat; the id of a push subscription; for Safir and SMS the number. */
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
    /** When the channel reported its arrival, where a channel tells. */
    reachedAt: instant('reached_at'),
  },
  (t) => [
    index('outbox_due').on(t.messenger, t.priority, t.nextAt).where(sql`state = 'queued'`),
    index('outbox_subject').on(t.subjectId),
    // those whom no channel reaches are asked for with every look at a letter
    index('outbox_unreachable').on(t.subjectId).where(sql`state = 'unreachable'`),
    index('outbox_person').on(t.personId),
    index('outbox_provider').on(t.messenger, t.providerId).where(sql`messenger in ('safir', 'sms')`),
  ],
)

/**
 * When a messenger (`telegram`), or one chat of it (`telegram:1234`), may next be written to. By the database's clock.
 * Unlogged: a crash of the database forgets them, and they are learnt again.
 */
export const slots = pgTable('slots', {
  id: text('id').primaryKey(),
  nextAt: instant('next_at').notNull(),
  /** Messages per second the messenger is thought to allow, learnt from its answers; null for a chat. */
  rate: doublePrecision('rate'),
  /** How many places were given out in all, so that a process knows its share. */
  count: bigint('count', { mode: 'number' }).notNull().default(0),
  /** Since when every place has been taken without a refusal, and how often the rate was raised in that time. */
  heldSince: instant('held_since'),
  raises: integer('raises').notNull().default(0),
  /** The end of the last pause the messenger asked for. */
  pausedUntil: instant('paused_until'),
})
