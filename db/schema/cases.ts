// Cases of citizens on their way.
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CaseStep } from '#rules/case-steps'
import type { CaseTopic } from '#rules/case-topics'
import type { CaseKind, CaseState, Examiner } from '#rules/cases'
import type { Snapshot } from '#rules/law'
import { day, id, instant, nth, provinceId } from './columns.ts'
import { files } from './files.ts'

export const cases = pgTable(
  'cases',
  {
    id: id(),
    provinceId: provinceId(),
    trackingCode: text('tracking_code').notNull(),
    secretHash: text('secret_hash').notNull(),
    officeId: uuid('office_id'),
    /** What else it is about: a service, an agency by name, or where a place works without permission. */
    serviceId: uuid('service_id'),
    agency: text('agency'),
    place: text('place'),
    /** The agency's body that it was handed over to, or whose expert sits in its committee. */
    agencyBodyId: uuid('agency_body_id'),
    /** The office whose holder filed it against an agency. */
    filedByOffice: uuid('filed_by_office'),
    kind: text('kind').$type<CaseKind>().notNull(),
    topic: text('topic').$type<CaseTopic>().notNull(),
    text: text('text').notNull(),
    /** What of the text the secretariat has let through, as it may be read by offices and their association. */
    passedText: text('passed_text'),
    /** The case about the same thing in which this one is answered. */
    mergedInto: uuid('merged_into'),
    confidential: boolean('confidential').notNull(),
    state: text('state').$type<CaseState>().notNull(),
    /** The law of the filing day, as with requests; a case from before it was kept goes by the law of each day. */
    law: jsonb('law').$type<Snapshot>(),
    examiner: text('examiner').$type<Examiner>(),
    answer: text('answer'),
    satisfied: boolean('satisfied'),
    reopenings: smallint('reopenings').notNull().default(0),
    dueOn: day('due_on'),
    filedAt: instant('filed_at').notNull(),
    stateAt: instant('state_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('cases_code').on(t.trackingCode),
    index('cases_state').on(t.provinceId, t.state, t.stateAt),
    index('cases_office').on(t.officeId, t.state),
    index('cases_merged').on(t.mergedInto).where(sql`merged_into is not null`),
  ],
)

/** What the citizen is asked to agree to, that the office may see it: their name, or one file of theirs. */
export const caseConsents = pgTable(
  'case_consents',
  {
    id: id(),
    provinceId: provinceId(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** Null for the name. */
    fileId: uuid('file_id').references(() => files.id, { onDelete: 'cascade' }),
    askedBy: uuid('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Null while it waits. */
    agreed: boolean('agreed'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    index('case_consents_case').on(t.caseId),
    uniqueIndex('case_consents_open').on(t.caseId, sql`coalesce(file_id, case_id)`).where(sql`answered_at is null`),
  ],
)

/** The time line of a case. `open` steps are seen by anyone with the code; the others by those who handle it. */
export const caseSteps = pgTable(
  'case_steps',
  {
    id: id(),
    provinceId: provinceId(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    what: text('what').$type<CaseStep>().notNull(),
    word: text('word'),
    open: boolean('open').notNull(),
    by: uuid('by'),
    role: text('role'),
    at: instant('at').notNull(),
    nth: nth(),
  },
  (t) => [index('case_steps_case').on(t.caseId, t.at)],
)
