// What people have typed and not sent yet.
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'

/**
 * A draft under a person's hands, the same in the bot and in the app: one for each kind, and each office it is for.
 * Whoever writes one holds a lock on the person, so that one without an office is one too.
 */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id').notNull(),
    /** What it will be, and which: `request:leave`, `incoming:<the letter it answers>` (rules/drafts). */
    kind: text('kind').notNull(),
    officeId: uuid('office_id'),
    form: jsonb('form').$type<Record<string, unknown>>().notNull(),
    version: integer('version').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('drafts_one').on(t.personId, t.kind, t.officeId)],
)
