// The managers of offices whose holder is a legal person: who acts for it, since when (Annex 1 art. 18 note 2; Annex 2 2-2).
import { sql } from 'drizzle-orm'
import { index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { people } from './people.ts'

/** A legal holder acts through its manager, who holds the office's membership beside it. */
export const managers = pgTable(
  'managers',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    /** The legal person that holds the license. */
    holderId: uuid('holder_id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    since: day('since').notNull(),
    until: day('until'),
  },
  (t) => [
    uniqueIndex('managers_office').on(t.officeId).where(sql`until is null`),
    index('managers_holder').on(t.holderId).where(sql`until is null`),
    index('managers_person').on(t.personId),
  ],
)
