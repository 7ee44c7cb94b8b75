// Moves a request along its machine, and does what entering a stage asks for.
import { and, eq } from 'drizzle-orm'
import { ballots, requests } from '#db/schema/requests'
import { tasks as taskTable } from '#db/schema/tasks'
import type { RequestOutcome } from '#rules/proceedings/kind'
import { type RequestState, stateAfter } from '#rules/proceedings/machine'
import type { TaskKind } from '#rules/proceedings/tasks'
import type { Act } from '../../act/act.ts'
import { takeEffect } from './effects/effect.ts'
import { declarationOf, type Request } from './request.ts'
import { endTask, noteDue, openStage, type Task, type TaskEnd, tasksOf, voidTasks } from './tasks.ts'

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

/** Puts a request back to a task that was answered by mistake, with the clock it had; what was asked since is void. */
export async function goBack(act: Act, request: Request, task: Task): Promise<void> {
  await voidTasks(act, request.id)
  const before = { stage: task.stage, outcome: null, stageAt: task.openedAt, closedAt: null }
  const [again] = await act.tx.update(requests).set(before).where(eq(requests.id, request.id)).returning()
  if (request.stage !== task.stage) await endBallot(act, request)
  // what the answer made void is asked again beside it
  const gone = and(eq(taskTable.requestId, request.id), eq(taskTable.stage, task.stage))
  const stood = (await act.tx.select().from(taskTable).where(gone)).filter(
    ({ id, endedAt, state }) => id === task.id || (state === 'void' && Number(endedAt) === Number(task.endedAt)),
  )
  for (const { id } of stood)
    await act.tx
      .update(taskTable)
      .set({ state: 'open', answer: null, word: null, endedAt: null, answeredBy: null })
      .where(eq(taskTable.id, id))
  await noteDue(act, request.id)
  refreshAll(act, again!)
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
