// Services, who offers them and what they cost.
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Sum } from '#rules/prices'
import { bodies } from './bodies.ts'
import { day, id, provinceId } from './columns.ts'
import { offices } from './offices.ts'

export const services = pgTable(
  'services',
  {
    id: id(),
    provinceId: provinceId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** The agency as the list names it. */
    agency: text('agency').notNull(),
    /** The body that it is, where somebody said so; else the one of the very name, if there is one. */
    bodyId: uuid('body_id').references(() => bodies.id),
    /** What a customer needs before asking, and the documents to bring. */
    prerequisites: text('prerequisites'),
    documents: text('documents'),
    /** Within how many days it is to be done. */
    days: integer('days'),
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

/** One of the three sums of a service from its day of effect, and who approved it. Bylaw 1. */
export const prices = pgTable(
  'prices',
  {
    id: id(),
    provinceId: provinceId(),
    serviceId: uuid('service_id')
      .notNull()
      .references(() => services.id),
    sum: text('sum').$type<Sum>().notNull().default('fee'),
    /** Rials. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    approvedBy: text('approved_by').notNull(),
    document: text('document').notNull(),
    firstDay: day('first_day').notNull(),
    /** Approved for the time being; the final figure is still to come. */
    provisional: boolean('provisional').notNull().default(false),
  },
  (t) => [uniqueIndex('prices_day').on(t.serviceId, t.sum, t.firstDay)],
)
