// What requests wait for, as those see it who are asked and those who look on.
import { and, asc, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { type ActionName, permits } from '#policies/policies'
import { reach, seesBody } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { type Part, paged } from '#rules/lists'
import { kindOf } from '#rules/proceedings/kinds'
import { endsBySilence, planOf } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'

export type TaskRow = typeof tasks.$inferSelect

/** Those of a request's tasks that wait. */
export const openOf = (rows: readonly TaskRow[]): TaskRow[] => rows.filter(({ state }) => state === 'open')

/** All tasks of a request, the oldest first. */
export function tasksOfRequest(db: Db, request: string): Promise<TaskRow[]> {
  return db
    .select()
    .from(tasks)
    .where(eq(tasks.requestId, request))
    .orderBy(asc(tasks.openedAt), desc(tasks.task), asc(tasks.label))
}

/** The bodies for which an actor answers what is asked. */
export function bodiesAsked({ memberships }: Actor): string[] {
  return memberships.filter((held) => seesBody(held, 'requests.asked')).flatMap(({ body }) => body ?? [])
}

/** Requests that something was asked about of a body the actor stands for. */
export function bodyIsAsked(actor: Actor): SQL {
  const bodies = bodiesAsked(actor)
  // nearly nobody stands for one: those are spared the question
  return bodies.length === 0
    ? sql`false`
    : sql`exists (select 1 from tasks asked where asked.request_id = ${requests.id} and asked.body_id = any(${uuids(bodies)}))`
}

/** Open tasks of a request of some sort, as a condition on the request. */
export function waitsFor(task: TaskRow['task']): SQL {
  return sql`exists (select 1 from tasks open_task where open_task.request_id = ${requests.id}
    and open_task.state = 'open' and open_task.task = ${task})`
}

/** What the actor may do about one task: answer it as the authority's `own`, or write down what an authority answered. */
export function mayAnswer(actor: Actor, task: Pick<TaskRow, 'task' | 'state' | 'provinceId' | 'bodyId'>) {
  const scope = { province: task.provinceId, body: task.bodyId }
  const can = (name: ActionName) => task.state === 'open' && permits(name, actor, scope) !== null
  const own = task.task === 'inquiry' && task.bodyId !== null && can('requests.answerInquiry')
  return { own, may: own || can(task.task === 'paper' ? 'requests.recordPaper' : 'requests.recordAnswer') }
}

/** The request that a task belongs to; null for an unknown one. */
export async function requestOfTask(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ request: tasks.requestId }).from(tasks).where(eq(tasks.id, id))
  return row?.request ?? null
}

/**
 * Inquiries and papers that wait: for an agency those that are asked of it, for the secretariat all of the province, since it
 * writes down what authorities outside answer. What is due first comes first.
 */
export async function waitingTasks(db: Db, actor: Actor, part: Part = {}) {
  const query = db
    .select({
      id: tasks.id,
      task: tasks.task,
      of: tasks.of,
      label: tasks.label,
      dueOn: tasks.dueOn,
      openedAt: tasks.openedAt,
      request: { id: requests.id, number: requests.number, kind: requests.kind },
      office: { id: offices.id, name: offices.name, county: counties.name },
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(waitingTask(actor))
    .orderBy(sql`${tasks.dueOn} nulls last`, asc(tasks.openedAt))
  const rows = await partOf(db, query, part)
  return paged(rows, rows.found)
}

/** Inquiries and papers that the actor can answer or write down, as a condition on tasks. */
export function waitingTask(actor: Actor): SQL {
  const desk = reach(actor, 'requests.inquiries').provinces
  return and(
    eq(tasks.state, 'open'),
    sql`${tasks.task} in ('inquiry', 'paper')`,
    or(sql`${tasks.bodyId} = any(${uuids(bodiesAsked(actor))})`, sql`${tasks.provinceId} = any(${uuids(desk)})`),
  )!
}

/** Open tasks whose last day is over and that silence ends, for the clock. */
export async function overdueTasks(db: Db, today: Day): Promise<{ id: string; task: string; province: string }[]> {
  const rows = await db
    .select({ task: tasks, kind: requests.kind })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(and(eq(tasks.state, 'open'), lt(tasks.dueOn, today)))
    .orderBy(asc(tasks.dueOn))
  return rows
    .filter(({ task, kind }) => endsBySilence(planOf(kindOf(kind) ?? { stages: [] }, task)))
    .map(({ task }) => ({ id: task.requestId, task: task.id, province: task.provinceId }))
}
