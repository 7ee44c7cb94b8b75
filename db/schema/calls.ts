// Public calls for new offices, and who registers for them. Whoever registers has no account: what they say stands here alone,
// until one is chosen and becomes a person of the registry.
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Conditions, Registration } from '#rules/calls'
import type { CallPermit, Weights } from '#rules/calls-kinds'
import type { OfficeKind } from '#rules/offices'
import { day, id, instant, provinceId } from './columns.ts'
import { counties } from './provinces.ts'

export const calls = pgTable(
  'calls',
  {
    id: id(),
    provinceId: provinceId(),
    /** Number in the year's series. */
    number: text('number').notNull(),
    countyId: uuid('county_id')
      .notNull()
      .references(() => counties.id),
    place: text('place').notNull(),
    kind: text('kind').$type<OfficeKind>().notNull(),
    /** Offices that there is room for. */
    capacity: integer('capacity').notNull(),
    /** What is asked besides the law's conditions, in words. */
    note: text('note').notNull().default(''),
    /** Who permitted it, by which letter of which day. */
    permitBy: text('permit_by').$type<CallPermit>().notNull(),
    permitNumber: text('permit_number').notNull(),
    permitOn: day('permit_on').notNull(),
    /** The working group's own resolution, by its number; null for a call of before it was asked for. */
    resolution: text('resolution'),
    /** By which share of a hundred each counts; published with the call. */
    weights: jsonb('weights').$type<Weights>().notNull(),
    opensOn: day('opens_on').notNull(),
    closesOn: day('closes_on').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('calls_number').on(t.provinceId, t.number), index('calls_days').on(t.closesOn)],
)

export const applications = pgTable(
  'applications',
  {
    id: id(),
    provinceId: provinceId(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    trackingCode: text('tracking_code').notNull(),
    secretHash: text('secret_hash').notNull(),
    nationalId: text('national_id').notNull(),
    form: jsonb('form').$type<Registration>().notNull(),
    /** Whether the mobile was proved by a code; while that waits, nobody is registered. `none` where nothing can send one. */
    mobileState: text('mobile_state').$type<'waiting' | 'proved' | 'none'>().notNull().default('none'),
    /** By the papers that were wanted, the ids of the files in which they came. */
    papers: jsonb('papers').$type<Record<string, string[]>>().notNull().default({}),
    at: instant('at').notNull(),
    /** Each condition of Annex 2 as the secretariat found it; null while nobody has looked. */
    found: jsonb('found').$type<Conditions>(),
    verdict: text('verdict').$type<'fit' | 'unfit'>(),
    reason: text('reason'),
    judgedAt: instant('judged_at'),
    /** What the applicant objects, once, and until when that was possible. */
    objectBy: day('object_by'),
    objection: text('objection'),
    objectedAt: instant('objected_at'),
    /** Of the periodic exam, of a hundred. */
    mark: numeric('mark', { precision: 5, scale: 2, mode: 'number' }),
    /** The resolution by which the working group chose it, and the planned office that came of it. */
    resolution: text('resolution'),
    chosenAt: instant('chosen_at'),
    /** Why the choice left the ranking, where it did. */
    chosenWhy: text('chosen_why'),
    officeId: uuid('office_id'),
  },
  (t) => [
    uniqueIndex('applications_code').on(t.trackingCode),
    // with the mobile: whoever has another's number only must not stand in the other's way
    uniqueIndex('applications_one')
      .on(t.callId, t.nationalId, sql`(form->>'mobile')`)
      .where(sql`mobile_state <> 'waiting'`),
  ],
)
