// What a stage asks when it is entered: tasks side by side, each with its clock.
import { dueOf } from '#rules/proceedings/due'
import { isAsked, type TaskPlan } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { closedFor } from './closed.ts'
import type { Proceeding } from './proceeding.ts'
import { askTasks, noteDue, type Task } from './tasks.ts'

/** Asks everything that the stage of a proceeding asks, and tells whoever is asked. */
export async function openStage<P extends Proceeding<P>>(act: Act, held: P): Promise<void> {
  await askPlans(
    act,
    held,
    plansOf(held).filter((plan) => !isAsked(plan)),
  )
}

/** What the stage of a proceeding asks, and may ask later. */
export function plansOf<P extends Proceeding<P>>(held: P): readonly TaskPlan[] {
  return held.ways.declaration(held).stages.find((one) => one.stage === held.stage)?.tasks ?? []
}

/** Asks some of what a stage asks. Answers the rows. */
export async function askPlans<P extends Proceeding<P>>(
  act: Act,
  held: P,
  plans: readonly TaskPlan[],
): Promise<Task[]> {
  const { ways } = held
  const law = await ways.law(act, held)
  const form = await ways.form(act, held)
  const on = { today: act.on, begun: await ways.begun(act, held) }
  const closed = await closedFor(act, held)
  const all: Task[] = []
  for (const plan of plans) {
    if ('when' in plan && plan.when && !plan.when(law, form)) continue
    const asked = await ways.asked(act, held, plan)
    const dueOn = dueOf(plan, on, law, closed)
    const opened = await askTasks(act, held, plan, asked, { openedAt: act.at, dueOn })
    if (opened.length) await ways.opened(act, held, plan, opened)
    all.push(...opened)
  }
  await noteDue(act, held)
  return all
}
