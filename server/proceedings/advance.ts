// Moves a proceeding along its declaration, and asks what each stage asks.

import type { RequestOutcome } from '#rules/proceedings/kind'
import { type ProceedingState, stateAfter, stateByAnswer } from '#rules/proceedings/machine'
import { overWith } from '#rules/proceedings/pause'
import { seenAgain } from '#rules/proceedings/plans'
import { leadOf, planOf, type TaskAnswer, type TaskKind } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { dropQuestion, pauseClocks, resumeClocks } from './pause.ts'
import type { Proceeding } from './proceeding.ts'
import { askPlans, openStage, plansOf } from './stage.ts'
import { noteStep } from './steps.ts'
import { askTasks, endTask, noteDue, type Task, type TaskEnd, tasksOf, voidTasks } from './tasks.ts'

/** The open task of a kind; of several, such as inquiries, by its id. Null where none waits. */
export async function openTask(act: Act, proceeding: string, kinds: readonly TaskKind[]): Promise<Task | null> {
  const found = await tasksOf(act, proceeding)
  return found.find(({ task, state }) => state === 'open' && kinds.includes(task)) ?? null
}

/** The open task at which an answer leads on; null where nothing that waits knows it. */
export async function taskTaking<P extends Proceeding<P>>(act: Act, held: P, answer: TaskAnswer): Promise<Task | null> {
  const kind = held.ways.declaration(held)
  const open = (await tasksOf(act, held.id)).filter(({ state }) => state === 'open')
  return open.find((task) => leadOf(planOf(kind, task), answer)) ?? null
}

/** Takes what is said to an open task and moves the proceeding as far as that leads. It must be locked. */
export async function answerTask<P extends Proceeding<P>>(act: Act, held: P, task: Task, said: TaskEnd): Promise<P> {
  await endTask(act, held, task, said)
  await askAgain(act, held, task, said.answer)
  await askAfter(act, held, task, said.answer)
  const standing = await tasksOf(act, held.id)
  const moot = overWith(standing, task)
  const left = standing.filter((one) => !moot.includes(one))
  for (const question of moot) await dropQuestion(act, held, question, openOf(left), 'question-moot')
  return goOn(act, held, left, { ...task, answer: said.answer })
}

/** What lacked something is asked once more of whoever was asked, with the last day that it had. */
async function askAgain<P extends Proceeding<P>>(act: Act, held: P, task: Task, answer: TaskAnswer | null) {
  const kind = held.ways.declaration(held)
  const plan = planOf(kind, task)
  if (!plan || plan.task === 'question' || !seenAgain(plan, answer)) return
  const { personId, bodyId, role, label, dueOn, stage } = task
  const opened = await askTasks(
    act,
    { noun: held.noun, id: held.id, stage },
    plan,
    [{ personId, bodyId, role, label }],
    {
      openedAt: act.at,
      dueOn,
    },
  )
  await held.ways.opened(act, held, plan, opened)
  await noteDue(act, held)
}

/**
 * What is asked only because a task was answered so; and where that has the clocks beside it stand still, its own answer has them go on.
 */
async function askAfter<P extends Proceeding<P>>(act: Act, held: P, task: Task, answer: TaskAnswer | null) {
  const plans = plansOf(held).flatMap((plan) => ('after' in plan && plan.after ? [{ plan, after: plan.after }] : []))
  if (plans.length === 0) return
  const law = await held.ways.law(act, held)
  const suspends = ({ plan }: (typeof plans)[number]) => plan.suspends !== undefined && law(plan.suspends)
  const led = plans.filter(
    ({ after }) => after.task === task.task && after.of === task.of && isSo(after.answer, answer),
  )
  for (const one of led) {
    const [asked] = await askPlans(act, held, [one.plan])
    if (asked && suspends(one)) await pauseClocks(act, asked)
  }
  const own = planOf(held.ways.declaration(held), task)
  if (plans.some((one) => one.plan === own && suspends(one)))
    await resumeClocks(act, held, task, openOf(await tasksOf(act, held.id)))
  await noteDue(act, held)
}

/** Whether a task was answered as another one waits for; null is silence. */
function isSo(awaited: 'yes' | 'no' | 'silent' | 'unmet', answer: TaskAnswer | null): boolean {
  return awaited === 'unmet' ? answer !== 'yes' : awaited === (answer ?? 'silent')
}

/** Takes a question back, and moves the proceeding as far as it was held by that. It must be locked. */
export async function takeBack<P extends Proceeding<P>>(act: Act, held: P, question: Task): Promise<P> {
  const left = (await tasksOf(act, held.id)).filter(({ id }) => id !== question.id)
  await dropQuestion(act, held, question, openOf(left), 'question-withdrawn')
  return goOn(act, held, left)
}

const openOf = (tasks: readonly Task[]) => tasks.filter(({ state }) => state === 'open')

async function goOn<P extends Proceeding<P>>(
  act: Act,
  held: P,
  standing: readonly Task[],
  answered?: Task,
): Promise<P> {
  const kind = held.ways.declaration(held)
  const tasks = standing.filter(({ stage }) => stage === held.stage)
  const law = await held.ways.law(act, held)
  const next = (answered && stateByAnswer(kind, held, answered)) ?? stateAfter(kind, held, tasks, law)
  if (next) return moveTo(act, held, next)
  held.ways.refresh(act, held)
  return held
}

/** Ends a proceeding otherwise than by its tasks. It must be locked. */
export function endProceeding<P extends Proceeding<P>>(act: Act, held: P, outcome: RequestOutcome): Promise<P> {
  return moveTo(act, held, { stage: 'closed', outcome })
}

async function moveTo<P extends Proceeding<P>>(act: Act, held: P, next: ProceedingState): Promise<P> {
  const gone = await voidTasks(act, held.id)
  for (const question of gone.filter(({ task }) => task === 'question')) {
    // what an answer that is taken back asks again goes on with the days that were left
    await resumeClocks(act, held, question, gone)
    await noteStep(act, held, 'question-moot', { facts: question.facts })
  }
  return enter(act, await held.ways.write(act, held, next))
}

/** What a stage begins with: whom it asks, and their clocks. Everybody concerned sees the new state. */
export async function enter<P extends Proceeding<P>>(act: Act, held: P): Promise<P> {
  await held.ways.entered(act, held)
  if (held.stage === 'closed') return held
  await openStage(act, held)
  const opened = (await tasksOf(act, held.id)).filter(({ stage }) => stage === held.stage)
  const next = opened.length
    ? null
    : stateAfter(held.ways.declaration(held), held, opened, await held.ways.law(act, held))
  return next ? moveTo(act, held, next) : held
}
