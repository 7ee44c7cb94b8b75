// What is known of the installation itself, whatever its provinces.
import { boolean, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Messenger } from '#rules/messages'
import { instant } from './columns.ts'

/** One row, made at the first start. `secretCheck` is a digest keyed with the secret: another secret has another. */
export const installation = pgTable('installation', {
  one: boolean('one').primaryKey().default(true),
  secretCheck: text('secret_check').notNull(),
  since: instant('since').notNull(),
})

/** What was found of a messenger by trying it, see rules/probes.ts. */
export const probes = pgTable(
  'probes',
  {
    messenger: text('messenger').$type<Messenger>().notNull(),
    behaviour: text('behaviour').notNull(),
    finding: text('finding').notNull(),
    /** In the messenger's own words and figures. */
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.messenger, t.behaviour] })],
)
