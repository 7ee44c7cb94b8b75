// Texts of letters that are kept.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { NoticeKind } from '#rules/notices'
import { id, instant, provinceId } from './columns.ts'

/** Texts to begin a letter with; what stands in braces is filled in by the writer. */
export const templates = pgTable(
  'templates',
  {
    id: id(),
    provinceId: provinceId(),
    name: text('name').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: uuid('updated_by'),
    endedAt: instant('ended_at'),
  },
  (t) => [index('templates_province').on(t.provinceId)],
)
