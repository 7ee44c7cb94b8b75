// The tasks of a proceeding: asked when its stage begins, answered one by one, void when nothing is asked any more.

import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Day } from '#rules/calendar'
import { isAccount } from '#rules/proceedings/accounts'
import { stepOf } from '#rules/proceedings/steps'
import { taskMessages } from '#rules/proceedings/task-messages'
import type { TaskAnswer, TaskPlan } from '#rules/proceedings/tasks'
import { normalise } from '#rules/texts'
import type { Act } from '../act/act.ts'
import { dropUnsigned } from './outward-dropped.ts'
import { noteStep, type Owner, type Step } from './steps.ts'

export type Task = typeof tasks.$inferSelect
export type Addressee = Pick<typeof tasks.$inferInsert, 'personId' | 'bodyId' | 'role' | 'label'> &
  Partial<Pick<typeof tasks.$inferInsert, 'task' | 'of' | 'facts'>>

/** Tasks of one proceeding, by its id. */
export const ownedBy = (id: string) => or(eq(tasks.requestId, id), eq(tasks.caseId, id))

/** Whose a task is. */
export function ownerOf({ requestId, caseId }: Pick<Task, 'requestId' | 'caseId'>): Owner {
  return requestId ? { noun: 'request', id: requestId } : { noun: 'case', id: caseId! }
}

const columnOf = ({ noun, id }: Owner) => (noun === 'request' ? { requestId: id } : { caseId: id })

/** All tasks of a proceeding, the oldest first. */
export function tasksOf(act: Act, id: string): Promise<Task[]> {
  return act.tx.select().from(tasks).where(ownedBy(id)).orderBy(asc(tasks.openedAt), asc(tasks.id))
}

/** Asks what a plan asks, a row for each who is asked. */
export async function askTasks(
  act: Act,
  held: Owner & Pick<Task, 'stage'>,
  plan: TaskPlan,
  asked: readonly Addressee[],
  clock: { openedAt: Date; dueOn: Day | null },
): Promise<Task[]> {
  if (asked.length === 0) return []
  const of = 'of' in plan ? plan.of : null
  const at = { provinceId: act.province, stage: held.stage, task: plan.task, of, ...clock }
  return act.tx
    .insert(tasks)
    .values(asked.map((who) => ({ ...at, ...columnOf(held), ...who })))
    .returning()
}

/**
 * What is said to a task, by whoever acts; `answer` is null for silence. `step`: how the time line says so, and the word it
 * keeps, where that does not follow from the answer.
 */
export type TaskEnd = {
  answer: TaskAnswer | null
  word?: string
  facts?: Task['facts']
  step?: { what: Step; word?: string | null }
}

/** Ends an open task with its answer or with silence, and notes it on the time line. */
export async function endTask(act: Act, held: Owner, task: Task, { answer, word, facts = {}, step }: TaskEnd) {
  await act.tx
    .update(tasks)
    .set({
      state: answer ? 'answered' : 'silent',
      answer,
      word: normalise(word ?? '') || null,
      facts,
      endedAt: act.at,
      answeredBy: act.actor.person,
      onBehalfOf: act.as?.lentBy?.person ?? null,
    })
    .where(eq(tasks.id, task.id))
  refreshOwnCards(act, [task])
  await dropUnsigned(act, [task.id])
  const what = step?.what ?? stepOf(task.task, answer, task.of)
  const about: Task['facts'] =
    task.task === 'inquiry' || isAccount(task.task) ? { of: task.of ?? '', label: task.label ?? '' } : {}
  if (task.task === 'compliance') about.duty = task.of ?? ''
  if (task.task === 'visit') about.seen = task.of ?? 'place'
  const due: Task['facts'] = answer ? {} : { due: task.dueOn! }
  if (what) await noteStep(act, held, what, { word: step?.word ?? word ?? null, facts: { ...about, ...due, ...facts } })
  await noteDue(act, held)
}

/** Nothing of a proceeding is waited for any more; whoever was asked sees it. Gives what was. */
export async function voidTasks(act: Act, id: string): Promise<Task[]> {
  const gone = await act.tx
    .update(tasks)
    .set({ state: 'void', endedAt: act.at })
    .where(and(ownedBy(id), eq(tasks.state, 'open')))
    .returning()
  refreshOwnCards(act, gone)
  const ids = gone.map(({ id }) => id)
  await dropUnsigned(act, ids)
  return gone
}

/** One is not asked any more, while the others still are. */
export async function voidTask(act: Act, held: Owner, task: Task): Promise<void> {
  await act.tx.update(tasks).set({ state: 'void', endedAt: act.at }).where(eq(tasks.id, task.id))
  refreshOwnCards(act, [task])
  await dropUnsigned(act, [task.id])
  await noteDue(act, held)
}

/** Asks tasks again as they were asked, with the clocks they had. */
export async function reopenTasks(act: Act, held: Owner, again: readonly Task[]): Promise<void> {
  const ids = again.map(({ id }) => id)
  const open = {
    state: 'open',
    answer: null,
    word: null,
    facts: {},
    endedAt: null,
    answeredBy: null,
    onBehalfOf: null,
  } as const
  await act.tx.update(tasks).set(open).where(inArray(tasks.id, ids))
  refreshOwnCards(act, again)
  await noteDue(act, held)
}

/** Cards of these stand by themselves, one a task; those of everybody else by the proceeding. */
function refreshOwnCards(act: Act, changed: readonly Task[]): void {
  for (const { task, id } of changed) {
    const [card, subject] = taskMessages[task] ?? []
    if (card && subject === 'id') act.refresh(card, id)
  }
}

/** A proceeding's own clock is the first of its open tasks' that runs out, or that of a question for which they stand; lists and holidays go by it. */
export async function noteDue(act: Act, { noun, id }: Owner): Promise<void> {
  const first = sql`(select coalesce(min(${tasks.dueOn}) filter (where ${tasks.task} = 'question'), min(${tasks.dueOn}))
    from ${tasks} where ${ownedBy(id)} and ${tasks.state} = 'open')`
  if (noun === 'request') await act.tx.update(requests).set({ stageDue: first }).where(eq(requests.id, id))
  else await act.tx.update(cases).set({ dueOn: first }).where(eq(cases.id, id))
}
