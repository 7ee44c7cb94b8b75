// What a request waits for, with last days that explain themselves, and the question that its applicant is to answer.
import type { Law } from '#law/parameter'
import { questionAnswerWithin } from '#law/tasks'
import { type Closed, tehranDay } from '#rules/calendar'
import { clockOf } from '#rules/proceedings/clock'
import type { RequestKind } from '#rules/proceedings/kind'
import { endsLicense, plainAnswer, planOf, refusedByNo } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import { mayAnswer, openOf, type TaskRow } from './tasks.ts'

/** The open tasks as a time line takes them; `closed` days where they are known. */
export function waitsOf(kind: RequestKind, tasks: readonly TaskRow[], law: Law, closed: Closed | undefined) {
  return openOf(tasks).map((task) => {
    const plan = planOf(kind, task)
    const within = task.task === 'question' ? questionAnswerWithin : plan && 'within' in plan ? plan.within : null
    const counted = { ...task, openedOn: tehranDay(task.openedAt) }
    return { ...task, due: task.dueOn, clock: within && closed ? clockOf(counted, within, law, closed) : null }
  })
}

/** What the applicant is asked now, and whether it is the actor who answers; null where nothing is. */
export function questionIn({ person }: Actor, tasks: readonly TaskRow[]) {
  const open = openOf(tasks).find(({ task }) => task === 'question')
  return open ? { id: open.id, text: open.question ?? '', dueOn: open.dueOn, mine: open.personId === person } : null
}

/** The decision of an officer or of an authority outside that waits, and whether the actor gives it or writes it down; null where none does. */
export function decisionIn(actor: Actor, tasks: readonly TaskRow[], office: string) {
  const open = openOf(tasks).find(({ task }) => task === 'decision')
  return open ? { id: open.id, decider: open.of, ...mayAnswer(actor, open, office) } : null
}

/** Inquiries, hearings and papers, with what was answered and whether the actor may answer. */
export function inquiriesOf(actor: Actor, kind: RequestKind, tasks: readonly TaskRow[], office: string) {
  return tasks
    .filter(({ task }) => task === 'inquiry' || task === 'hearing' || task === 'paper')
    .map((task) => ({
      ...pick(task),
      ...mayAnswer(actor, task, office),
      mine: actor.person !== null && task.answeredBy === actor.person,
      refuses: refusedByNo(planOf(kind, task)),
      says: endsLicense(planOf(kind, task)) ? ('end' as const) : ('term' as const),
      /** What is objected to is not told to the parties. */
      withheld: task.of === 'security',
    }))
}

function pick({ id, task, of, label, state, answer, word, dueOn, endedAt, facts }: TaskRow) {
  return { id, task, of, label, state, answer: plainAnswer(answer), word, dueOn, endedAt, facts }
}
