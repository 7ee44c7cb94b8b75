// Systems of agencies that work with this one: the keys by which they come in.
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SystemScope } from '#rules/systems'
import { day, id, instant, provinceId } from './columns.ts'

/**
 * A system's key, for the body that it acts for. Its token is kept as a digest alone; once it was rotated the older one is
 * good for some days more. The table has the name that it had when such keys confirmed receipts and nothing else: a
 * process of then still writes it.
 */
export const systemKeys = pgTable(
  'receipt_doors',
  {
    id: id(),
    provinceId: provinceId(),
    /** The agency. */
    bodyId: uuid('body_id').notNull(),
    name: text('name').notNull().default(''),
    scopes: jsonb('scopes').$type<readonly SystemScope[]>().notNull().default(['receipts']),
    token: text('token').notNull(),
    /** How often it was rotated. */
    turn: integer('turn').notNull().default(0),
    olderToken: text('older_token'),
    /** The last day of the older token. */
    olderUntil: day('older_until'),
    at: instant('at').notNull(),
    by: uuid('by').notNull(),
    usedOn: day('used_on'),
    olderUsedOn: day('older_used_on'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('receipt_doors_token').on(t.token),
    uniqueIndex('receipt_doors_older').on(t.olderToken).where(sql`older_token is not null`),
    index('receipt_doors_province').on(t.provinceId, t.bodyId),
  ],
)
