// Files, kept in the database.
import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, id, instant, provinceId } from './columns.ts'

/** Files as rows; served only with their subject's authorisation. `subject` is null until attached. */
export const files = pgTable(
  'files',
  {
    id: id(),
    provinceId: provinceId(),
    subject: text('subject', {
      enum: [
        'notice',
        'request',
        'case',
        'answer',
        'finding',
        'delivery',
        'import',
        'incoming',
        'document',
        'resolution',
        'visit',
        'inspection',
        'inquiry',
        'receipt',
        'application',
        'meeting',
        'item',
        'contract',
      ],
    }),
    subjectId: uuid('subject_id'),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    uploadedBy: uuid('uploaded_by'),
    at: instant('at').notNull(),
  },
  (t) => [
    index('files_subject').on(t.subject, t.subjectId),
    // those that nothing has taken up
    index('files_loose').on(t.uploadedBy, t.at).where(sql`subject is null`),
  ],
)
