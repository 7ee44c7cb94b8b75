// Verdicts on offices and bodies, as their files keep them; and who looked into the file of a violation. Annex 4.
import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Row, Sanction } from '#rules/violations/ladder'
import { bodies } from './bodies.ts'
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
    /** On whose file it stands: an office's or a body's. */
    officeId: uuid('office_id').references(() => offices.id),
    bodyId: uuid('body_id').references(() => bodies.id),
    /** The row of Annex 4 article 10, as it counts now. */
    row: text('row').$type<Row>().notNull(),
    sanction: jsonb('sanction').$type<Sanction>().notNull(),
    /** What was decided first, where an appeal changed the row; and on which day. */
    first: jsonb('first').$type<Sanction>(),
    changedOn: day('changed_on'),
    /** The day on which its notice was signed. */
    decidedOn: day('decided_on').notNull(),
    /** The day on which an appeal overturned it; it counts no more. */
    overturnedOn: day('overturned_on'),
  },
  (t) => [
    check('verdicts_file', sql`num_nonnulls(office_id, body_id) = 1`),
    uniqueIndex('verdicts_request').on(t.requestId),
    index('verdicts_office').on(t.officeId, t.decidedOn),
    index('verdicts_body').on(t.bodyId, t.decidedOn).where(sql`body_id is not null`),
  ],
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
