import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { id, instant, provinceId } from './columns.ts'
import { sessions } from './sessions.ts'

/** A browser that may be pushed to. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id').notNull(),
    /** Where it was asked for: signing out there, from wherever, ends it too. */
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The last time the push service took something for it. */
    usedAt: instant('used_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('push_subscriptions_endpoint').on(t.endpoint),
    index('push_subscriptions_person').on(t.personId),
    index('push_subscriptions_session').on(t.sessionId),
  ],
)

/** A browser in which a citizen is told that their case moved: bound to the case, and to nobody. */
export const caseBrowsers = pgTable(
  'case_browsers',
  {
    id: id(),
    provinceId: provinceId(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    locale: text('locale').$type<'fa' | 'en'>().notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('case_browsers_one').on(t.caseId, t.endpoint)],
)
