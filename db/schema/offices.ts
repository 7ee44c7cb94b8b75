// Offices, their licenses with history, services and prices, and what is in effect at an office now.
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { OfficeKind, StoredLicenseState } from '#rules/offices'
import { day, id, instant, provinceId } from './columns.ts'
import { people } from './people.ts'
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

/** A term of a license. The current one has no `endedAt`. */
export const licenses = pgTable(
  'licenses',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    holderId: uuid('holder_id')
      .notNull()
      .references(() => people.id),
    code: text('code').notNull(),
    issuedOn: day('issued_on').notNull(),
    expiresOn: day('expires_on').notNull(),
    state: text('state').$type<StoredLicenseState>().notNull(),
    stateSince: day('state_since').notNull(),
    colour: text('colour').notNull().default('normal'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('licenses_office').on(t.officeId),
    index('licenses_holder').on(t.holderId),
    index('licenses_expiry').on(t.provinceId, t.expiresOn),
  ],
)

/** A license code is an alias with history: a printed QR is valid for ever. */
export const licenseCodes = pgTable(
  'license_codes',
  {
    code: text('code').primaryKey(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    since: instant('since').notNull(),
  },
  (t) => [index('license_codes_office').on(t.officeId)],
)

/** What changed on a file, field by field. */
export const history = pgTable(
  'history',
  {
    id: id(),
    provinceId: provinceId(),
    subject: text('subject', { enum: ['office', 'license', 'person'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    field: text('field').notNull(),
    was: text('was'),
    became: text('became'),
    at: instant('at').notNull(),
    by: uuid('by'),
    via: text('via').notNull(),
  },
  (t) => [index('history_subject').on(t.subjectId, t.at)],
)

/** What a granted request does at an office, from its first day to its last. */
export const effects = pgTable(
  'effects',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    requestId: uuid('request_id').notNull(),
    kind: text('kind').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    /** The office is closed as long; its license's state follows from it. */
    closes: boolean('closes').notNull().default(false),
    shown: jsonb('shown').$type<Record<string, string | number>>().notNull(),
  },
  (t) => [uniqueIndex('effects_request').on(t.requestId), index('effects_office').on(t.officeId, t.lastDay)],
)

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
  (t) => [primaryKey({ columns: [t.officeId, t.serviceId] })],
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
