// Warnings of a license's renewal that have been given to its holder: each once a term.
import { date, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core'
import { instant, provinceId } from './columns.ts'

/** `lead` counts the warnings of a term from 0, the earliest first; a term that ends on another day has its own. */
export const renewalWarnings = pgTable(
  'renewal_warnings',
  {
    provinceId: provinceId(),
    licenseId: uuid('license_id').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    lead: smallint('lead').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.licenseId, t.expiresOn, t.lead] })],
)
