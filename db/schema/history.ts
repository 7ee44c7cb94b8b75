// What changed in the registry.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'

/** What changed on a file, field by field. */
export const history = pgTable(
  'history',
  {
    id: id(),
    provinceId: provinceId(),
    subject: text('subject', { enum: ['office', 'license', 'person'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    field: text('field').notNull(),
    was: text('was'),
    became: text('became'),
    at: instant('at').notNull(),
    by: uuid('by'),
    via: text('via').notNull(),
  },
  (t) => [index('history_subject').on(t.subjectId, t.at)],
)
