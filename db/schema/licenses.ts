// Licenses with their terms, and the codes under which an office was ever known.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { StoredLicenseState } from '#rules/offices'
import { day, id, instant, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { people } from './people.ts'

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
