// Requests on their way.
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Form } from '#rules/fields/form'
import type { Snapshot } from '#rules/law'
import type { RequestOutcome, RequestStage } from '#rules/proceedings/kind'
import type { KeptStep } from '#rules/proceedings/steps'
import { bodies } from './bodies.ts'
import { day, id, instant, nth, provinceId } from './columns.ts'
import { offices } from './offices.ts'

export const requests = pgTable(
  'requests',
  {
    id: id(),
    provinceId: provinceId(),
    /** Number in the year's series, as people say it. */
    number: text('number').notNull(),
    kind: text('kind').notNull(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    personId: uuid('person_id').notNull(),
    form: jsonb('form').$type<Form>().notNull(),
    /** The law of the filing day; it goes with the request for good. */
    law: jsonb('law').$type<Snapshot>().notNull(),
    stage: text('stage').$type<RequestStage | 'closed'>().notNull(),
    outcome: text('outcome').$type<RequestOutcome>(),
    /** Last day of the stage's clock, if it has one. */
    stageDue: day('stage_due'),
    consentPersonId: uuid('consent_person_id'),
    /** The body that a report is about; the office is then the one that it concerns. Annex 4 articles 3, 4. */
    accusedId: uuid('accused_id').references(() => bodies.id),
    /** The letter on paper in which it was asked, and from which the secretariat wrote it down; null for what was filed here. */
    askedIn: uuid('asked_in'),
    /** The task of another province's request that asked for it, and that its outcome answers. */
    answersTask: uuid('answers_task'),
    filedAt: instant('filed_at').notNull(),
    filedOn: day('filed_on').notNull(),
    stageAt: instant('stage_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('requests_office').on(t.officeId, t.kind),
    index('requests_stage').on(t.provinceId, t.stage, t.stageAt),
    index('requests_consent').on(t.consentPersonId),
    index('requests_accused').on(t.accusedId).where(sql`accused_id is not null`),
    index('requests_asked_in').on(t.askedIn).where(sql`asked_in is not null`),
    uniqueIndex('requests_number').on(t.provinceId, t.number),
    uniqueIndex('requests_answers').on(t.answersTask).where(sql`answers_task is not null`),
  ],
)

/** The time line everyone concerned sees. `what` names the words. */
export const requestSteps = pgTable(
  'request_steps',
  {
    id: id(),
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    what: text('what').$type<KeptStep>().notNull(),
    word: text('word'),
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull(),
    by: uuid('by'),
    role: text('role'),
    at: instant('at').notNull(),
    nth: nth(),
  },
  (t) => [
    index('request_steps_request').on(t.requestId, t.at),
    /** What was written down from a letter on paper, by the letter's number. */
    index('request_steps_letter').on(t.provinceId, sql`(facts->>'letter')`).where(sql`facts->>'letter' is not null`),
  ],
)
