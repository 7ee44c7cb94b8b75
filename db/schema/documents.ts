// The library: circulars, directives and price lists that every office must keep in full (Annex 1 article 3).
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DocumentKind } from '#rules/documents'
import { day, id, instant, provinceId } from './columns.ts'

export const documents = pgTable(
  'documents',
  {
    id: id(),
    provinceId: provinceId(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    title: text('title').notNull(),
    agency: text('agency').notNull(),
    createdAt: instant('created_at').notNull(),
    /** From this day on it binds no more. */
    repealedOn: day('repealed_on'),
    /** By what: a letter's or a resolution's number. */
    repealedBy: text('repealed_by'),
    /** When that was entered: no office can have known before. */
    repealedAt: instant('repealed_at'),
  },
  (t) => [index('documents_province').on(t.provinceId, t.agency)],
)

export const documentVersions = pgTable(
  'document_versions',
  {
    id: id(),
    provinceId: provinceId(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    version: integer('version').notNull(),
    /** The agency's own number on it. */
    number: text('number').notNull(),
    firstDay: day('first_day').notNull(),
    /** What changed against the version before. */
    changes: text('changes').notNull(),
    /** The text, where there is one besides the file; it is what search looks into. */
    body: text('body').notNull(),
    search: text('search').notNull(),
    fileId: uuid('file_id'),
    at: instant('at').notNull(),
    by: uuid('by'),
  },
  (t) => [
    uniqueIndex('document_versions_one').on(t.documentId, t.version),
    index('document_versions_at').on(t.provinceId, t.at),
  ],
)

/** Which versions lie complete on a device of an office, as the device itself said last. */
export const documentSets = pgTable(
  'document_sets',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** SHA-256 over the ids of the versions, in order. */
    digest: text('digest').notNull(),
    count: integer('count').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.personId] })],
)
