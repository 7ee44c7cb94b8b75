// What agencies agree on about services: memoranda, contracts and addenda; what they hand over to offices; security they hold.
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ContractKind, ContractParty } from '#rules/contracts'
import type { GuaranteeKind } from '#rules/guarantees'
import type { InventoryKind } from '#rules/inventory'
import { bodies } from './bodies.ts'
import { day, id, instant, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { services } from './services.ts'

const agencyId = () =>
  uuid('agency_id')
    .notNull()
    .references(() => bodies.id)

export const contracts = pgTable(
  'contracts',
  {
    id: id(),
    provinceId: provinceId(),
    kind: text('kind').$type<ContractKind>().notNull(),
    agencyId: agencyId(),
    /** With whom: an office, a body such as the kanoon, or the working group itself. */
    party: text('party').$type<ContractParty>().notNull(),
    officeId: uuid('office_id').references(() => offices.id),
    bodyId: uuid('body_id').references(() => bodies.id),
    /** What an addendum adds to. */
    addsTo: uuid('adds_to'),
    number: text('number').notNull(),
    subject: text('subject').notNull(),
    signedOn: day('signed_on').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day'),
    /** At most so many offices get its services; null for all. */
    capacity: integer('capacity'),
    endedOn: day('ended_on'),
    endedWhy: text('ended_why'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    check(
      'contracts_party',
      sql`case party when 'office' then office_id is not null and body_id is null
        when 'body' then body_id is not null and office_id is null else num_nonnulls(office_id, body_id) = 0 end`,
    ),
    index('contracts_province').on(t.provinceId, t.lastDay),
    index('contracts_agency').on(t.agencyId),
    index('contracts_office').on(t.officeId).where(sql`office_id is not null`),
    index('contracts_adds_to').on(t.addsTo).where(sql`adds_to is not null`),
  ],
)

/** The services that a contract is about. */
export const contractServices = pgTable(
  'contract_services',
  {
    provinceId: provinceId(),
    contractId: uuid('contract_id')
      .notNull()
      .references(() => contracts.id),
    serviceId: uuid('service_id')
      .notNull()
      .references(() => services.id),
  },
  (t) => [primaryKey({ columns: [t.contractId, t.serviceId] }), index('contract_services_service').on(t.serviceId)],
)

/** Whom the end of a contract was told of, each time once. */
export const contractWarnings = pgTable(
  'contract_warnings',
  {
    provinceId: provinceId(),
    contractId: uuid('contract_id')
      .notNull()
      .references(() => contracts.id),
    /** The last day that was warned of: one that is moved is warned of again. */
    lastDay: day('last_day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.contractId, t.lastDay] })],
)

/** Things that an agency handed over to an office: Bylaw 19-3, 19-4. They go back at its end: 9 note 2. */
export const inventory = pgTable(
  'inventory',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    agencyId: agencyId(),
    kind: text('kind').$type<InventoryKind>().notNull(),
    name: text('name').notNull(),
    count: integer('count').notNull(),
    /** A mark by which it is known, such as a serial number; empty where it has none. */
    mark: text('mark').notNull(),
    document: text('document').notNull(),
    handedOn: day('handed_on').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    /** The office has it: its holder says so, or says what is wrong with it. */
    receivedAt: instant('received_at'),
    receivedBy: uuid('received_by'),
    disputedAt: instant('disputed_at'),
    dispute: text('dispute'),
    returnedOn: day('returned_on'),
    /** In what state it came back, or why it does not. */
    returnNote: text('return_note'),
    returnedBy: uuid('returned_by'),
  },
  (t) => [
    index('inventory_office').on(t.officeId, t.returnedOn),
    index('inventory_agency').on(t.agencyId),
    index('inventory_province').on(t.provinceId),
  ],
)

/** Security for the good performance of an office, or of all of them: Annex 6. */
export const guarantees = pgTable(
  'guarantees',
  {
    id: id(),
    provinceId: provinceId(),
    agencyId: agencyId(),
    /** The office; null where the kanoon gives it for all. */
    officeId: uuid('office_id').references(() => offices.id),
    kind: text('kind').$type<GuaranteeKind>().notNull(),
    number: text('number').notNull(),
    /** The insurer, and who keeps the paper. */
    issuer: text('issuer').notNull(),
    heldBy: text('held_by').notNull(),
    /** Rials: the security, and the value of one month's services that it is measured by. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    monthValue: bigint('month_value', { mode: 'number' }).notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day'),
    /** The day of the settlement with the agency, and the number of its clearance. */
    settledOn: day('settled_on'),
    clearance: text('clearance'),
    /** A complaint in court, while it stands: the number of its file. */
    complaint: text('complaint'),
    /** The day of the final judgment after one. */
    judgedOn: day('judged_on'),
    releasedOn: day('released_on'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('guarantees_office').on(t.officeId).where(sql`office_id is not null`),
    index('guarantees_agency').on(t.agencyId),
    index('guarantees_province').on(t.provinceId),
  ],
)
