// What is in effect at an office.
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, provinceId } from './columns.ts'
import { offices } from './offices.ts'

/** What a granted request does at an office, from its first day to its last. */
export const effects = pgTable(
  'effects',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    requestId: uuid('request_id').notNull(),
    kind: text('kind').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    /** The office is closed as long; its license's state follows from it. */
    closes: boolean('closes').notNull().default(false),
    shown: jsonb('shown').$type<Record<string, string | number>>().notNull(),
  },
  (t) => [uniqueIndex('effects_request').on(t.requestId), index('effects_office').on(t.officeId, t.lastDay)],
)
