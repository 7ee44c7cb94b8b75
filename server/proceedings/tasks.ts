// The tasks of a request's stage: asked when it begins, answered one by one, void when nothing is asked any more.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { contractedAgencies } from '#reads/offices/contracts'
import { audienceOf, peopleOfBody } from '#reads/people/seats'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import type { Stage } from '#rules/proceedings/kind'
import { stepOf, type TaskAnswer, type TaskPlan } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { openBallot } from './ballot.ts'
import { writeResultLetter } from './letter.ts'
import type { Request } from './request.ts'
import { note } from './steps.ts'

export type Task = typeof tasks.$inferSelect
type Asked = Pick<typeof tasks.$inferInsert, 'personId' | 'bodyId' | 'role' | 'label'>

/** All tasks of a request, the oldest first. */
export function tasksOf(act: Act, request: string): Promise<Task[]> {
  return act.tx.select().from(tasks).where(eq(tasks.requestId, request)).orderBy(asc(tasks.openedAt), asc(tasks.id))
}

/** Asks everything that a stage asks, and tells whoever is asked. */
export async function openStage(act: Act, request: Request, { stage, tasks: plans }: Stage): Promise<void> {
  const law = lawOf(request.law)
  for (const plan of plans) {
    if (plan.task === 'inquiry' && plan.when && !plan.when(law)) continue
    const at = { provinceId: act.province, requestId: request.id, stage, task: plan.task, openedAt: act.now }
    const of = 'of' in plan ? plan.of : null
    const dueOn = 'within' in plan ? lastDay(plan.within, law, act.today, await act.closed()) : null
    const asked = await askedBy(act, request, plan)
    if (asked.length === 0) continue
    const opened = await act.tx
      .insert(tasks)
      .values(asked.map((who) => ({ ...at, of, dueOn, ...who })))
      .returning()
    if (plan.task === 'vote') await openBallot(act, request)
    if (plan.task === 'letter') await writeResultLetter(act, request)
    for (const task of opened) await tell(act, task)
  }
  await noteDue(act, request.id)
}

/** Whom a task asks; one row each. */
async function askedBy(act: Act, request: Request, plan: TaskPlan): Promise<Asked[]> {
  if (plan.task === 'consent' || plan.task === 'undertaking') return [{ personId: request.consentPersonId }]
  if (plan.task === 'opinion') return [{ role: 'association' }]
  if (plan.task !== 'inquiry' || plan.of !== 'agencies') return [{}]
  const agencies = await contractedAgencies(act.tx, request.officeId, act.today)
  return agencies.map(({ name, body }) => ({ label: name, bodyId: body }))
}

/** Whoever is asked is told; authorities without people here, and what the secretariat does, wait at the desk. */
async function tell(act: Act, { task, personId, bodyId, id, requestId }: Task): Promise<void> {
  if (personId) act.send({ to: { person: personId }, kind: 'consent', subjectId: requestId })
  if (task === 'opinion') {
    const officers = await audienceOf(act.tx, 'requests.opinionAsked', act.province, act.today)
    act.send(...officers.map((person) => ({ to: { person }, kind: 'opinion' as const, subjectId: requestId })))
  }
  if (task === 'inquiry' && bodyId) {
    const people = await peopleOfBody(act.tx, bodyId, act.today)
    act.send(...people.map((person) => ({ to: { person }, kind: 'inquiry' as const, subjectId: id })))
  }
}

/** What is said to a task, by whoever acts; `answer` is null for silence. */
export type TaskEnd = { answer: TaskAnswer | null; word?: string; facts?: Task['facts'] }

/** Ends an open task with its answer or with silence, and notes it on the time line. */
export async function endTask(act: Act, task: Task, { answer, word, facts = {} }: TaskEnd): Promise<void> {
  await act.tx
    .update(tasks)
    .set({
      state: answer ? 'answered' : 'silent',
      answer,
      word: word?.trim() || null,
      facts,
      endedAt: act.now,
      answeredBy: act.actor.person,
    })
    .where(eq(tasks.id, task.id))
  refreshInquiries(act, [task])
  const what = stepOf(task.task, answer)
  const about: Task['facts'] = task.task === 'inquiry' ? { of: task.of ?? '', label: task.label ?? '' } : {}
  const due: Task['facts'] = answer ? {} : { due: task.dueOn! }
  if (what) await note(act, task.requestId, what, { word: word ?? null, facts: { ...about, ...due, ...facts } })
  await noteDue(act, task.requestId)
}

/** Nothing of a request is waited for any more; whoever was asked sees it. */
export async function voidTasks(act: Act, request: string): Promise<void> {
  const gone = await act.tx
    .update(tasks)
    .set({ state: 'void', endedAt: act.now })
    .where(and(eq(tasks.requestId, request), eq(tasks.state, 'open')))
    .returning()
  refreshInquiries(act, gone)
}

/** Asks tasks again as they were asked, with the clocks they had. */
export async function reopenTasks(act: Act, request: string, again: readonly Task[]): Promise<void> {
  const ids = again.map(({ id }) => id)
  const open = { state: 'open', answer: null, word: null, facts: {}, endedAt: null, answeredBy: null } as const
  await act.tx.update(tasks).set(open).where(inArray(tasks.id, ids))
  refreshInquiries(act, again)
  await noteDue(act, request)
}

/** Cards of inquiries stand by themselves, one a task; those of everybody else by the request. */
function refreshInquiries(act: Act, changed: readonly Task[]): void {
  for (const { task, id } of changed) if (task === 'inquiry') act.refresh('inquiry', id)
}

/** The request's own clock is the first of its open tasks' that runs out; lists and holidays go by it. */
export async function noteDue(act: Act, request: string): Promise<void> {
  const first = sql`(select min(${tasks.dueOn}) from ${tasks}
    where ${tasks.requestId} = ${request}::uuid and ${tasks.state} = 'open')`
  await act.tx.update(requests).set({ stageDue: first }).where(eq(requests.id, request))
}
