// While the applicant is asked something the clocks of a request stand still.
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { tasks } from '#db/schema/tasks'
import { daysBetween, tehranDay } from '#rules/calendar'
import { type Pause, resumed } from '#rules/proceedings/pause'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { declarationOf, type Request } from './request.ts'
import type { Task } from './tasks.ts'

const besides = ({ id, requestId }: Task) =>
  and(eq(tasks.requestId, requestId!), ne(tasks.id, id), eq(tasks.state, 'open'), isNotNull(tasks.dueOn))

/** The clocks of what is asked besides stand still. */
export async function pauseClocks(act: Act, question: Task): Promise<void> {
  const pause: Pause[] = [{ from: act.today, to: null }]
  await act.tx
    .update(tasks)
    .set({ pauses: sql`${tasks.pauses} || ${JSON.stringify(pause)}::jsonb` })
    .where(besides(question))
}

/** They go on: those of tasks as each counts, that of a ballot by the days of the calendar. */
export async function resumeClocks(act: Act, request: Request, question: Task): Promise<void> {
  const closed = await act.closed()
  for (const task of await act.tx.select().from(tasks).where(besides(question))) {
    const last = task.pauses.at(-1)
    if (!last || last.to) continue
    const plan = planOf(declarationOf(request), task)
    const counts = plan && 'within' in plan && plan.within?.counts === 'working' ? 'working' : 'calendar'
    const pause = { from: last.from, to: act.today }
    const dueOn = resumed(task.dueOn!, pause, counts, closed)
    const pauses = [...task.pauses.slice(0, -1), pause]
    await act.tx.update(tasks).set({ dueOn, pauses }).where(eq(tasks.id, task.id))
  }
  const stood = daysBetween(tehranDay(question.openedAt), act.today)
  await act.tx
    .update(ballots)
    .set({ closesOn: sql`${ballots.closesOn} + ${stood}::int` })
    .where(and(eq(ballots.requestId, request.id), eq(ballots.state, 'open')))
}
