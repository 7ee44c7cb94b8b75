// Moves a request along its machine, and does what entering a stage asks for.
import { and, eq } from 'drizzle-orm'
import { ballots, requests } from '#db/schema/requests'
import type { RequestOutcome } from '#rules/proceedings/kind'
import { type RequestState, stateAfter } from '#rules/proceedings/machine'
import { isAdopted, type TaskKind } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { takeEffect } from './effects/effect.ts'
import { declarationOf, type Request } from './request.ts'
import { endTask, openStage, reopenTasks, type Task, type TaskEnd, tasksOf, voidTasks } from './tasks.ts'

/** The request's open task of a kind; of several, such as inquiries, by its id. Null where none waits. */
export async function openTask(act: Act, request: string, kinds: readonly TaskKind[]): Promise<Task | null> {
  const found = await tasksOf(act, request)
  return found.find(({ task, state }) => state === 'open' && kinds.includes(task)) ?? null
}

/** Takes what is said to an open task and moves the request as far as that leads. The request must be locked. */
export async function answerTask(act: Act, request: Request, task: Task, said: TaskEnd): Promise<Request> {
  await endTask(act, task, said)
  const tasks = (await tasksOf(act, request.id)).filter(({ stage }) => stage === request.stage)
  const next = stateAfter(declarationOf(request), request, tasks)
  if (next) return moveTo(act, request, next)
  refreshAll(act, request)
  return request
}

/** Ends a request otherwise than by its tasks. The request must be locked. */
export function endRequest(act: Act, request: Request, outcome: RequestOutcome): Promise<Request> {
  return moveTo(act, request, { stage: 'closed', outcome })
}

async function moveTo(act: Act, request: Request, next: RequestState): Promise<Request> {
  await voidTasks(act, request.id)
  const [moved] = await act.tx
    .update(requests)
    .set({ ...next, stageAt: act.now, stageDue: null, closedAt: next.stage === 'closed' ? act.now : null })
    .where(eq(requests.id, request.id))
    .returning()
  return enter(act, moved!)
}

/** What a stage begins with: whom it asks, and their clocks. Everybody concerned sees the request's new state. */
export async function enter(act: Act, request: Request): Promise<Request> {
  refreshAll(act, request)
  if (request.stage === 'closed') {
    await endBallot(act, request)
    if (request.outcome === 'granted') await takeEffect(act, request)
    if (request.outcome !== 'withdrawn')
      act.send({ to: { person: request.personId }, kind: 'request', subjectId: request.id })
    return request
  }
  // a decision leaves nothing to vote on
  if (request.outcome === 'refused') await endBallot(act, request)
  const kind = declarationOf(request)
  await openStage(act, request, kind.stages.find(({ stage }) => stage === request.stage)!)
  const opened = (await tasksOf(act, request.id)).filter(({ stage }) => stage === request.stage)
  const next = opened.length ? null : stateAfter(kind, request, opened)
  return next ? moveTo(act, request, next) : request
}

/**
 * Puts a request back to a task that was answered by mistake, with the clock it had. Where the answer had led on, what was asked
 * since is void, and what it had made void is asked again; what is asked beside it stays as it is.
 */
export async function goBack(act: Act, request: Request, task: Task): Promise<void> {
  const stood = await tasksOf(act, request.id)
  const outcome = isAdopted(stood.filter(({ stage }) => stage !== task.stage)) ? ('granted' as const) : null
  if (request.stage !== task.stage) {
    await voidTasks(act, request.id)
    await endBallot(act, request)
    const before = { stage: task.stage, outcome, stageAt: task.openedAt, closedAt: null }
    await act.tx.update(requests).set(before).where(eq(requests.id, request.id))
  }
  const left = stood.filter(({ stage, state, endedAt }) => {
    return stage === task.stage && state === 'void' && Number(endedAt) === Number(task.endedAt)
  })
  await reopenTasks(act, request.id, [task, ...left])
  refreshAll(act, request)
}

async function endBallot(act: Act, { id }: Request): Promise<void> {
  await act.tx
    .update(ballots)
    .set({ state: 'withdrawn', closedAt: act.now })
    .where(and(eq(ballots.requestId, id), eq(ballots.state, 'open')))
}

function refreshAll(act: Act, { id }: Request): void {
  for (const seen of ['request', 'consent', 'opinion', 'ballot']) act.refresh(seen, id)
}
