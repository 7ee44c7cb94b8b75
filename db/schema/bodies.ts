// Bodies that write and are written to besides the offices: agencies, the association, the kanoon, seats of the working group.
import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PartyRole } from '#rules/roles'
import { day, id, instant, provinceId } from './columns.ts'

/** A body outlives its people, who stand for it by their memberships. */
export const bodies = pgTable(
  'bodies',
  {
    id: id(),
    provinceId: provinceId(),
    /** What kind of body it is, by the role in which people stand for it. */
    kind: text('kind').$type<PartyRole>().notNull(),
    name: text('name').notNull(),
    address: text('address'),
    phone: text('phone'),
    fax: text('fax'),
    /** The seat of the working group that it is. */
    seatId: uuid('seat_id'),
    since: day('since').notNull(),
    until: day('until'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('bodies_province').on(t.provinceId, t.kind),
    uniqueIndex('bodies_seat').on(t.seatId).where(sql`seat_id is not null`),
    uniqueIndex('bodies_name').on(t.provinceId, t.kind, t.name).where(sql`seat_id is null and until is null`),
  ],
)
