// People of the registry and the offices of state, and the roles they have.
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '#rules/roles'
import { day, id, instant, provinceId } from './columns.ts'

/** A natural or legal person known to the province. Citizens are not here: see identities. */
export const people = pgTable(
  'people',
  {
    id: id(),
    provinceId: provinceId(),
    kind: text('kind', { enum: ['natural', 'legal'] }).notNull(),
    name: text('name').notNull(),
    nationalId: text('national_id'),
    mobile: text('mobile'),
    locale: text('locale', { enum: ['fa', 'en'] }).notNull(),
    pinHash: text('pin_hash'),
    pinTries: integer('pin_tries').notNull().default(0),
    disabledAt: instant('disabled_at'),
    /** Wants nothing but official letters, and what these need. */
    muted: boolean('muted').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('people_mobile').on(t.mobile),
    uniqueIndex('people_national_id').on(t.provinceId, t.nationalId),
    index('people_name').on(t.provinceId, t.name),
  ],
)

/** A role with dates; office roles name their office, working-group roles their seat. */
export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').$type<Role>().notNull(),
    officeId: uuid('office_id'),
    seatId: uuid('seat_id'),
    /** The body that its person stands for. */
    bodyId: uuid('body_id'),
    /** It presides over its committee. */
    chairs: boolean('chairs').notNull().default(false),
    /** Of an office's staff: stands in for whoever of it is absent. Annex 1 art. 11. */
    replaces: boolean('replaces').notNull().default(false),
    since: day('since').notNull(),
    until: day('until'),
  },
  (t) => [
    index('memberships_person').on(t.personId),
    index('memberships_office').on(t.officeId),
    index('memberships_body').on(t.bodyId),
    index('memberships_role').on(t.provinceId, t.role),
  ],
)
