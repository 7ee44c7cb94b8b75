// A province's own checklists for inspections, made from the one that is shipped. Bylaw 13; Annex 1.
import { jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Group } from '#rules/inspections/item'
import { day, id, instant, provinceId } from './columns.ts'

/** One version, never changed: what was filled in by it goes by it. */
export const checklists = pgTable(
  'checklists',
  {
    id: id(),
    provinceId: provinceId(),
    /** Counts on from the shipped ones. */
    version: text('version').notNull(),
    groups: jsonb('groups').$type<Group[]>().notNull(),
    firstDay: day('first_day').notNull(),
    /** Why it was made, or by which resolution. */
    word: text('word').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [uniqueIndex('checklists_version').on(t.provinceId, t.version)],
)
