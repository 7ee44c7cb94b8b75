// Who takes part in a training for which office: its holder says so until it begins, the secretariat until it is over.
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { offices } from '#db/schema/offices'
import { memberships } from '#db/schema/people'
import { trainees } from '#db/schema/trainings'
import { runsOn } from '#db/terms'
import { isTaught } from '#rules/trainings'
import { type Act, action, conflict, done, noBecause, type Outcome, type Trouble, unknown } from '../../act/act.ts'
import { lockTraining, trainingScope } from './scope.ts'

/** `membership`: of whom it is about, as holder or staff of the office. */
export type Enrolling = { id: string; office: string; membership: string }

const ownOffice = async (tx: Transaction, { office }: Enrolling) => {
  const [row] = await tx.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
  return row ? { ...row, office } : null
}

/** A holder enrols one of the own office, until the training begins. */
export const enrolTrainee = action<Enrolling, null>('trainings.enrol', {
  scope: ownOffice,
  run: async (act, input) => (await notOpen(act, input.id)) ?? enter(act, input),
})

/** A holder takes one of the own office out again, until the training begins. */
export const withdrawTrainee = action<Enrolling, null>('trainings.withdraw', {
  scope: ownOffice,
  run: async (act, { id, office, membership }) => {
    const wrong = await notOpen(act, id)
    if (wrong) return wrong
    const person = act.tx.select({ id: memberships.personId }).from(memberships).where(eq(memberships.id, membership))
    const gone = await act.tx
      .delete(trainees)
      .where(and(eq(trainees.trainingId, id), eq(trainees.officeId, office), inArray(trainees.personId, person)))
      .returning({ office: trainees.officeId, person: trainees.personId })
    if (!gone[0]) return conflict('trainings-not-enrolled')
    act.record({ subject: 'training', subjectId: id, facts: gone[0] })
    act.refresh('training', id)
    return done(null)
  },
})

/** Why a holder may change nothing of a training any more; null where it is still to come. Locks it. */
async function notOpen(act: Act, id: string): Promise<Trouble | null> {
  const held = await lockTraining(act, id)
  if (!held) return unknown
  if (held.cancelledAt) return conflict('trainings-cancelled')
  return held.firstDay <= act.today ? conflict('trainings-begun') : null
}

/** The secretariat enters somebody of any office, also of a training that is over: it has the list of those who were there. */
export const admitTrainee = action<Enrolling, null>('trainings.admit', {
  scope: trainingScope,
  run: async (act, input) => {
    const held = await lockTraining(act, input.id)
    if (!held) return unknown
    return held.cancelledAt ? conflict('trainings-cancelled') : enter(act, input)
  },
})

async function enter(act: Act, { id, office, membership }: Enrolling): Promise<Outcome<null>> {
  const here = and(eq(memberships.id, membership), eq(memberships.officeId, office), runsOn(memberships, act.today))
  const [one] = await act.tx
    .select({ person: memberships.personId, province: memberships.provinceId, role: memberships.role })
    .from(memberships)
    .where(here)
  if (!one || one.province !== act.province || !isTaught(one.role))
    return noBecause('trainings-person-unknown', 'membership')
  const by = { enrolledBy: act.actor.person!, enrolledAt: act.now }
  const entered = await act.tx
    .insert(trainees)
    .values({ provinceId: act.province, trainingId: id, personId: one.person, officeId: office, ...by })
    .onConflictDoNothing()
    .returning({ id: trainees.id })
  if (entered.length === 0) return conflict('trainings-enrolled-already')
  act.record({ subject: 'training', subjectId: id, facts: { office, person: one.person } })
  act.refresh('training', id)
  return done(null)
}
