// Days on which clocks stand still by a resolution of the working group: Bylaw 17, force majeure.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, id, instant, provinceId } from './columns.ts'
import { requests } from './requests.ts'

export const suspensions = pgTable(
  'suspensions',
  {
    id: id(),
    provinceId: provinceId(),
    /** The one request whose clocks stand still; null for all deadlines of the province. */
    requestId: uuid('request_id').references(() => requests.id),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    /** Its number, such as «15/3»; and why, in a few words. */
    resolution: text('resolution').notNull(),
    reason: text('reason').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: instant('set_at').notNull(),
    /** Ended early: its last day then, before its first where it never began; by which resolution, and who wrote that down. */
    endedOn: day('ended_on'),
    endResolution: text('end_resolution'),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
  },
  (t) => [index('suspensions_province').on(t.provinceId, t.lastDay)],
)
