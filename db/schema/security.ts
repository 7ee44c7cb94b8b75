// Who was refused: for the watch over the house, and no part of the audit chain.
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SecurityKind } from '#rules/security'
import { instant } from './columns.ts'

/**
 * Refusals counted by the hour. `source`: a keyed digest of the address or the account, from which nothing leads back; no
 * number, no name, nothing that was typed. The province is the person's, none for a stranger.
 */
export const securityLog = pgTable(
  'security_log',
  {
    hour: instant('hour').notNull(),
    kind: text('kind').$type<SecurityKind>().notNull(),
    /** The route's pattern, or the messenger. */
    place: text('place').notNull(),
    provinceId: uuid('province_id'),
    personId: uuid('person_id'),
    source: text('source').notNull(),
    count: integer('count').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [
    unique('security_log_one').on(t.hour, t.kind, t.place, t.personId, t.source).nullsNotDistinct(),
    index('security_log_last').on(t.lastAt),
  ],
)
