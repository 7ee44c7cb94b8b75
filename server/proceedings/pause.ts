// While the applicant, or the citizen, is asked something the clocks of a request or a case stand still.
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { tasks } from '#db/schema/tasks'
import { daysBetween, tehranDay } from '#rules/calendar'
import { type Pause, resumed } from '#rules/proceedings/pause'
import type { RequestStep } from '#rules/proceedings/steps'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { closedFor } from './closed.ts'
import type { Proceeding } from './proceeding.ts'
import { noteStep } from './steps.ts'
import { ownedBy, ownerOf, type Task, voidTask } from './tasks.ts'

/** The clocks of what is asked besides stand still. */
export async function pauseClocks(act: Act, question: Task): Promise<void> {
  const pause: Pause[] = [{ from: act.today, to: null }]
  await act.tx
    .update(tasks)
    .set({ pauses: sql`${tasks.pauses} || ${JSON.stringify(pause)}::jsonb` })
    .where(
      and(ownedBy(ownerOf(question).id), ne(tasks.id, question.id), eq(tasks.state, 'open'), isNotNull(tasks.dueOn)),
    )
}

/**
 * They go on from today, or from the question's last day where that is over: those of the tasks beside it as each counts, that of
 * a ballot by the days of the calendar.
 */
export async function resumeClocks<P extends Proceeding<P>>(
  act: Act,
  held: P,
  question: Task,
  beside: readonly Task[],
): Promise<void> {
  const closed = await closedFor(act, held)
  const to = question.dueOn && question.dueOn < act.today ? question.dueOn : act.today
  for (const task of beside) {
    const last = task.pauses.at(-1)
    if (!last || last.to || !task.dueOn) continue
    const plan = planOf(held.ways.declaration(held), task)
    const counts = plan && 'within' in plan && plan.within?.counts === 'working' ? 'working' : 'calendar'
    const pause = { from: last.from, to }
    const dueOn = resumed(task.dueOn, pause, counts, closed)
    const pauses = [...task.pauses.slice(0, -1), pause]
    await act.tx.update(tasks).set({ dueOn, pauses }).where(eq(tasks.id, task.id))
  }
  if (held.noun === 'case') return
  const stood = daysBetween(tehranDay(question.openedAt), to)
  await act.tx
    .update(ballots)
    .set({ closesOn: sql`${ballots.closesOn} + ${stood}::int` })
    .where(and(eq(ballots.requestId, held.id), eq(ballots.state, 'open')))
}

/** A question that needs no answer any more is void, and the clocks go on; the time line says why. */
export async function dropQuestion<P extends Proceeding<P>>(
  act: Act,
  held: P,
  question: Task,
  beside: readonly Task[],
  why: RequestStep,
): Promise<void> {
  await resumeClocks(act, held, question, beside)
  await voidTask(act, held, question)
  await noteStep(act, held, why, { facts: question.facts })
}
