// What became of those who took part: passed with a certificate, not passed, or not there.
import { and, eq } from 'drizzle-orm'
import { trainees, trainings } from '#db/schema/trainings'
import { type Day, isDay } from '#rules/calendar'
import { persianLine } from '#rules/texts'
import type { TrainingResult } from '#rules/trainings'
import { action, conflict, done, noBecause, unknown } from '../../act/act.ts'

/** `certificate`: its number; `validUntil`: its last day, null where it has none. Both of who passed. */
export type Grading = { trainee: string; result: TrainingResult; certificate: string; validUntil: Day | null }

/** Writes a result down, or another in its place; not before the training's last day. */
export const gradeTrainee = action<Grading, null>('trainings.grade', {
  scope: async (tx, { trainee }) => {
    const [row] = await tx.select({ province: trainees.provinceId }).from(trainees).where(eq(trainees.id, trainee))
    return row ?? null
  },
  run: async (act, { trainee, result, validUntil, ...typed }) => {
    const [held] = await act.tx
      .select({ training: trainings, person: trainees.personId, office: trainees.officeId })
      .from(trainees)
      .innerJoin(trainings, eq(trainings.id, trainees.trainingId))
      .where(and(eq(trainees.id, trainee), eq(trainees.provinceId, act.province)))
      .for('update')
    if (!held) return unknown
    const { training, ...whose } = held
    if (training.cancelledAt) return conflict('trainings-cancelled')
    if (training.lastDay > act.today) return conflict('trainings-not-over')
    const passed = result === 'passed'
    const certificate = passed ? persianLine(typed.certificate) : ''
    const until = passed ? validUntil : null
    if (passed && !certificate) return noBecause('trainings-certificate-needed', 'certificate')
    if (until !== null && (!isDay(until) || until < training.lastDay))
      return noBecause('trainings-valid-order', 'validUntil')
    await act.tx
      .update(trainees)
      .set({ result, certificate, validUntil: until, resultAt: act.now })
      .where(eq(trainees.id, trainee))
    act.record({ subject: 'training', subjectId: training.id, facts: { ...whose, result, certificate } })
    return done(null)
  },
})
