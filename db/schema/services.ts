// Services, who offers them and what they cost.
import { bigint, boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, provinceId } from './columns.ts'
import { offices } from './offices.ts'

export const services = pgTable(
  'services',
  {
    id: id(),
    provinceId: provinceId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    agency: text('agency').notNull(),
  },
  (t) => [uniqueIndex('services_code').on(t.provinceId, t.code)],
)

export const officeServices = pgTable(
  'office_services',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    serviceId: uuid('service_id')
      .notNull()
      .references(() => services.id),
    since: day('since').notNull(),
    until: day('until'),
    cutOff: boolean('cut_off').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.serviceId] }), index('office_services_service').on(t.serviceId)],
)

/** A price from its day of effect, and who approved it. */
export const prices = pgTable(
  'prices',
  {
    id: id(),
    provinceId: provinceId(),
    serviceId: uuid('service_id')
      .notNull()
      .references(() => services.id),
    /** Rials. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    approvedBy: text('approved_by').notNull(),
    document: text('document').notNull(),
    firstDay: day('first_day').notNull(),
  },
  (t) => [index('prices_service').on(t.serviceId, t.firstDay)],
)
