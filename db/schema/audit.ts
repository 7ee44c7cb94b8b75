// The chain of official acts: entries written in their own transactions, chained by province by the sealer.
import { sql } from 'drizzle-orm'
import { bigint, bigserial, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Via } from '#rules/messages'
import { day, instant, provinceId } from './columns.ts'

export const audit = pgTable(
  'audit',
  {
    /** Order of arrival; the chain's own order is `seq`. */
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    provinceId: provinceId(),
    at: instant('at').notNull(),
    personId: uuid('person_id'),
    role: text('role'),
    via: text('via').$type<Via>().notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Ids, figures and salted digests only, so that erasing a person leaves the chain whole. */
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    seq: bigint('seq', { mode: 'number' }),
    hash: text('hash'),
  },
  (t) => [
    uniqueIndex('audit_seq').on(t.provinceId, t.seq),
    index('audit_unsealed').on(t.id).where(sql`seq is null`),
    index('audit_subject').on(t.subjectId),
  ],
)

/** The head of each day, published; an edit, a deletion or a truncation shows against it. */
export const auditHeads = pgTable(
  'audit_heads',
  {
    provinceId: provinceId(),
    day: day('day').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.provinceId, t.day] })],
)
