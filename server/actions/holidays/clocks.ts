// Running clocks move when days become closed, or stand still by resolution, and say so on their time lines.
import { and, eq, gte } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Count } from '#law/parameter'
import { closedDays, suspensionsOf } from '#reads/parameters'
import { notificationOf } from '#reads/requests/letter'
import { type Closed, type Day, tehranDay } from '#rules/calendar'
import { casePath } from '#rules/cases-path'
import { movedDue } from '#rules/moved'
import { kindOf } from '#rules/proceedings/kinds'
import { noticeClock } from '#rules/proceedings/plans'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../../act/act.ts'
import { noteStep } from '../../proceedings/steps.ts'
import { noteDue, ownerOf } from '../../proceedings/tasks.ts'
import { moveResolutions } from '../resolutions/clocks.ts'

/** The closed days that a request counts by, or for null the province. */
type ClosedFor = (request: string | null) => Closed

/** The closed days as they stand at this moment of the act. */
export async function closedNow(act: Act): Promise<ClosedFor> {
  const closed = await closedDays(act.tx, act.province)
  const standing = await suspensionsOf(act.tx, act.province)
  return (request) => ({
    ...closed,
    stood: standing.filter((one) => one.request === null || one.request === request),
  })
}

/** Why clocks move, and what their time lines say of it; `since`: from which last day on, today's where it does not say so. */
type Moving = {
  what: 'clock-moved' | 'clock-suspended' | 'clock-resumed'
  facts?: Record<string, string>
  since?: Day
}

/**
 * Moves the open clocks of every proceeding that closed days make longer, and the last days of resolutions; gives how many.
 * `before`: the closed days as they stood before the act wrote. Clocks that have already run out stay where they are, unless
 * their days are suspended afterwards. Whoever was reminded of the old day is reminded of the new one.
 */
export async function moveClocks(
  act: Act,
  before: ClosedFor,
  moving: Moving = { what: 'clock-moved' },
): Promise<number> {
  const { what, facts: why, since = act.today } = moving
  const after = await closedNow(act)
  const running = and(eq(tasks.provinceId, act.province), eq(tasks.state, 'open'), gte(tasks.dueOn, since))
  const open = await act.tx
    .select({ task: tasks, kind: requests.kind })
    .from(tasks)
    .leftJoin(requests, eq(requests.id, tasks.requestId))
    .where(running)
    .for('update', { of: tasks })
  const moved: ((typeof open)[number]['task'] & { due: Day; owner: ReturnType<typeof ownerOf> })[] = []
  for (const { task, kind } of open) {
    const clock = { ...(await clockOf(act, task, kind)), due: task.dueOn! }
    const due = movedDue(clock, before(task.requestId), after(task.requestId))
    if (due !== task.dueOn) moved.push({ ...task, due, owner: ownerOf(task) })
  }
  for (const { id, due } of moved) {
    const again = { remindedAt: null, remindedLateAt: null }
    await act.tx
      .update(tasks)
      .set({ dueOn: due, ...again })
      .where(eq(tasks.id, id))
  }
  const ofEach = new Map(moved.map((task) => [task.owner.id, task]))
  for (const { owner, dueOn, due } of ofEach.values()) {
    const facts = { from: dueOn!, to: due }
    await noteDue(act, owner)
    await noteStep(act, owner, what, { facts: { ...facts, ...why }, unsigned: true })
    act.record({ subject: owner.noun, subjectId: owner.id, facts })
  }
  return moved.length + (await moveResolutions(act, { before: before(null), after: after(null), what, since }))
}

/** How the clock of a task counts, by the plan it was asked by, and from when: its asking, or the notification that it waited for. */
async function clockOf(
  { tx }: Act,
  task: typeof tasks.$inferSelect,
  kind: string | null,
): Promise<{ from: Day; counts: Count }> {
  const plan = planOf((kind ? kindOf(kind) : casePath) ?? { stages: [] }, task)
  const notice = noticeClock(plan) && (await notificationOf(tx, task))
  const counts = (plan && 'within' in plan && plan.within?.counts) || 'working'
  return { from: notice ? notice.on : tehranDay(task.openedAt), counts }
}
