// Requests on the engine: whom their tasks ask, who hears of it, and what their states begin with.
import { and, eq, inArray } from 'drizzle-orm'
import { ballots, ballotUrns } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { runsOn } from '#db/terms'
import { contractedAgencies, serviceNamed } from '#reads/offices/contracts'
import { issuerOf } from '#reads/offices/issuer'
import { answeringFor } from '#reads/offices/offices'
import { peopleOfBody } from '#reads/people/seats'
import { addresseesOfTask } from '#reads/proceedings/addressees'
import { bodyNamed } from '#reads/requests/accused'
import { provinceByName } from '#reads/requests/between'
import { isPut } from '#reads/requests/put'
import { inspectingRole } from '#rules/inspections/who'
import { lawOf } from '#rules/law'
import { measuredForm } from '#rules/proceedings/measured'
import { taskMessages } from '#rules/proceedings/task-messages'
import {
  deciderOf,
  decidingRole,
  examinerOf,
  examiningRole,
  isAdopted,
  type TaskPlan,
  visitorOf,
} from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { openBallot } from './ballot.ts'
import { takeEffect, undoEffect } from './effects/effect.ts'
import { writeResultLetter } from './letter.ts'
import { writeOutward } from './outward.ts'
import type { Ways } from './proceeding.ts'
import { declarationOf, type Request, type RequestRow } from './request.ts'
import { writeSummons } from './summons.ts'
import { type Addressee, reopenTasks, type Task, tasksOf, voidTasks } from './tasks.ts'

const ways: Ways<Request> = {
  declaration: declarationOf,
  law: async (_act, { law }) => lawOf(law),
  form: async (act, request) => measuredForm(declarationOf(request), request.form, await tasksOf(act, request.id)),
  begun: async (_act, { filedOn }) => filedOn,
  asked: askedBy,
  opened: async (act, request, plan, opened) => {
    if (opened[0]?.task === 'vote') await openBallot(act, request)
    if (plan.task === 'letter') await writeResultLetter(act, request)
    for (const task of opened) {
      // whoever is to be heard is told by a letter, and asked once it is notified
      const told = task.task === 'hearing' ? 0 : await tell(act, task, request.id)
      await writeFor(act, request, task, told)
    }
  },
  write: async (act, request, { stage, outcome }) => {
    // what the declaration does not know is its end
    const to = declarationOf(request).stages.find((one) => one.stage === stage)?.stage ?? 'closed'
    const closedAt = to === 'closed' ? act.at : null
    const [moved] = await act.tx
      .update(requests)
      .set({ stage: to, outcome, stageAt: act.at, stageDue: null, closedAt })
      .where(eq(requests.id, request.id))
      .returning()
    return onEngine(moved!)
  },
  entered: async (act, request) => {
    refreshAll(act, request)
    // a decision leaves nothing to vote on
    if (request.stage === 'closed' || request.outcome === 'refused') await endBallot(act, request)
    const { stages } = declarationOf(request)
    const takes = stages.find(({ effect }) => effect)?.stage ?? 'closed'
    if (request.stage === takes && request.outcome === 'granted') await takeEffect(act, request)
    if (request.outcome === 'refused') await undoEffect(act, request)
    if (request.stage !== 'closed') return
    enterOutcome(act, request)
    if (request.outcome !== 'withdrawn') await tellParties(act, request)
  },
  refresh: refreshAll,
}

/** A request's row as the engine moves it. */
export function onEngine(row: RequestRow): Request {
  return { ...row, noun: 'request', ways }
}

/** Enters how a request was decided, or ended: what the tables say of it later is held against that. */
export function enterOutcome(act: Act, { id, outcome }: Pick<Request, 'id' | 'outcome'>): void {
  act.record({ action: 'requests.close', subject: 'request', subjectId: id, facts: { outcome } })
}

/** Locks a request; null for an unknown one. */
export async function lockRequest(act: Act, id: string): Promise<Request | null> {
  const [row] = await act.tx.select().from(requests).where(eq(requests.id, id)).for('update')
  return row ? onEngine(row) : null
}

/**
 * Locks the request of a task, and gives both as they stand then, since two may answer at once. Null where it is of no such kind, or waits
 * no more; `late`: or where its time is over.
 */
export async function lockTask(
  act: Act,
  id: string,
  kinds?: readonly Task['task'][],
  late = false,
): Promise<{ request: Request; task: Task } | null> {
  const asked = and(eq(tasks.id, id), kinds && inArray(tasks.task, [...kinds]))
  const [seen] = await act.tx.select({ request: tasks.requestId }).from(tasks).where(asked)
  const request = seen?.request ? await lockRequest(act, seen.request) : null
  const waits = inArray(tasks.state, late ? ['open', 'silent'] : ['open'])
  const [task] = await act.tx.select().from(tasks).where(and(asked, waits))
  return request && task ? { request, task } : null
}

/**
 * Puts a request back to a task that was answered by mistake, with the clock it had. Where the answer had led on, what was asked
 * since is void, and what it had made void is asked again; what is asked beside it stays as it is.
 */
export async function goBack(act: Act, request: Request, task: Task): Promise<void> {
  const stood = await tasksOf(act, request.id)
  const outcome = isAdopted(stood.filter(({ stage }) => stage !== task.stage)) ? ('granted' as const) : null
  const stage = declarationOf(request).stages.find((one) => one.stage === task.stage)?.stage
  if (stage && request.stage !== stage) {
    await voidTasks(act, request.id)
    await endBallot(act, request)
    const before = { stage, outcome, stageAt: task.openedAt, closedAt: null }
    await act.tx.update(requests).set(before).where(eq(requests.id, request.id))
  }
  // a question to the applicant stays over: the clocks have gone on since
  const left = stood.filter(({ stage, state, endedAt, task: asked }) => {
    const then = stage === task.stage && state === 'void' && Number(endedAt) === Number(task.endedAt)
    return then && asked !== 'question'
  })
  await reopenTasks(act, request, [task, ...left])
  for (const again of [task, ...left]) {
    const people = await addresseesOfTask(act.tx, again, act.today)
    await writeFor(act, request, again, people.length)
  }
  refreshAll(act, request)
}

