// What is handed over in a request, as those see it who are concerned.
import { handoverOf, nextStates } from '#rules/proceedings/handover'
import type { RequestKind } from '#rules/proceedings/kind'
import { planOf } from '#rules/proceedings/tasks'
import type { Actor } from '#rules/roles'
import { mayAnswer, type TaskRow } from './tasks.ts'

/** The lists of what is handed over, thing by thing, with what may be written down of each by whoever may. */
export function handoversOf(actor: Actor, kind: RequestKind, tasks: readonly TaskRow[], office: string) {
  return tasks.flatMap((task) => {
    const plan = planOf(kind, task)
    if (plan?.task !== 'handover' || task.state === 'void') return []
    const { id, of, state, dueOn, facts } = task
    const items = handoverOf(plan.items, facts).map((item) => ({ ...item, next: nextStates(item, item.state) }))
    return { id, of, state, dueOn, items, may: mayAnswer(actor, task, office).may }
  })
}
