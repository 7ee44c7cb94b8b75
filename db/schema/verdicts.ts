// Verdicts on offices, as their files keep them; and who looked into the file of a violation. Annex 4.
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Row, Sanction } from '#rules/violations/ladder'
import { day, id, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { requests } from './requests.ts'

export const verdicts = pgTable(
  'verdicts',
  {
    id: id(),
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    /** The row of Annex 4 article 10. */
    row: text('row').$type<Row>().notNull(),
    sanction: jsonb('sanction').$type<Sanction>().notNull(),
    /** The day on which its notice was signed. */
    decidedOn: day('decided_on').notNull(),
    /** The day on which an appeal overturned it; it counts no more. */
    overturnedOn: day('overturned_on'),
  },
  (t) => [uniqueIndex('verdicts_request').on(t.requestId), index('verdicts_office').on(t.officeId, t.decidedOn)],
)

/** Who looked into a report about an office, once a day each: Annex 4 article 8 binds them to silence. */
export const looks = pgTable(
  'looks',
  {
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    personId: uuid('person_id').notNull(),
    day: day('day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.personId, t.day] })],
)
