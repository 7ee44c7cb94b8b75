// People of the registry and the offices of state, and how they get in.
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Messenger } from '#rules/messages'
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

/** Declared addresses of a person with their dates (Bylaw 20). */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: ['mobile', 'phone', 'address', 'email', 'fax'] }).notNull(),
    value: text('value').notNull(),
    since: instant('since').notNull(),
    until: instant('until'),
    /** When the change is said to have happened; reported later than the law allows is marked when read. */
    changedAt: instant('changed_at'),
    /** A mobile waits for its code, or for the clerk where it belongs to somebody else. */
    state: text('state', { enum: ['stands', 'unproved', 'disputed', 'refused'] })
      .notNull()
      .default('stands'),
    provenAt: instant('proven_at'),
  },
  (t) => [index('contacts_person').on(t.personId, t.kind)],
)

/** A messenger account that a person declared as an address, with the consent's moment. */
export const bindings = pgTable(
  'bindings',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    messenger: text('messenger').$type<Messenger>().notNull(),
    userId: text('user_id').notNull(),
    chatId: text('chat_id').notNull(),
    boundAt: instant('bound_at').notNull(),
    /** The messenger used last comes first. */
    usedAt: instant('used_at').notNull(),
    blockedAt: instant('blocked_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [index('bindings_person').on(t.personId), index('bindings_account').on(t.messenger, t.userId)],
)

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    tokenHash: text('token_hash').notNull(),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Until when signing and opening identities need no further PIN. */
    steppedUpUntil: instant('stepped_up_until'),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_person').on(t.personId)],
)

/** Sessions that were ended on purpose, by their token's hash: their devices wipe what they keep. One that ran out is not here. */
export const endedSessions = pgTable('ended_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  provinceId: provinceId(),
  endedAt: instant('ended_at').notNull(),
})

/**
 * Links that sign in: invites and set-up once, the demo's again and again. GET shows, POST consumes. `bind` signs nobody
 * in: it only lets a messenger be bound.
 */
export const links = pgTable(
  'links',
  {
    id: id(),
    provinceId: uuid('province_id'),
    tokenHash: text('token_hash').notNull(),
    kind: text('kind', { enum: ['invite', 'login', 'bind', 'setup'] }).notNull(),
    personId: uuid('person_id'),
    reusable: boolean('reusable').notNull().default(false),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('links_token').on(t.tokenHash)],
)

export const loginCodes = pgTable(
  'login_codes',
  {
    id: id(),
    provinceId: provinceId(),
    personId: uuid('person_id').notNull(),
    mobile: text('mobile').notNull(),
    /** What it proves: who signs in, or that a new number is one's own. */
    purpose: text('purpose', { enum: ['login', 'mobile'] })
      .notNull()
      .default('login'),
    codeHash: text('code_hash').notNull(),
    /** From where it was asked for: a digest of the browser or the address; absent where it is not known. */
    origin: text('origin'),
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('login_codes_mobile').on(t.mobile)],
)
