// Accounts in messengers that people declared as theirs.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Messenger } from '#rules/messages'
import { id, instant, provinceId } from './columns.ts'
import { people } from './people.ts'

/** A messenger account that a person declared as an address, with the consent's moment. */
export const bindings = pgTable(
  'bindings',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    messenger: text('messenger').$type<Messenger>().notNull(),
    userId: text('user_id').notNull(),
    chatId: text('chat_id').notNull(),
    boundAt: instant('bound_at').notNull(),
    /** The messenger used last comes first. */
    usedAt: instant('used_at').notNull(),
    blockedAt: instant('blocked_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [index('bindings_person').on(t.personId), index('bindings_account').on(t.messenger, t.userId)],
)
