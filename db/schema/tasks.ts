// What proceedings wait for: a row for everybody who is asked something, with its clock and its answer.
import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Pause } from '#rules/proceedings/pause'
import type { TaskAnswer, TaskKind, TaskState } from '#rules/proceedings/tasks'
import type { Role } from '#rules/roles'
import { cases } from './cases.ts'
import { day, id, instant, provinceId } from './columns.ts'
import { requests } from './requests.ts'

export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    provinceId: provinceId(),
    /** The proceeding it is asked in: a request or a case. */
    requestId: uuid('request_id').references(() => requests.id),
    caseId: uuid('case_id').references(() => cases.id),
    /** As its declaration names it. */
    stage: text('stage').notNull(),
    task: text('task').$type<TaskKind>().notNull(),
    /** As the plan of the kind says: a field, or which authorities. */
    of: text('of'),
    /** Who is asked: a person, the people of a body, or those of a role; none where the working group or a signer acts. */
    personId: uuid('person_id'),
    bodyId: uuid('body_id'),
    role: text('role').$type<Role>(),
    /** The authority's name where it is one of several, e.g. the agency under contract. */
    label: text('label'),
    state: text('state').$type<TaskState>().notNull().default('open'),
    answer: text('answer').$type<TaskAnswer>(),
    word: text('word'),
    /** What the answer holds besides, e.g. the days on a license that came back. */
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
    openedAt: instant('opened_at').notNull(),
    /** Its last day, if it has a clock. */
    dueOn: day('due_on'),
    endedAt: instant('ended_at'),
    answeredBy: uuid('answered_by'),
    /** What the applicant is asked, and who asks. */
    question: text('question'),
    askedBy: uuid('asked_by'),
    /** Days on which its clock stood still. */
    pauses: jsonb('pauses').$type<readonly Pause[]>().notNull().default([]),
    /** When whoever is asked was reminded of it: before its last day, and after. */
    remindedAt: instant('reminded_at'),
    remindedLateAt: instant('reminded_late_at'),
    /** In whose stead it was answered, where a delegate did. */
    onBehalfOf: uuid('on_behalf_of'),
  },
  (t) => [
    check('tasks_owner', sql`num_nonnulls(request_id, case_id) = 1`),
    index('tasks_request').on(t.requestId, t.stage),
    index('tasks_case').on(t.caseId, t.stage).where(sql`case_id is not null`),
    index('tasks_open').on(t.provinceId, t.task).where(sql`state = 'open'`),
    index('tasks_person').on(t.personId).where(sql`person_id is not null`),
    index('tasks_body').on(t.bodyId).where(sql`body_id is not null`),
    uniqueIndex('tasks_one')
      .on(sql`coalesce(request_id, case_id)`, t.stage, t.task, sql`coalesce("of", '')`, sql`coalesce(label, '')`)
      .where(sql`state = 'open'`),
  ],
)
