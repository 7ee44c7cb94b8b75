// What requests wait for, as those see it who are asked and those who look on.

import { and, asc, desc, eq, lt, not, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { type ActionName, permits } from '#policies/policies'
import { reach, sees, seesBody, visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { isAccount } from '#rules/proceedings/accounts'
import { endsBySilence } from '#rules/proceedings/consequences'
import { kindOf } from '#rules/proceedings/kinds'
import { planOf } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

export type TaskRow = typeof tasks.$inferSelect

/** Those of a request's tasks that wait. */
export const openOf = (rows: readonly TaskRow[]): TaskRow[] => rows.filter(({ state }) => state === 'open')

/** All tasks of a request, the oldest first. */
export function tasksOfRequest(db: Db, request: string): Promise<TaskRow[]> {
  return db
    .select()
    .from(tasks)
    .where(eq(tasks.requestId, request))
    .orderBy(
      asc(tasks.openedAt),
      desc(tasks.task),
      asc(sql`${tasks.label} collate "fa-x-icu"`),
      sql`${tasks.endedAt} nulls last`,
    )
}

/** The bodies for which an actor answers what is asked. */
export function bodiesAsked({ memberships }: Actor): string[] {
  return memberships.filter((held) => seesBody(held, 'requests.asked')).flatMap(({ body }) => body ?? [])
}

/** The bodies for which an actor answers what is reported of them. */
export function bodiesAccused({ memberships }: Actor): string[] {
  return memberships.filter((held) => seesBody(held, 'requests.accused')).flatMap(({ body }) => body ?? [])
}

/** Requests that something was asked about of a body the actor stands for. */
export function bodyIsAsked(actor: Actor): SQL {
  const bodies = bodiesAsked(actor)
  // nearly nobody stands for one: those are spared the question
  return bodies.length === 0
    ? sql`false`
    : sql`exists (select 1 from tasks asked where asked.request_id = ${requests.id} and asked.task <> 'hearing' and asked.body_id = any(${uuids(bodies)}))`
}

/** What is asked of people by their role, and who sees that. */
const byRole = { visit: 'requests.visits', release: 'requests.releases' } as const

/** Requests of which somebody with the actor's role visits, or visited, the place, or releases the securities. */
export function roleIsAsked(actor: Actor): SQL {
  const place = { province: sql`asked.province_id`, role: sql`asked.role` }
  const asked = Object.entries(byRole)
    .filter(([, sight]) => reach(actor, sight).provinces.length > 0)
    .map(
      ([task, sight]) => sql`exists (select 1 from tasks asked where asked.request_id = ${requests.id}
        and asked.task = ${task} and ${visible(actor, sight, place)})`,
    )
  return or(...asked) ?? sql`false`
}

/** Whether the securities are those that people with the actor's role are to release. */
export function isOwnRelease(actor: Actor, { task, provinceId, role }: Pick<TaskRow, 'task' | 'provinceId' | 'role'>) {
  return task === 'release' && sees(actor, byRole.release, { province: provinceId, role })
}

/** Whether a task is a visit that is asked of the actor's role. */
export function isOwnVisit(actor: Actor, { task, provinceId, role }: Pick<TaskRow, 'task' | 'provinceId' | 'role'>) {
  return task === 'visit' && sees(actor, byRole.visit, { province: provinceId, role })
}

/** Open tasks of a request of some sort, as a condition on the request. */
export function waitsFor(task: TaskRow['task']): SQL {
  return sql`exists (select 1 from tasks open_task where open_task.request_id = ${requests.id}
    and open_task.state = 'open' and open_task.task = ${task})`
}

/** What the actor may do about one task: answer it as the authority's `own`, or write down what an authority answered. */
export function mayAnswer(
  actor: Actor,
  task: Pick<TaskRow, 'task' | 'of' | 'state' | 'provinceId' | 'bodyId' | 'role' | 'facts'>,
  office: string,
) {
  const heard = task.task === 'hearing' && !task.bodyId
  const scope = { province: task.provinceId, body: task.bodyId, ...(heard ? { office } : {}) }
  const can = (name: ActionName) => task.state === 'open' && permits(name, actor, scope) !== null
  if (task.task === 'decision') {
    const at = { province: task.provinceId, role: task.role }
    const own = task.role !== null && can('requests.decide') && sees(actor, 'requests.deciding', at)
    return { own, may: own || (task.role === null && can('requests.recordDecision')) }
  }
  // another province's working group decides on it here
  if (task.task === 'inquiry' && 'there' in task.facts) return { own: false, may: false }
  if (task.task === 'compliance') return { own: false, may: can('requests.recordCompliance') }
  if (task.task === 'proposal') {
    const at = { province: task.provinceId, role: task.role }
    const mine = task.role === null ? sees(actor, 'requests.inquiries', at) : sees(actor, 'requests.examining', at)
    const may = mine && can('requests.propose')
    return { own: may, may }
  }
  if (task.task === 'check') return { own: true, may: can('requests.check') }
  if (task.task === 'handover') {
    // what comes in late is written down too
    const late = task.state === 'silent' && permits('requests.recordHandover', actor, scope) !== null
    return { own: false, may: late || can('requests.recordHandover') }
  }
  // the report of an inspection is an act of its own
  if (task.of === 'inspection') {
    if (task.bodyId) return { own: bodiesAsked(actor).includes(task.bodyId), may: false }
    return { own: task.role ? isOwnVisit(actor, task) : can('requests.check'), may: false }
  }
  if (task.task === 'visit') {
    const may = task.role === null ? can('requests.check') : can('requests.reportVisit') && isOwnVisit(actor, task)
    return { own: may, may }
  }
  const own =
    task.task === 'hearing'
      ? can('requests.answerHearing')
      : isOwnRelease(actor, task)
        ? can('requests.answerRelease')
        : (task.task === 'inquiry' || isAccount(task.task)) && task.bodyId !== null && can('requests.answerInquiry')
  return {
    own,
    may:
      own || can(task.task === 'paper' || task.task === 'opening' ? 'requests.recordPaper' : 'requests.recordAnswer'),
  }
}

/** Which task it is, and the request it belongs to; null for an unknown one, and for another proceeding's. */
export async function taskPlace(db: Db, id: string) {
  const [row] = await db
    .select({ id: tasks.id, task: tasks.task, request: requests.id })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.id, id))
  return row ?? null
}