/** Writes the letter that a task is put by, where it is put by one; `told`: how many people have it before them. */
async function writeFor(act: Act, request: Request, task: Task, told: number): Promise<void> {
  if (task.task === 'hearing') return writeSummons(act, request, task)
  return writeOutward(act, request, task, told)
}

/** Whom a task asks; one row each. */
async function askedBy(act: Act, request: Request, plan: TaskPlan): Promise<Addressee[]> {
  if (plan.task === 'consent' || plan.task === 'undertaking') return [{ personId: request.consentPersonId }]
  if (plan.task === 'hearing' && request.accusedId) {
    const { id, name } = await bodyNamed(act.tx, request.accusedId)
    return [{ bodyId: id, label: name }]
  }
  if (plan.task === 'opinion') return [{ role: 'association' }]
  if (plan.task === 'decision') {
    const decider = deciderOf(plan, lawOf(request.law))
    return [decider === 'working-group' ? { task: 'vote' } : { of: decider, role: decidingRole[decider] ?? null }]
  }
  if (plan.task === 'proposal') return [{ role: examiningRole[examinerOf(plan, lawOf(request.law))] ?? null }]
  if (plan.task === 'visit') {
    if (!('by' in plan)) {
      const role = inspectingRole(request.form)
      // of agencies the one that is named: its people have it in one queue, whoever of them goes
      if (role === 'agency') return [await agencyNamed(act, request.provinceId, String(request.form.agency ?? ''))]
      return [{ role }]
    }
    const visitor = visitorOf(plan, lawOf(request.law))
    // the secretariat is whoever of it comes to it first
    return [{ role: visitor === 'secretariat' ? null : visitor }]
  }
  if (plan.task === 'release') return [{ role: plan.of }]
  if (plan.task === 'inquiry' && (plan.of === 'service-agency' || plan.of === 'choosing-agency')) {
    const service = await serviceNamed(act.tx, request.provinceId, String(request.form.service ?? ''))
    return [{ label: service?.agency ?? null, bodyId: service?.body ?? null }]
  }
  if (plan.task === 'inquiry' && plan.of === 'other-group') {
    const { elsewhere } = declarationOf(request)
    const label = String(request.form[elsewhere?.province ?? ''] ?? '')
    // where that is here it is put there in a moment, and nobody writes an answer down by hand
    return [{ label, ...((await provinceByName(act.tx, label)) ? { facts: { there: '' } } : {}) }]
  }
  if (plan.task === 'paper') return [{ label: await issuerOf(act.tx, request.provinceId, lawOf(request.law)) }]
  if (!('of' in plan) || plan.of !== 'agencies') return [{}]
  const agencies = await contractedAgencies(act.tx, request.officeId, act.today)
  return agencies.map(({ name, body }) => ({ label: name, bodyId: body }))
}

async function agencyNamed({ tx, today }: Act, province: string, name: string): Promise<Addressee> {
  const [body] = await tx
    .select({ bodyId: bodies.id, label: bodies.name })
    .from(bodies)
    .where(
      and(eq(bodies.provinceId, province), eq(bodies.kind, 'agency'), eq(bodies.name, name), runsOn(bodies, today)),
    )
  return body ?? { label: name }
}

/** Whoever is asked is told, and how many they are; authorities without people here, and what the secretariat does, wait at the desk. */
export async function tell(act: Act, task: Task, request: string): Promise<number> {
  const said = taskMessages[task.task]
  // a ballot brings itself before the members
  if (!said || task.task === 'vote') return 0
  const [kind, subject] = said
  const people = await addresseesOfTask(act.tx, task, act.today)
  act.send(...people.map((person) => ({ to: { person }, kind, subjectId: subject === 'id' ? task.id : request })))
  return people.length
}

/** Whoever began it, and the office or the body that it is about, where that is somebody else; `params` say what there is to tell besides how it stands. */
export async function tellParties(act: Act, request: Request, params: Record<string, string> = {}): Promise<void> {
  const known = declarationOf(request).files !== 'holder' && (await isPut(act.tx, request.id))
  // an office to which it was never put never hears of it
  const about = known ? await accusedPeople(act, request) : []
  const told = [...new Set([request.personId, ...about])]
  act.send(...told.map((person) => ({ to: { person }, kind: 'request' as const, subjectId: request.id, params })))
}

/** Those who answer for whom a request is about. */
function accusedPeople(act: Act, { accusedId, officeId }: Request): Promise<string[]> {
  return accusedId ? peopleOfBody(act.tx, accusedId, act.today) : answeringFor(act.tx, officeId, act.today)
}

async function endBallot(act: Act, { id }: Request): Promise<void> {
  const ended = await act.tx
    .update(ballots)
    .set({ state: 'withdrawn', closedAt: act.at })
    .where(and(eq(ballots.requestId, id), eq(ballots.state, 'open')))
    .returning({ id: ballots.id })
  // what was voted secretly was voted for nothing, and nobody learns it
  for (const ballot of ended) await act.tx.delete(ballotUrns).where(eq(ballotUrns.ballotId, ballot.id))
}

/** Whatever shows a request itself; tasks with cards of their own see to those. */
export function refreshAll(act: Act, { id }: Pick<Request, 'id'>): void {
  for (const seen of ['request', 'consent', 'opinion', 'ballot'] as const) act.refresh(seen, id)
}
