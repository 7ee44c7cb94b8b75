// Trainings of holders and their staff, each for a service or for all: Bylaw 19-5 and its note; Annex 7, the yearly calendar.
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { TrainingKind, TrainingResult } from '#rules/trainings'
import { day, id, instant, provinceId } from './columns.ts'
import { offices } from './offices.ts'
import { people } from './people.ts'
import { services } from './services.ts'

export const trainings = pgTable(
  'trainings',
  {
    id: id(),
    provinceId: provinceId(),
    kind: text('kind').$type<TrainingKind>().notNull(),
    title: text('title').notNull(),
    /** The service that it is about; null for what every office needs. */
    serviceId: uuid('service_id').references(() => services.id),
    /** The agency or the centre that holds it. */
    heldBy: text('held_by').notNull(),
    place: text('place').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    /** The paper by which the supervision committee approved it; empty where none is needed. */
    approval: text('approval').notNull(),
    plannedBy: uuid('planned_by').notNull(),
    plannedAt: instant('planned_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    /** Why it does not take place. */
    cancelReason: text('cancel_reason'),
  },
  (t) => [index('trainings_province').on(t.provinceId, t.firstDay), index('trainings_service').on(t.serviceId)],
)

/** Who takes part for which office, and what became of it. */
export const trainees = pgTable(
  'trainees',
  {
    id: id(),
    provinceId: provinceId(),
    trainingId: uuid('training_id')
      .notNull()
      .references(() => trainings.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    officeId: uuid('office_id')
      .notNull()
      .references(() => offices.id),
    enrolledBy: uuid('enrolled_by').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
    result: text('result').$type<TrainingResult>(),
    /** The number on the certificate, and its last day where it has one. */
    certificate: text('certificate').notNull().default(''),
    validUntil: day('valid_until'),
    resultAt: instant('result_at'),
  },
  (t) => [
    uniqueIndex('trainees_person').on(t.trainingId, t.personId),
    index('trainees_office').on(t.officeId),
    index('trainees_of_person').on(t.personId),
  ],
)
