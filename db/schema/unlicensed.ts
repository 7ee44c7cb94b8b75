// Places that do an office's work without a license, followed until they have stopped. Bylaw 5, 6 note.
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PlaceState, PlaceStep } from '#rules/unlicensed/steps'
import { cases } from './cases.ts'
import { day, id, instant, nth, provinceId } from './columns.ts'

export const unlicensedPlaces = pgTable(
  'unlicensed_places',
  {
    id: id(),
    provinceId: provinceId(),
    number: text('number').notNull(),
    /** What is written over its door, and where it is. */
    name: text('name').notNull(),
    address: text('address').notNull(),
    /** What it does there, in a few words. */
    works: text('works').notNull(),
    /** The citizen's report with which it began; null where somebody on duty saw it. */
    caseId: uuid('case_id').references(() => cases.id),
    state: text('state').$type<PlaceState>().notNull(),
    foundOn: day('found_on').notNull(),
    /** By when somebody looks or writes next; null once it is ended. */
    dueOn: day('due_on'),
    endedOn: day('ended_on'),
    /** When whoever is to go on was reminded of `dueOn`, before it and after; a step begins anew. */
    remindedAt: instant('reminded_at'),
    remindedLateAt: instant('reminded_late_at'),
    openedBy: uuid('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    uniqueIndex('unlicensed_places_number').on(t.provinceId, t.number),
    uniqueIndex('unlicensed_places_case').on(t.caseId),
    index('unlicensed_places_state').on(t.provinceId, t.state, t.dueOn),
  ],
)

/** What was done about one: nothing of it is ever written anew. */
export const unlicensedSteps = pgTable(
  'unlicensed_steps',
  {
    id: id(),
    nth: nth(),
    provinceId: provinceId(),
    placeId: uuid('place_id')
      .notNull()
      .references(() => unlicensedPlaces.id),
    step: text('step').$type<PlaceStep>().notNull(),
    /** The day on which it was, by whoever writes it down. */
    happenedOn: day('happened_on').notNull(),
    /** Of a letter or a resolution its number. */
    number: text('number'),
    word: text('word').notNull(),
    byPerson: uuid('by_person').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('unlicensed_steps_place').on(t.placeId, t.nth)],
)

/** Further reports of citizens about a place that is followed already; a case belongs to one place at most. */
export const unlicensedReports = pgTable(
  'unlicensed_reports',
  {
    caseId: uuid('case_id')
      .primaryKey()
      .references(() => cases.id),
    provinceId: provinceId(),
    placeId: uuid('place_id')
      .notNull()
      .references(() => unlicensedPlaces.id),
    joinedBy: uuid('joined_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('unlicensed_reports_place').on(t.placeId)],
)
