// Who is signed in, and what was ended on purpose.
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'
import { people } from './people.ts'

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    tokenHash: text('token_hash').notNull(),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Until when signing and opening identities need no further PIN. */
    steppedUpUntil: instant('stepped_up_until'),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_person').on(t.personId)],
)

/** Sessions that were ended on purpose, by their token's hash: their devices wipe what they keep. One that ran out is not here. */
export const endedSessions = pgTable('ended_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  provinceId: provinceId(),
  endedAt: instant('ended_at').notNull(),
})
