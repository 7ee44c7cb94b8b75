// What a stage asks when it is entered: tasks side by side, each with its clock.
import { dueOf } from '#rules/proceedings/due'
import type { Act } from '../act/act.ts'
import { closedFor } from './closed.ts'
import type { Proceeding } from './proceeding.ts'
import { askTasks, noteDue } from './tasks.ts'

/** Asks everything that the stage of a proceeding asks, and tells whoever is asked. */
export async function openStage<P extends Proceeding<P>>(act: Act, held: P): Promise<void> {
  const { ways } = held
  const law = await ways.law(act, held)
  const on = { today: act.today, begun: await ways.begun(act, held) }
  const closed = await closedFor(act, held)
  const { tasks = [] } = ways.declaration(held).stages.find((one) => one.stage === held.stage) ?? {}
  for (const plan of tasks) {
    if ('when' in plan && plan.when && !plan.when(law, ways.form(held))) continue
    const asked = await ways.asked(act, held, plan)
    const dueOn = dueOf(plan, on, law, closed)
    const opened = await askTasks(act, held, plan, asked, { openedAt: act.now, dueOn })
    if (opened.length) await ways.opened(act, held, plan, opened)
  }
  await noteDue(act, held)
}
