// Services that are cut off from offices, each by a resolution or a judgment; and what courts decided about offices. Minutes 3, 8;
// Annex 4 articles 3, 5, 10.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CutOffSort } from '#rules/violations/cut-offs'
import { day, id, instant, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { requests } from './requests.ts'
import { services } from './services.ts'

export const cutOffs = pgTable(
  'cut_offs',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    /** Null for all of its services. */
    serviceId: uuid('service_id').references(() => services.id),
    sort: text('sort').$type<CutOffSort>().notNull(),
    /** The number of the resolution, or of the judgment. */
    resolution: text('resolution').notNull(),
    reason: text('reason').notNull(),
    /** The violation in whose course it was ordered, if any. */
    requestId: uuid('request_id').references(() => requests.id),
    firstDay: day('first_day').notNull(),
    /** Null until it is lifted: of an interim one. */
    lastDay: day('last_day'),
    /** When it was lifted before its last day, by which paper. */
    liftedOn: day('lifted_on'),
    liftedBy: text('lifted_by'),
    recordedBy: uuid('recorded_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('cut_offs_office').on(t.officeId, t.firstDay),
    index('cut_offs_request').on(t.requestId).where(sql`request_id is not null`),
  ],
)
