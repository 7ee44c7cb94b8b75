// Seats of the working group.
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core'
import type { Role } from '#rules/roles'
import { day, id, provinceId } from './columns.ts'

/** Seats of the working group: who votes and who signs is data with dates (Bylaw 25-b; Decree 3 note 1). */
export const seats = pgTable(
  'seats',
  {
    id: id(),
    provinceId: provinceId(),
    title: text('title').notNull(),
    role: text('role').$type<Role>().notNull(),
    votes: boolean('votes').notNull(),
    signs: boolean('signs').notNull(),
    since: day('since').notNull(),
    until: day('until'),
    resolution: text('resolution').notNull(),
  },
  (t) => [index('seats_province').on(t.provinceId)],
)
