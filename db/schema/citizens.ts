// Ratings and their roll-ups, cases, and citizens' identities apart from both.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CaseKind, CaseState, CaseStep, CaseTopic, Examiner } from '#rules/cases'
import type { Snapshot } from '#rules/law'
import type { Messenger, Via } from '#rules/messages'
import { day, id, instant, provinceId } from './columns.ts'

export const ratings = pgTable(
  'ratings',
  {
    id: id(),
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    /** The giver's key: a repeat answers with the same rating. */
    key: uuid('key').notNull(),
    service: smallint('service').notNull(),
    conduct: smallint('conduct').notNull(),
    /** Which service the customer came for, if they said so. */
    serviceId: uuid('service_id'),
    comment: text('comment'),
    /** Of the word and the service as they were given: what a repeat is compared with. Null before it was kept. */
    body: integer('body'),
    via: text('via').$type<Via>().notNull(),
    day: day('day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('ratings_key').on(t.key),
    index('ratings_office').on(t.officeId, t.at),
    index('ratings_worded').on(t.provinceId, t.at).where(sql`comment is not null or service_id is not null`),
  ],
)

/** Sums by office and day: no page counts raw rows. */
export const ratingDays = pgTable(
  'rating_days',
  {
    provinceId: provinceId(),
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    count: integer('count').notNull(),
    service: integer('service').notNull(),
    conduct: integer('conduct').notNull(),
    /** What of the three does not weigh in the score, since it came from the same place as others that day. */
    discount: doublePrecision('discount').notNull().default(0),
    serviceDiscount: doublePrecision('service_discount').notNull().default(0),
    conductDiscount: doublePrecision('conduct_discount').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.officeId, t.day] }), index('rating_days_province').on(t.provinceId, t.day)],
)

/**
 * How many ratings came from one place for one office on one day. `source`: a keyed digest of the day, so that nothing
 * leads from here to an address or an account, nor from one day to the next. Unlogged: after a crash counting begins anew.
 */
export const ratingSources = pgTable(
  'rating_sources',
  {
    officeId: uuid('office_id').notNull(),
    day: day('day').notNull(),
    source: bigint('source', { mode: 'bigint' }).notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.officeId, t.source] })],
)

export const cases = pgTable(
  'cases',
  {
    id: id(),
    provinceId: provinceId(),
    trackingCode: text('tracking_code').notNull(),
    secretHash: text('secret_hash').notNull(),
    officeId: uuid('office_id'),
    kind: text('kind').$type<CaseKind>().notNull(),
    topic: text('topic').$type<CaseTopic>().notNull(),
    text: text('text').notNull(),
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
  },
  (t) => [index('case_steps_case').on(t.caseId, t.at)],
)

/** Who a citizen is; read only through the one read that records who looked. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    provinceId: provinceId(),
    caseId: uuid('case_id').notNull(),
    name: text('name'),
    mobile: text('mobile'),
    messenger: text('messenger').$type<Messenger>(),
    chatId: text('chat_id'),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('identities_case').on(t.caseId)],
)