/** Whether the applicant is asked something, so that the clocks of a request stand still; as a condition. */
export function pausedRequest(request: SQLWrapper): SQL {
  return sql`exists (select 1 from tasks question where question.request_id = ${request}
    and question.task = 'question' and question.state = 'open')`
}

/** The open question to the applicant of a request, and whether that is the actor; null where nothing is asked. A column. */
export function questionColumn({ person }: Actor, request: SQLWrapper) {
  return sql<{
    mine: boolean
  } | null>`(select json_build_object('mine', coalesce(question.person_id = ${person}::uuid, false))
    from tasks question where question.request_id = ${request}
      and question.task = 'question' and question.state = 'open' limit 1)`
}

/**
 * What a request still waits for where its stage says less, as the stage of that name says it: once the license is written down the
 * office's equipment or what is handed over; once everybody asked has consented, the holder's answer. Null at every other time. A column.
 */
export function awaitedColumn(request: SQLWrapper) {
  return sql<
    'equipment' | 'handover' | 'hearing' | null
  >`coalesce((select case beside.task when 'visit' then 'equipment' else 'handover' end
    from tasks beside join requests issuing on issuing.id = beside.request_id and issuing.stage = 'issuer'
    where beside.request_id = ${request} and beside.stage = 'issuer' and beside.state = 'open'
      and beside.task in ('visit', 'handover')
      and not exists (select from tasks paper where paper.request_id = ${request} and paper.task = 'paper' and paper.state = 'open')
    order by beside.task desc limit 1),
    (select case when bool_and(beside.task = 'hearing') then 'hearing' end from tasks beside
      where beside.request_id = ${request} and beside.stage = 'consent' and beside.state = 'open'))`
}

/** Open tasks whose last day is over and that silence ends, for the clock. */
export async function overdueTasks(db: Db, today: Day): Promise<{ id: string; task: string; province: string }[]> {
  const rows = await db
    .select({ task: tasks, request: requests.id, kind: requests.kind, law: requests.law })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(
      and(
        eq(tasks.state, 'open'),
        lt(tasks.dueOn, today),
        or(eq(tasks.task, 'question'), not(pausedRequest(tasks.requestId))),
      ),
    )
    .orderBy(asc(tasks.dueOn))
  return rows
    .filter(({ task, kind, law }) => endsBySilence(planOf(kindOf(kind) ?? { stages: [] }, task), lawOf(law)))
    .map(({ task, request }) => ({ id: request, task: task.id, province: task.provinceId }))
}
