// Lists of offices that are kept by name.
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'
import type { Selection } from './notices.ts'

/** Recipients that are wanted again and again, under a name. */
export const lists = pgTable(
  'lists',
  {
    id: id(),
    provinceId: provinceId(),
    name: text('name').notNull(),
    selection: jsonb('selection').$type<Selection>().notNull(),
    /** Rises with every change, so that two clerks never overwrite each other silently. */
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: uuid('updated_by'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('lists_province').on(t.provinceId),
    uniqueIndex('lists_name').on(t.provinceId, t.name).where(sql`ended_at is null`),
  ],
)
