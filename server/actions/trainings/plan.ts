// A training enters the calendar, and holders whose people it is for hear of it; one that does not take place is taken out.
import { and, eq } from 'drizzle-orm'
import { services } from '#db/schema/services'
import { trainings } from '#db/schema/trainings'
import { trainingArticle } from '#law/trainings'
import { holdersConcerned, holdersOfTrainees } from '#reads/trainings/people'
import { addDays, type Day, isDay } from '#rules/calendar'
import { persianLine } from '#rules/texts'
import { needsApproval, type TrainingKind } from '#rules/trainings'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { lockTraining, trainingScope } from './scope.ts'

/** `service`: the one it is about, null for what every office needs; `approval`: the paper, for further ones. */
export type Planning = {
  kind: TrainingKind
  title: string
  service: string | null
  heldBy: string
  place: string
  firstDay: Day
  lastDay: Day
  approval: string
}

/** So far back and ahead a training may lie: beyond that a day is a slip of the pen. */
const farthest = 3 * 365
/** A training takes no longer. */
const longest = 180

/** Plans it, or writes down one that is over; of one that is still to come the holders concerned are told. */
export const planTraining = action<Planning, { id: string; told: number }>('trainings.plan', {
  run: async (act, typed) => {
    const { kind, service, firstDay, lastDay } = typed
    const written = {
      title: persianLine(typed.title),
      heldBy: persianLine(typed.heldBy),
      place: persianLine(typed.place),
      approval: persianLine(typed.approval),
    }
    const wrong = planningRefusals({ kind, firstDay, lastDay, ...written }, act.today)
    if (wrong.length) return no(...wrong)
    if (service && !(await isHere(act, service))) return noBecause('trainings-service-unknown', 'service')
    const by = { plannedBy: act.actor.person!, plannedAt: act.now }
    const [row] = await act.tx
      .insert(trainings)
      .values({ provinceId: act.province, kind, serviceId: service, firstDay, lastDay, ...written, ...by })
      .returning({ id: trainings.id })
    const id = row!.id
    act.record({ subject: 'training', subjectId: id, facts: { kind, firstDay, lastDay } })
    const told = firstDay > act.today ? await holdersConcerned(act.tx, act.province, service, act.today) : []
    act.send(...told.map((person) => ({ to: { person }, kind: 'training' as const, subjectId: id })))
    return done({ id, told: told.length })
  },
})

function planningRefusals(given: Omit<Planning, 'service'>, today: Day): Refusal[] {
  const { kind, title, heldBy, place, firstDay, lastDay, approval } = given
  const near = (day: Day) => isDay(day) && day >= addDays(today, -farthest) && day <= addDays(today, farthest)
  const wrong: Refusal[] = []
  if (title.length < 3) wrong.push(refusalAt('title', 'field-needed'))
  if (heldBy.length < 3) wrong.push(refusalAt('heldBy', 'field-needed'))
  if (place.length < 2) wrong.push(refusalAt('place', 'field-needed'))
  if (!near(firstDay)) wrong.push(refusalAt('firstDay', 'field-wrong'))
  if (!near(lastDay)) wrong.push(refusalAt('lastDay', 'field-wrong'))
  else if (near(firstDay) && lastDay < firstDay) wrong.push(refusalAt('lastDay', 'trainings-order'))
  else if (near(firstDay) && lastDay > addDays(firstDay, longest))
    wrong.push(refusalAt('lastDay', 'trainings-long', { most: longest }))
  if (needsApproval(kind) && approval.length < 2)
    wrong.push({ ...refusalAt('approval', 'trainings-approval-needed'), cite: trainingArticle })
  return wrong
}

async function isHere(act: Act, service: string): Promise<boolean> {
  const here = and(eq(services.id, service), eq(services.provinceId, act.province))
  return (await act.tx.$count(services, here)) > 0
}

/** Takes a training that has not begun out of the calendar; whoever was to take part hears why. */
export const cancelTraining = action<{ id: string; reason: string }, null>('trainings.cancel', {
  scope: trainingScope,
  run: async (act, { id, ...typed }) => {
    const held = await lockTraining(act, id)
    if (!held) return unknown
    if (held.cancelledAt) return conflict('trainings-cancelled')
    if (held.firstDay <= act.today) return conflict('trainings-begun')
    const reason = persianLine(typed.reason)
    if (reason.length < 3) return noBecause('field-needed', 'reason')
    await act.tx.update(trainings).set({ cancelledAt: act.now, cancelReason: reason }).where(eq(trainings.id, id))
    act.record({ subject: 'training', subjectId: id, facts: { reason } })
    act.refresh('training', id)
    const told = await holdersOfTrainees(act.tx, id, act.today)
    act.send(...told.map((person) => ({ to: { person }, kind: 'training' as const, subjectId: id })))
    return done(null)
  },
})
