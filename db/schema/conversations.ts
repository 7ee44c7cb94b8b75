// Where conversations of the bot stand, and updates that wait.
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Where a conversation of the bot stands; holds only an unsent draft's way. */
export const conversations = pgTable('conversations', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** An update that takes long, sealed, until it is carried out: the messenger has been told to forget it. */
export const updatesAside = pgTable('updates_aside', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  at: instant('at').notNull(),
})
