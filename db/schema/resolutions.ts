// What the working group resolved: who is responsible, by when, what was reported of it, and to which resolutions of other
// meetings it refers (Annex 3 article 8).
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Period } from '#law/parameter'
import type { CountsFrom, OwnerKind, PartState, ResolutionStep } from '#rules/resolutions'
import type { PartyRole } from '#rules/roles'
import { day, id, instant, nth, provinceId } from './columns.ts'

export const resolutions = pgTable(
  'resolutions',
  {
    id: id(),
    provinceId: provinceId(),
    /** The meeting by its number, and its day: those of before this program have no more of it here. */
    meeting: integer('meeting').notNull(),
    meetingOn: day('meeting_on').notNull(),
    /** Its number within the meeting. */
    item: integer('item').notNull(),
    text: text('text').notNull(),
    /** For the working group and those who are responsible only. */
    internal: boolean('internal').notNull().default(false),
    /** The deadline as it was resolved: a day, or a period and what it counts from; neither where there is none. */
    dueOn: day('due_on'),
    within: jsonb('within').$type<Period>(),
    countsFrom: text('counts_from').$type<CountsFrom>(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by'),
    /** When it was sent to those who are responsible; from then on it stands as it is. */
    sentAt: instant('sent_at'),
    /** When the working group closed it, in which meeting, and its word. */
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by'),
    closedIn: integer('closed_in'),
  },
  (t) => [
    uniqueIndex('resolutions_number').on(t.provinceId, t.meeting, t.item),
    index('resolutions_open').on(t.provinceId).where(sql`closed_at is null`),
  ],
)

/** Who is responsible for a resolution, each with a part of its own. */
export const resolutionOwners = pgTable(
  'resolution_owners',
  {
    id: id(),
    provinceId: provinceId(),
    resolutionId: uuid('resolution_id')
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    of: text('of').$type<OwnerKind>().notNull(),
    bodyId: uuid('body_id'),
    /** Who it is, in words, where it is no body of the registry. */
    label: text('label'),
    /** As one of all bodies of a kind. */
    every: text('every').$type<PartyRole>(),
    state: text('state').$type<PartState>().notNull().default('open'),
    /** The last day of this part: counted from the notification it is each owner's own. */
    dueOn: day('due_on'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: uuid('acknowledged_by'),
    remindedAt: instant('reminded_at'),
    remindedLateAt: instant('reminded_late_at'),
  },
  (t) => [
    check(
      'resolution_owners_who',
      sql`(body_id is not null) = (of = 'body') and (label is not null) = (of = 'outside')`,
    ),
    index('resolution_owners_resolution').on(t.resolutionId),
    index('resolution_owners_body').on(t.bodyId).where(sql`body_id is not null`),
    index('resolution_owners_open').on(t.provinceId, t.dueOn).where(sql`state = 'open'`),
  ],
)

/** Its time line: acknowledged, reported, sent back, accepted, closed. Files of a report hang on its step. */
export const resolutionSteps = pgTable(
  'resolution_steps',
  {
    id: id(),
    provinceId: provinceId(),
    resolutionId: uuid('resolution_id')
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    /** Whose part it was; none where it is the resolution as a whole. */
    ownerId: uuid('owner_id'),
    what: text('what').$type<ResolutionStep>().notNull(),
    word: text('word'),
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
    at: instant('at').notNull(),
    nth: nth(),
    by: uuid('by'),
  },
  (t) => [index('resolution_steps_resolution').on(t.resolutionId, t.at)],
)

/** The resolutions that one refers to, by number: one that is not recorded here yet is found as soon as it is. */
export const resolutionReferences = pgTable(
  'resolution_references',
  {
    resolutionId: uuid('resolution_id')
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    provinceId: provinceId(),
    meeting: integer('meeting').notNull(),
    item: integer('item').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resolutionId, t.meeting, t.item] }),
    index('resolution_references_to').on(t.provinceId, t.meeting, t.item),
  ],
)
