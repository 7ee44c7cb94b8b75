// Offices: what they are and where.
import { doublePrecision, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { OfficeKind } from '#rules/offices'
import { id, instant, provinceId } from './columns.ts'
import { counties } from './provinces.ts'

export const offices = pgTable(
  'offices',
  {
    id: id(),
    provinceId: provinceId(),
    countyId: uuid('county_id')
      .notNull()
      .references(() => counties.id),
    name: text('name').notNull(),
    kind: text('kind').$type<OfficeKind>().notNull(),
    place: text('place').notNull(),
    address: text('address').notNull(),
    phone: text('phone'),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    /** Square metres. */
    area: integer('area'),
    /** Hours of its own by weekday, else the province's. */
    hours: jsonb('hours').$type<Record<string, [string, string]>>(),
    /** Name, place, holder, codes and address normalised, for search as you type. */
    search: text('search').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('offices_province').on(t.provinceId, t.countyId)],
)
