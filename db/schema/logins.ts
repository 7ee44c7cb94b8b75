// By what somebody signs in: links and codes.
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'

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
    /** Whose it is; of purpose `application` the registration, whose applicant is no person of the registry. */
    personId: uuid('person_id').notNull(),
    mobile: text('mobile').notNull(),
    /** What it proves: who signs in, that a new number is one's own, or that of whoever registers for a call. */
    purpose: text('purpose', { enum: ['login', 'mobile', 'application'] })
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
