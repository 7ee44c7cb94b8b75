// Originals that lie with the secretariat: they are sent on, or given back, before a request ends.
import { keptHere } from './handover.ts'
import type { RequestKind } from './kind.ts'
import { planOf, type TaskStatus } from './tasks.ts'
import { originalAt } from './timeline.ts'

type Kept = TaskStatus & { facts: Readonly<Record<string, string | number>> }

/** How many originals lie there by the open tasks of a request. */
export function originalsHeld(kind: Pick<RequestKind, 'stages' | 'about' | 'fields'>, tasks: readonly Kept[]): number {
  const counts = tasks.map((task) => {
    if (task.state !== 'open') return 0
    const plan = planOf(kind, task)
    if (plan?.task !== 'handover') return originalAt(kind, task) === 'received' ? 1 : 0
    return keptHere(plan.items, task.facts).length
  })
  return counts.reduce((sum, count) => sum + count, 0)
}
