// Where people say they can be reached.
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, provinceId } from './columns.ts'
import { people } from './people.ts'

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
